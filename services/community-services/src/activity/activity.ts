import type { Concept } from '@microgrid/subgraph/concept';
import { activitiesOf } from './activity.list.ts';
import { activityPersonal } from './activity.personal.ts';
import { ActivityResolver } from './activity.resolver.ts';
import { GridActivityResolver } from './grid-activity.resolver.ts';
import { activities } from './migrations/20261125T011255-activities.ts';
import { activitiesErasure } from './migrations/20261125T020837-activities-erasure.ts';
import { tellActivities } from './migrations/20261129T103400-tell-activities.ts';
import { trainingBookingTable } from './migrations/20261129T170300-training-bookings.ts';
import { activitiesInFull } from './migrations/20261129T213000-activities-in-full.ts';
import { activityOutcomes } from './migrations/20261129T213100-activity-outcomes.ts';
import { outcomesBecomeOpinions } from './migrations/20261130T032000-outcomes-become-opinions.ts';
import { activitiesByRole } from './migrations/20261130T021200-activities-by-role.ts';
import { ApproveActivityResolver } from './moves/approve-activity.ts';
import { CancelActivityResolver } from './moves/cancel-activity.ts';
import { ChangeActivityResolver } from './change/change-activity.ts';
import { ChangeOutcomeResolver } from './outcome/change-outcome.ts';
import { CloseActivityResolver } from './moves/close-activity.ts';
import { EndActivityResolver } from './moves/end-activity.ts';
import { PostponeActivityResolver } from './moves/postpone-activity.ts';
import { activityOutcomePersonal } from './outcome/activity-outcome.personal.ts';
import { ActivityOutcomeResolver, OutcomesOfActivityResolver } from './outcome/activity-outcome.resolver.ts';
import { outcomesOf } from './outcome/activity-outcome.list.ts';
import { RecordOutcomeResolver } from './outcome/record-outcome.ts';
import { startActivities } from './clock/start-activities.job.ts';
import { PublishActivityResolver } from './publish/publish-activity.ts';
import { BookedActivityResolver, StationActivitiesResolver } from './station/station-bookings.resolver.ts';
import { trainingBookingPersonal } from './station/training-booking.entity.ts';
import { trainingBookings } from './station/training-bookings.consumer.ts';
import { activitySample } from './activity.sample.ts';

/** Activities（活动） at the stations. */
export const activity: Concept = {
  stored: [activityPersonal, activityOutcomePersonal, trainingBookingPersonal],
  resolvers: [
    ActivityResolver,
    GridActivityResolver,
    PublishActivityResolver,
    ApproveActivityResolver,
    ChangeActivityResolver,
    EndActivityResolver,
    PostponeActivityResolver,
    CancelActivityResolver,
    CloseActivityResolver,
    ActivityOutcomeResolver,
    OutcomesOfActivityResolver,
    RecordOutcomeResolver,
    StationActivitiesResolver,
    BookedActivityResolver,
    ChangeOutcomeResolver,
  ],
  references: { Activity: activitiesOf, ActivityOutcome: outcomesOf },
  migrations: [
    activities,
    activitiesErasure,
    tellActivities,
    trainingBookingTable,
    activitiesInFull,
    activityOutcomes,
    activitiesByRole,
    outcomesBecomeOpinions,
  ],
  consumers: [trainingBookings],
  jobs: [startActivities],
  sample: activitySample,
};
