import type { Concept } from '@microgrid/subgraph/concept';
import { activityConsumer } from './activity.consumer.ts';
import { activityPersonal } from './activity.personal.ts';
import { activitiesChange } from './migrations/20261129T190300-activities-change.ts';
import { activities } from './migrations/20261129T103500-activities.ts';

/** Activities（活动）, as the facts of community-services tell them: decides who may record hours of them. */
export const activity: Concept = {
  stored: [activityPersonal],
  migrations: [activities, activitiesChange],
  consumers: [activityConsumer],
};
