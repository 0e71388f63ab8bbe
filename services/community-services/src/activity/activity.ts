import type { Concept } from '@microgrid/subgraph/concept';
import { activitiesOf } from './activity.list.ts';
import { activityPersonal } from './activity.personal.ts';
import { ActivityResolver } from './activity.resolver.ts';
import { GridActivityResolver } from './grid-activity.resolver.ts';
import { activities } from './migrations/20261125T011255-activities.ts';
import { activitiesErasure } from './migrations/20261125T020837-activities-erasure.ts';
import { tellActivities } from './migrations/20261129T103400-tell-activities.ts';
import { trainingBookingTable } from './migrations/20261129T170300-training-bookings.ts';
import { PublishActivityResolver } from './publish/publish-activity.ts';
import { trainingBookingPersonal } from './station/training-booking.entity.ts';
import { trainingBookings } from './station/training-bookings.consumer.ts';
import { activitySample } from './activity.sample.ts';

/** Activities（活动） at the stations. */
export const activity: Concept = {
  stored: [activityPersonal, trainingBookingPersonal],
  resolvers: [ActivityResolver, PublishActivityResolver, GridActivityResolver],
  references: { Activity: activitiesOf },
  migrations: [activities, activitiesErasure, tellActivities, trainingBookingTable],
  consumers: [trainingBookings],
  sample: activitySample,
};
