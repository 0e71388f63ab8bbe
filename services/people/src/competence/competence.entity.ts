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
  // As `mayRead` of the policy, of whoever holds a post.
  ...rowLevelSecurity(
    `person_id = caller_id() or exists (select from appointment post where post.person_id = competence.person_id and post.status = 'ACTIVE' and ${belowScopes('post.grid_code', ABOVE)}) or exists (select from training_record learner join training_session session on session.id = learner.session_id where learner.person_id = competence.person_id and learner.topic_code = competence.topic_code and learner.trainer_id = caller_id() and session.status <> 'CANCELLED')`,
  ),
  checks: [{ name: 'competence_valid_check', expression: 'valid_to >= mastered_on' }],
});

export class CompetenceEntity extends CompetenceSchema.class {}
CompetenceSchema.setClass(CompetenceEntity);
