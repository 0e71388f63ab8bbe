import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { appealsReviewers, followers } from './appeal.policy.ts';
import { AppealStatus } from './appeal.terms.ts';

const isOwn =
  'person_id = caller_id() or department_id = any (array(select department_id from department_handler where person_id = caller_id() and ended_at is null))';

/** As `decidesThere` of the policy. */
const isToDecide = `${holdsOver(appealsReviewers)} and reviewer_id is distinct from caller_id() and person_id is distinct from caller_id()`;

/** As `mayHear` of the policy. */
const isHeard = `${isToDecide} and (status = 'OPEN' or decided_by_id = caller_id())`;

function holdsOver(roles: readonly string[]): string {
  const list = roles.map((role) => `'${role}'`).join(', ');
  return `exists (select 1 from unnest((select caller_scopes(array[${list}]))) scope where scope ^@ grid_code or grid_code ^@ scope)`;
}

/** An appeal against a result. Whose it is stands in it, so that who reads it is told without the evaluation. */
export const AppealSchema = defineEntity({
  name: 'Appeal',
  properties: {
    id: p.uuid().primary(),
    evaluationId: p.uuid(),
    gridCode: p.text().collation('C'),
    personId: p.uuid().nullable().index(),
    departmentId: p.uuid().nullable(),
    /** Who raised it: for a department one of its handlers. */
    raisedById: p.uuid(),
    reviewerId: p.uuid().nullable(),
    status: p.enum(() => AppealStatus),
    raisedAt: p.datetime().length(3),
    decidedById: p.uuid().nullable(),
    reason: p.text().nullable(),
    decidedAt: p.datetime().length(3).nullable(),
    version: p.integer().version(),
  },
  uniques: [{ name: 'appeal_once', properties: ['evaluationId'], where: `status <> 'WITHDRAWN'` }],
  checks: [
    {
      name: 'appeal_decided_check',
      expression: `(status in ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD')) = (decided_at is not null)`,
    },
    { name: 'appeal_decider_check', expression: 'decided_by_id <> reviewer_id and decided_by_id <> person_id' },
  ],
  // As `appealParts` of the policy: each part reads the row.
  ...rowLevelSecurity(`${isOwn} or (${isToDecide}) or ${holdsOver(followers)}`),
  indexes: [{ properties: ['evaluationId', 'raisedAt'] }, { properties: ['raisedAt', 'id'] }],
});

export class AppealEntity extends AppealSchema.class {}
AppealSchema.setClass(AppealEntity);

/** The appeals whose points the caller reads; as `mayReadPoints` of the policy. */
const ofReadAppeals = `appeal_id = any (array(select id from appeal where ${isOwn} or (${isHeard})))`;

export const AppealPointSchema = defineEntity({
  name: 'AppealPoint',
  properties: {
    appealId: p.uuid().primary(),
    /** From 1, in the order in which they were given. */
    position: p.integer().primary(),
    indicatorCode: p.text(),
    text: p.text(),
  },
  ...rowLevelSecurity(ofReadAppeals),
});

export class AppealPointEntity extends AppealPointSchema.class {}
AppealPointSchema.setClass(AppealPointEntity);

/** A piece of evidence that a point cites: what the appeals reviewer may open. */
export const AppealCitationSchema = defineEntity({
  name: 'AppealCitation',
  properties: {
    appealId: p.uuid().primary(),
    position: p.integer().primary(),
    evidenceId: p.uuid().primary(),
  },
  ...rowLevelSecurity(ofReadAppeals),
  indexes: [{ properties: ['evidenceId'] }],
});

export class AppealCitationEntity extends AppealCitationSchema.class {}
AppealCitationSchema.setClass(AppealCitationEntity);

/** The evaluations that are heard, for the policy of the evaluation. */
export const HEARD_EVALUATIONS = `(select evaluation_id from appeal where ${isHeard})`;
/** The evidence that is cited in what is heard, for the policy of the evidence. */
export const CITED_EVIDENCE = '(select evidence_id from appeal_citation)';
