import type { FactContent } from '@microgrid/facts/fact';
import type { ActivityStatus, ActivityType } from './activity.terms.ts';

interface PublishedActivity {
  readonly id: string;
  readonly type: ActivityType;
  readonly gridCode: string;
  readonly stationId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly capacity: number;
}

/** What is told of an activity that was announced. */
export function activityPublished(
  activity: PublishedActivity,
  organiserId: string,
): FactContent<'activity.published.v1'> {
  const { id: subject, gridCode, type, stationId, capacity, startsAt, endsAt } = activity;
  const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  return { subject, gridCode, data: { type, stationId, organiserId, capacity, ...times } };
}

/** How an activity is from now on, for those who follow it. */
export function activityChanged(activity: Changed): FactContent<'activity.changed.v1'> {
  const { id: subject, gridCode, stationId, startsAt, endsAt, status } = activity;
  const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  return { subject, gridCode, data: { stationId, ...times, status } };
}

interface Changed extends Pick<PublishedActivity, 'id' | 'gridCode' | 'stationId' | 'startsAt' | 'endsAt'> {
  readonly status: ActivityStatus;
}
