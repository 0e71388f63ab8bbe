import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { EvidenceSubjectKind } from '../evidence/evidence.terms.ts';

/** A fact of another subgraph, as it was heard: evaluations lives on these alone. No caller reads them: what is counted of them is gathered. */
export const HeardFactSchema = defineEntity({
  name: 'HeardFact',
  properties: {
    factId: p.uuid().primary(),
    subject: p.text().collation('C'),
    /** Among those of its subject, from 1: in the order that is promised. */
    position: p.integer(),
    type: p.text(),
    toldAt: p.datetime().length(3),
    gridCode: p.text().collation('C'),
    data: p.json<Record<string, unknown>>(),
    /** SHA-256 of the whole fact, in hexadecimal digits. */
    hash: p.text(),
  },
  uniques: [{ name: 'heard_fact_position', properties: ['subject', 'position'] }],
  indexes: [{ properties: ['type', 'gridCode'] }],
});

export class HeardFactEntity extends HeardFactSchema.class {}
HeardFactSchema.setClass(HeardFactEntity);

/**
 * What indicators count, derived from the facts of one subject: a row for each fact that changed it, which says all that
 * holds from then on. What held when a round was frozen can be told at any later time.
 */
export const DerivedFactSchema = defineEntity({
  name: 'DerivedFact',
  properties: {
    /** What is counted, made of the subject and of what of it is counted. */
    itemId: p.uuid().primary(),
    /** Of the fact that it was changed by, among those of its subject. */
    position: p.integer().primary(),
    /** What it counts as below the line, of fact-types.ts, or what that is computed with. */
    measure: p.text(),
    factId: p.uuid(),
    factType: p.text(),
    toldAt: p.datetime().length(3),
    /** When it was told what counts; of a correction, when that was told which it corrects. */
    countsFrom: p.datetime().length(3),
    /** By which it belongs to a period: when it was due, or happened. */
    occurredAt: p.datetime().length(3),
    gridCode: p.text().collation('C'),
    personId: p.uuid().nullable(),
    appointmentId: p.uuid().nullable(),
    departmentId: p.uuid().nullable(),
    subjectKind: p.enum(() => EvidenceSubjectKind).nullable(),
    subjectId: p.uuid().nullable(),
    hash: p.text(),
    numerator: p.integer(),
    denominator: p.integer(),
    /** False once it is neither due nor done, such as a visit that was dropped. */
    counts: p.boolean(),
    /** Counts although what it changes was counted in a period before, such as a matter that was reopened. */
    isAnew: p.boolean(),
    /** A topic of training, where it is one's competence. */
    topicCode: p.text().nullable(),
    /** Until when a competence holds. */
    validTo: p.date().nullable(),
    /** `toldAt` and `countsFrom` of the next row of the same item; null on the last. */
    nextToldAt: p.datetime().length(3).nullable(),
    nextCountsFrom: p.datetime().length(3).nullable(),
  },
  checks: [{ name: 'derived_fact_next_check', expression: '(next_told_at is null) = (next_counts_from is null)' }],
  indexes: [
    { name: 'derived_fact_person', properties: ['personId', 'measure'], where: 'person_id is not null' },
    { name: 'derived_fact_appointment', properties: ['appointmentId'], where: 'appointment_id is not null' },
    { name: 'derived_fact_department', properties: ['departmentId'], where: 'department_id is not null' },
    { name: 'derived_fact_grid', properties: ['gridCode', 'measure', 'occurredAt'], where: 'appointment_id is null' },
    { properties: ['countsFrom'] },
    { name: 'derived_fact_subject', properties: ['subjectId'], where: `measure = 'duty_shift.unanswered'` },
  ],
  ...rowLevelSecurity('person_id = caller_id()'),
});

export class DerivedFactEntity extends DerivedFactSchema.class {}
DerivedFactSchema.setClass(DerivedFactEntity);

/** A post as each fact of its appointment left it: when it is served, and by whom. */
export const ServedPostSchema = defineEntity({
  name: 'ServedPost',
  properties: {
    appointmentId: p.uuid().primary(),
    position: p.integer().primary(),
    toldAt: p.datetime().length(3),
    personId: p.uuid(),
    role: p.text(),
    gridCode: p.text().collation('C'),
    startsOn: p.date(),
    endsOn: p.date(),
    /** First and last days of leave and suspension, in their order. */
    absentFrom: p.array(),
    absentTo: p.array(),
  },
  indexes: [{ properties: ['personId'] }, { properties: ['gridCode'] }],
  ...rowLevelSecurity('person_id = caller_id()'),
});

export class ServedPostEntity extends ServedPostSchema.class {}
ServedPostSchema.setClass(ServedPostEntity);
