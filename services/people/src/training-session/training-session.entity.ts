import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { SERVING } from './training-session.policy.ts';
import { TrainingKind, TrainingStatus } from './training-session.terms.ts';

/** Those at one station never overlap: whoever writes them holds the lock of the station. */
export const TrainingSessionSchema = defineEntity({
  name: 'TrainingSession',
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(() => TrainingKind),
    topicCode: p.text().collation('C'),
    cohort: p.text().nullable(),
    gridCode: p.text().collation('C').index(),
    /** Null at home. */
    stationId: p.uuid().nullable(),
    startsAt: p.datetime().length(3),
    endsAt: p.datetime().length(3),
    trainerId: p.uuid().nullable().index(),
    plannedById: p.uuid().nullable(),
    status: p.enum(() => TrainingStatus),
    /** How many were there: it outlives their erasure. */
    participantCount: p.integer().default(0),
    version: p.integer().version(),
  },
  // As `mayRead` of the policy.
  ...rowLevelSecurity(
    `trainer_id = caller_id() or id = any (array(select session_id from training_record where person_id = caller_id())) or ${belowScopes('grid_code', SERVING)}`,
  ),
  indexes: [
    { name: 'training_session_station_starts_index', properties: ['stationId', 'startsAt'] },
    { name: 'training_session_starts_index', properties: ['startsAt', 'id'] },
  ],
  checks: [
    { name: 'training_session_times_check', expression: `ends_at > starts_at` },
    { name: 'training_session_cohort_check', expression: `kind = 'GROUP' or cohort is null` },
    {
      name: 'training_session_count_check',
      expression: `participant_count >= 0 and (participant_count = 0 or status = 'HELD')`,
    },
  ],
});

export class TrainingSessionEntity extends TrainingSessionSchema.class {}
TrainingSessionSchema.setClass(TrainingSessionEntity);
