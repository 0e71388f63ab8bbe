import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { MatterKind } from '../matter/matter.terms.ts';
import { ConsentChannel } from '../service-consent/service-consent.terms.ts';
import { careReaders, visitors } from './care.policy.ts';
import { CareEndReason, CareMode, CareNeedStatus, CareRhythm } from './care.terms.ts';

/** That somebody is looked after; who that is stands in CareContact alone. All days are of Asia/Shanghai. */
export const CareNeedSchema = defineEntity({
  name: 'CareNeed',
  properties: {
    id: p.uuid().primary(),
    /** No other has it when it is drawn. */
    pseudonym: p.text().collation('C').index('care_need_pseudonym'),
    /** A micro-grid. */
    gridCode: p.text().collation('C'),
    kinds: p.enum(() => MatterKind).array(),
    status: p.enum(() => CareNeedStatus),
    matterId: p.uuid().nullable(),
    /** Until it is agreed to. */
    proposedById: p.uuid().nullable(),
    proposedAt: p.datetime().length(3),
    consentedAt: p.datetime().length(3).nullable(),
    textVersion: p.integer().nullable(),
    channel: p.enum(() => ConsentChannel).nullable(),
    /** Who heard or took it; null when the person said it in an app. */
    recordedById: p.uuid().nullable(),
    witnessId: p.uuid().nullable(),
    legalDuty: p.text().nullable(),
    /** When the person said in an app that it may go on, and to which text; until the worker has reviewed it. */
    renewedAt: p.datetime().length(3).nullable(),
    renewedTextVersion: p.integer().nullable(),
    rhythm: p.enum(() => CareRhythm).nullable(),
    mode: p.enum(() => CareMode).nullable(),
    visitorId: p.uuid().nullable(),
    /** From which day the rhythm counts. */
    anchorOn: p.date().nullable(),
    /** When the one contact that is to come is due, and from which day on it can be made. */
    nextOn: p.date().nullable(),
    nextFrom: p.date().nullable(),
    pausedFrom: p.date().nullable(),
    pausedUntil: p.date().nullable(),
    reviewOn: p.date().nullable(),
    endsOn: p.date(),
    endedAt: p.datetime().length(3).nullable(),
    endReason: p.enum(() => CareEndReason).nullable(),
    version: p.integer().version(),
  },
  checks: [
    { name: 'care_need_grid_code_check', expression: 'length(grid_code) = 18' },
    {
      name: 'care_need_consent_check',
      expression: `(status in ('PROPOSED', 'ENDED') or consented_at is not null) and (channel is null) = (consented_at is null) and (text_version is null) = (consented_at is null)`,
    },
    // Orally before two, whom nobody is twice.
    {
      name: 'care_need_witness_check',
      expression: `(witness_id is not null) = (coalesce(channel, '') = 'ORAL') and witness_id is distinct from coalesce(recorded_by_id, '00000000-0000-0000-0000-000000000000'::uuid)`,
    },
    {
      name: 'care_need_agreed_check',
      expression: `(status in ('ACTIVE', 'REVIEW_DUE')) = (visitor_id is not null and rhythm is not null and mode is not null and anchor_on is not null and review_on is not null)`,
    },
    { name: 'care_need_paused_check', expression: '(paused_from is null) = (paused_until is null)' },
    { name: 'care_need_next_check', expression: '(next_on is null) = (next_from is null)' },
    {
      name: 'care_need_ended_check',
      expression: `(status = 'ENDED') = (ended_at is not null) and (ended_at is null) = (end_reason is null)`,
    },
  ],
  // As `readableCare` of the policy.
  ...rowLevelSecurity(
    `id = any (array(select need_id from care_contact where person_id = caller_id())) or (proposed_by_id = caller_id() and status = 'PROPOSED') or (visitor_id = caller_id() and ${belowScopes('grid_code', visitors)}) or (${belowScopes('grid_code', careReaders)})`,
  ),
  indexes: [
    { properties: ['gridCode', 'status'] },
    { name: 'care_need_visitor', properties: ['visitorId'], where: 'visitor_id is not null' },
    { name: 'care_need_proposer', properties: ['proposedById'], where: `status = 'PROPOSED'` },
  ],
});

export class CareNeedEntity extends CareNeedSchema.class {}
CareNeedSchema.setClass(CareNeedEntity);
