import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { WorkRole } from '../../work-role/work-role.terms.ts';
import { careReaders } from '../care.policy.ts';
import { CareMode, CareVisitResult, CareVisitStatus } from '../care.terms.ts';

/** An agreed contact. Of each need one is to come, and no more. */
export const CareVisitSchema = defineEntity({
  name: 'CareVisit',
  properties: {
    id: p.uuid().primary(),
    /** Null once the need is erased: what is left says who looked in when, and not on whom. */
    needId: p.uuid().nullable(),
    /** The general grid: a micro-grid with a day would name a family. */
    gridCode: p.text().collation('C'),
    dueOn: p.date(),
    /** The day after the one before was due: from then on it can be made. */
    fromOn: p.date(),
    /** The day on which the next one is due: it is missed then. */
    missedOn: p.date(),
    status: p.enum(() => CareVisitStatus),
    mode: p.enum(() => CareMode),
    /** Who is to make it. */
    visitorId: p.uuid().nullable(),
    /** Who made it, or was told no. */
    byId: p.uuid().nullable(),
    at: p.datetime().length(3).nullable(),
    result: p.enum(() => CareVisitResult).nullable(),
    /** As what it was made; never counted. */
    workRole: p.enum(() => WorkRole).nullable(),
    /** Null when the clock said that it was missed. */
    recordedById: p.uuid().nullable(),
    correctionReason: p.text().nullable(),
    correctedById: p.uuid().nullable(),
    /** Whether it was told that it is due. */
    isTold: p.boolean().default(false),
    version: p.integer().version(),
  },
  uniques: [{ name: 'care_visit_next_unique', properties: ['needId'], where: `status = 'DUE'` }],
  checks: [
    { name: 'care_visit_grid_code_check', expression: 'length(grid_code) = 15' },
    { name: 'care_visit_days_check', expression: 'from_on <= due_on and due_on < missed_on' },
    { name: 'care_visit_at_check', expression: `(at is not null) = (status in ('DONE', 'DECLINED'))` },
    { name: 'care_visit_outcome_check', expression: `result is null or status = 'DONE'` },
    { name: 'care_visit_corrector_check', expression: 'corrected_by_id <> recorded_by_id' },
  ],
  // As `readableVisits` of the policy: those that the caller is to make or made, of where it answers for, and of its own needs.
  ...rowLevelSecurity(
    `visitor_id = caller_id() or by_id = caller_id() or (${belowScopes('grid_code', careReaders)}) or need_id = any (array(select id from care_need where visitor_id = caller_id() or id = any (array(select need_id from care_contact where person_id = caller_id()))))`,
  ),
  indexes: [
    { name: 'care_visit_need', properties: ['needId', 'dueOn', 'id'] },
    { properties: ['gridCode', 'dueOn'] },
    { properties: ['visitorId', 'dueOn'] },
    { name: 'care_visit_by', properties: ['byId'], where: 'by_id is not null' },
    { name: 'care_visit_waiting', properties: ['dueOn'], where: `status = 'DUE'` },
  ],
});

export class CareVisitEntity extends CareVisitSchema.class {}
CareVisitSchema.setClass(CareVisitEntity);
