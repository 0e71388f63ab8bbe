import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { HEARD_EVALUATIONS } from '../appeal/appeal.entity.ts';
import { Grade, SchemeSubject } from '../scheme/scheme.terms.ts';
import { leadersReviewers, streetReviewers } from './evaluation.policy.ts';
import { EvaluationStatus, NotRatedReason } from './evaluation.terms.ts';

/** Who reads an evaluation and its evidence, but for the appeals reviewer, who reads what is cited of it alone. */
export const EVALUATION_READERS = [
  'person_id = caller_id()',
  'department_id = any (array(select department_id from department_handler where person_id = caller_id() and ended_at is null))',
  `(status <> 'OPEN' and subject = 'MICRO_GRID_LEADER' and ${belowScopes('grid_code', leadersReviewers)})`,
  `(status <> 'OPEN' and (subject = 'GRID_WORKER' or is_for_street) and ${belowScopes('grid_code', streetReviewers)})`,
  `(status in ('FINAL', 'ARCHIVED') and subject = 'MICRO_GRID_LEADER' and ${belowScopes('grid_code', streetReviewers)})`,
  `(status <> 'OPEN' and subject = 'DEPARTMENT' and exists (select 1 from unnest((select caller_scopes(array['STREET_OFFICER']))) scope where scope ^@ grid_code or grid_code ^@ scope))`,
].join(' or ');

export const EvaluationSchema = defineEntity({
  name: 'Evaluation',
  properties: {
    id: p.uuid().primary(),
    roundId: p.uuid(),
    /** Of the scheme of the round. */
    subject: p.enum(() => SchemeSubject),
    appointmentId: p.uuid().nullable(),
    departmentId: p.uuid().nullable(),
    /** Who holds the post; null for a department. */
    personId: p.uuid().nullable(),
    /** Of the post; of a department the unit that it serves, without the zeros at its end. */
    gridCode: p.text().collation('C'),
    /** The last day of the period, by which lists are ordered. */
    periodTo: p.date(),
    status: p.enum(() => EvaluationStatus),
    /** As of when what it counts was gathered, which is when its round was frozen; null before, and while it is to be gathered anew. */
    gatheredAt: p.datetime().length(3).nullable(),
    /** On how many days of the period the post was served; null for a department, and until it is gathered. */
    servedDays: p.integer().nullable(),
    selfReview: p.text().nullable(),
    reviewerId: p.uuid().nullable(),
    review: p.text().nullable(),
    /** Points of judgement, 0 to 5, and why so many. */
    judgement: p.integer().nullable(),
    judgementReasons: p.text().nullable(),
    /** An appeal found that the judgement does not count; it is shown, and adds nothing. */
    isJudgementExcluded: p.boolean().default(false),
    /** A leader whom the street reviews, since the post of the head is empty or its holder barred. */
    isForStreet: p.boolean().default(false),
    /** 0 to 100 with two decimals. */
    score: p.double().nullable(),
    grade: p.enum(() => Grade).nullable(),
    notRated: p.enum(() => NotRatedReason).nullable(),
    /** The last day of the third period after its own, with which it goes. */
    keptUntil: p.date(),
    version: p.integer().version(),
  },
  uniques: [
    { name: 'evaluation_of_post_once', properties: ['roundId', 'appointmentId'] },
    { name: 'evaluation_of_department_once', properties: ['roundId', 'departmentId'] },
  ],
  checks: [
    {
      name: 'evaluation_whose_check',
      expression: `(subject = 'DEPARTMENT') = (department_id is not null) and (subject = 'DEPARTMENT') = (appointment_id is null)`,
    },
    { name: 'evaluation_person_check', expression: `subject <> 'DEPARTMENT' or person_id is null` },
    {
      name: 'evaluation_result_check',
      expression: `(status in ('OPEN', 'SELF_REVIEW')) = (score is null and not_rated is null)`,
    },
    {
      name: 'evaluation_rated_check',
      expression: '(score is null) = (grade is null) and (score is null or not_rated is null)',
    },
    { name: 'evaluation_judgement_check', expression: 'judgement >= 0 and judgement <= 5' },
    { name: 'evaluation_reviewer_check', expression: 'reviewer_id <> person_id' },
  ],
  // As `mayReadEvaluation` of the policy.
  ...rowLevelSecurity(`${EVALUATION_READERS} or id = any (array${HEARD_EVALUATIONS})`),
  indexes: [
    { properties: ['roundId', 'status', 'id'] },
    { properties: ['personId'] },
    { properties: ['appointmentId'] },
    { properties: ['gridCode', 'periodTo'] },
    { name: 'evaluation_to_gather', properties: ['roundId', 'id'], where: 'gathered_at is null' },
  ],
});

export class EvaluationEntity extends EvaluationSchema.class {}
EvaluationSchema.setClass(EvaluationEntity);

/** What an indicator of the scheme came to; computed from the evidence, never written by hand. */
export const IndicatorValueSchema = defineEntity({
  name: 'IndicatorValue',
  properties: {
    evaluationId: p.uuid().primary(),
    indicatorCode: p.text().primary(),
    numerator: p.integer(),
    denominator: p.integer(),
    /** From 0 to 1; null when it drops out. */
    value: p.double().nullable(),
  },
  checks: [{ name: 'indicator_value_parts_check', expression: 'numerator >= 0 and denominator >= 0' }],
  ...rowLevelSecurity('exists (select 1 from evaluation where evaluation.id = evaluation_id)'),
});

export class IndicatorValueEntity extends IndicatorValueSchema.class {}
IndicatorValueSchema.setClass(IndicatorValueEntity);
