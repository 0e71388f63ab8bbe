import { defineEntity, p } from '@mikro-orm/core';
import { ActivityStatus, ActivityType } from './activity.terms.ts';

export const ActivitySchema = defineEntity({
  name: 'Activity',
  properties: {
    id: p.uuid().primary(),
    type: p.enum(() => ActivityType),
    title: p.text(),
    description: p.text(),
    stationId: p.uuid(),
    gridCode: p.text().collation('C'),
    /** Null once it need not be known any more. */
    organiserId: p.uuid().nullable(),
    capacity: p.integer(),
    startsAt: p.datetime().length(3),
    endsAt: p.datetime().length(3),
    status: p.enum(() => ActivityStatus),
    publishedAt: p.datetime().length(3).nullable(),
    version: p.integer().version(),
  },
  checks: [
    { name: 'activity_capacity_check', expression: 'capacity > 0' },
    { name: 'activity_times_check', expression: 'ends_at > starts_at' },
    { name: 'activity_published_check', expression: `(published_at is null) = (status = 'DRAFT')` },
  ],
  indexes: [
    { properties: ['gridCode', 'startsAt'] },
    { properties: ['stationId', 'startsAt'] },
    { properties: ['startsAt', 'id'] },
  ],
});

export class ActivityEntity extends ActivitySchema.class {}
ActivitySchema.setClass(ActivityEntity);
