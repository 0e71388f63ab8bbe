import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { ABOVE, PLANNERS } from '../training-session.policy.ts';
import { TrainingOutcome } from '../training-session.terms.ts';

/** One who takes part in a training. What decides who reads it is a copy of its training, which never changes in that. */
export const TrainingRecordSchema = defineEntity({
  name: 'TrainingRecord',
  properties: {
    id: p.uuid().primary(),
    sessionId: p.uuid(),
    /** Null once erased, so that the training still counts. */
    personId: p.uuid().nullable().index(),
    outcome: p.enum(() => TrainingOutcome).nullable(),
    topicCode: p.text().collation('C'),
    gridCode: p.text().collation('C').index(),
    trainerId: p.uuid().nullable().index(),
    plannedById: p.uuid().nullable(),
    endsAt: p.datetime().length(3),
  },
  // As `mayReadRecord` of the policy.
  ...rowLevelSecurity(
    `person_id = caller_id() or trainer_id = caller_id() or planned_by_id = caller_id() and ${belowScopes('grid_code', PLANNERS)} or ${belowScopes('grid_code', ABOVE)}`,
  ),
  uniques: [{ name: 'training_record_once', properties: ['sessionId', 'personId'] }],
  checks: [{ name: 'training_record_others_check', expression: 'person_id <> trainer_id' }],
});

export class TrainingRecordEntity extends TrainingRecordSchema.class {}
TrainingRecordSchema.setClass(TrainingRecordEntity);
