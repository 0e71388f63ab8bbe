import { defineEntity, p } from '@mikro-orm/core';
import { WorkRole } from '../work-role/work-role.terms.ts';
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
    /** Why it was put off or called off, for those who registered. */
    reason: p.text().nullable(),
    attendanceCount: p.integer().nullable(),
    /** As what it was held; never counted. */
    workRole: p.enum(() => WorkRole).nullable(),
    version: p.integer().version(),
  },
  checks: [
    { name: 'activity_capacity_check', expression: 'capacity > 0' },
    { name: 'activity_times_check', expression: 'ends_at > starts_at' },
    {
      name: 'activity_published_check',
      expression: `case status when 'DRAFT' then published_at is null when 'CANCELLED' then true else published_at is not null end`,
    },
    { name: 'activity_reason_check', expression: `reason is null or status in ('POSTPONED', 'CANCELLED')` },
    {
      name: 'activity_attendance_count_check',
      expression: `attendance_count >= 0 and status in ('HELD', 'CLOSED') or attendance_count is null`,
    },
  ],
  indexes: [
    { properties: ['gridCode', 'startsAt'] },
    { properties: ['stationId', 'startsAt'] },
    { properties: ['startsAt', 'id'] },
    { name: 'activity_to_start', properties: ['startsAt'], where: `status in ('PUBLISHED', 'FULL')` },
    { name: 'activity_organiser_id', properties: ['organiserId'] },
  ],
});

export class ActivityEntity extends ActivitySchema.class {}
ActivitySchema.setClass(ActivityEntity);
