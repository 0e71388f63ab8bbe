import { belowScopes, holdsAnyOf, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { READERS, SERVING } from './reserve-entry.policy.ts';
import { ReserveSource, ReserveStatus } from './reserve-entry.terms.ts';

export const ReserveEntrySchema = defineEntity({
  name: 'ReserveEntry',
  properties: {
    id: p.uuid().primary(),
    /** Whose it is; null once erased, so that the entry still counts in figures. */
    personId: p.uuid().nullable().index(),
    source: p.enum(() => ReserveSource),
    /** The grid in which the person would serve. */
    gridCode: p.text().collation('C').index(),
    /** That grid at the entering, once the map changed. */
    formerGridCode: p.text().collation('C').nullable(),
    status: p.enum(() => ReserveStatus),
    /** Since when it stands so. */
    statusSince: p.datetime().length(3),
    enteredAt: p.datetime().length(3),
    /** Who named the person; null for an application. */
    nominatedById: p.uuid().nullable().index(),
    mentorId: p.uuid().nullable().index(),
    leads: p.text().nullable(),
    version: p.integer().version(),
  },
  // As `mayRead` of the policy.
  ...rowLevelSecurity(
    `person_id = caller_id() or mentor_id = caller_id() and ${holdsAnyOf(SERVING)} or nominated_by_id = caller_id() and status = 'NOMINATED' or ${belowScopes('grid_code', READERS)}`,
  ),
  indexes: [
    { name: 'reserve_entry_former_grid_code', properties: ['formerGridCode'], where: 'former_grid_code is not null' },
  ],
  uniques: [{ name: 'reserve_entry_one_open', properties: ['personId'], where: `status <> 'LEFT'` }],
  checks: [
    { name: 'reserve_entry_others_check', expression: 'person_id <> mentor_id and person_id <> nominated_by_id' },
    { name: 'reserve_entry_leads_check', expression: `status <> 'SERVICE_LEADER' or leads is not null` },
  ],
});

export class ReserveEntryEntity extends ReserveEntrySchema.class {}
ReserveEntrySchema.setClass(ReserveEntryEntity);
