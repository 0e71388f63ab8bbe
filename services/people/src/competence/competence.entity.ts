import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { ABOVE } from './competence.policy.ts';

/** That somebody mastered a topic: of all trainings in it the one that holds longest. It outlives their records. */
export const CompetenceSchema = defineEntity({
  name: 'Competence',
  properties: {
    personId: p.uuid().primary(),
    topicCode: p.text().primary().collation('C'),
    /** The day of the last training that taught it. */
    masteredOn: p.date(),
    /** The last day on which it holds; null for good. */
    validTo: p.date().nullable(),
  },
  // As `mayRead` of the policy, of whoever holds a post. Who is below the caller is found once a statement, not for each row; whether the caller
  // trains a person is asked of a function, or every statement would be planned with the policies of all trainings.
  // (The line is broken where PostgreSQL breaks it, or MikroORM takes the two for different ones.)
  ...rowLevelSecurity(
    `person_id = caller_id() or person_id in (select post.person_id
     from appointment post where post.status = 'ACTIVE' and ${belowScopes('post.grid_code', ABOVE)}) or caller_trains(person_id, topic_code)`,
  ),
  checks: [{ name: 'competence_valid_check', expression: 'valid_to >= mastered_on' }],
});

export class CompetenceEntity extends CompetenceSchema.class {}
CompetenceSchema.setClass(CompetenceEntity);
