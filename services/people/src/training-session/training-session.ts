import { trainingSessionFactTable } from './migrations/20261130T160209-training-session-facts.ts';
import { trainingFacts } from './training-session.measures.ts';
import type { Concept } from '@microgrid/subgraph/concept';
import { trainingSessions } from './migrations/20261129T170100-training-sessions.ts';
import { CancelTrainingResolver } from './moves/cancel-training.ts';
import { RecordTrainingOutcomesResolver } from './moves/record-training-outcomes.ts';
import { PlanTrainingResolver } from './plan/plan-training.ts';
import { AccessNeedsResolver } from './record/access-needs.resolver.ts';
import { trainingRecordPersonal } from './record/training-record.personal.ts';
import {
  PersonTrainingRecordsResolver,
  SessionRecordsResolver,
  TrainingRecordResolver,
} from './record/training-record.resolver.ts';
import { trainingSample, trainingTold } from './sample/training-session.sample.ts';
import { stationBookingPersonal } from './station/station-booking.entity.ts';
import { stationBookings } from './station/station-bookings.consumer.ts';
import { sessionsOf } from './training-session.list.ts';
import { trainingSessionPersonal } from './training-session.personal.ts';
import { TrainingSessionResolver } from './training-session.resolver.ts';

/** Trainings（培训）, who takes part, and what becomes of them. */
export const trainingSession: Concept = {
  stored: [trainingSessionPersonal, trainingRecordPersonal, stationBookingPersonal],
  resolvers: [
    TrainingSessionResolver,
    TrainingRecordResolver,
    SessionRecordsResolver,
    PersonTrainingRecordsResolver,
    AccessNeedsResolver,
    PlanTrainingResolver,
    RecordTrainingOutcomesResolver,
    CancelTrainingResolver,
  ],
  references: { TrainingSession: sessionsOf },
  closed: [trainingFacts],
  migrations: [trainingSessions, trainingSessionFactTable],
  consumers: [stationBookings],
  sample: trainingSample,
  sampleTold: trainingTold,
};
