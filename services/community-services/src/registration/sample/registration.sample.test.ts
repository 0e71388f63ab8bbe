import { asOf, communitiesOf } from '@microgrid/sample-network/testing';
import { describe, expect, test } from 'vitest';
import { sampleActivities } from '../../activity/activity.sample.ts';
import { sampleRegistrations } from './registration.sample.ts';

describe.each([
  { sample: '永宁', options: {} },
  { sample: 'two streets with another seed', options: { seed: 7, streets: 2 } },
])('in $sample', ({ options }) => {
  const communities = communitiesOf(options);
  const activities = communities.flatMap(sampleActivities);
  const registrations = communities.flatMap(sampleRegistrations);
  const coming = activities.filter(({ status }) => status === 'PUBLISHED' || status === 'FULL');

  test('nobody registers twice, none but coming activities is registered for, never beyond its capacity', () => {
    const byActivity = Map.groupBy(registrations, ({ activityId }) => activityId);
    expect(byActivity.size).toBeGreaterThan(coming.length / 2);
    const registered = coming.map(({ id, capacity, status: shown }) => {
      const rows = byActivity.get(id) ?? [];
      expect(new Set(rows.map(({ personId }) => personId)).size).toBe(rows.length);
      const seats = rows.filter(({ status }) => status === 'REGISTERED').length;
      expect(seats).toBeLessThanOrEqual(capacity);
      expect(shown).toBe(seats === capacity ? 'FULL' : 'PUBLISHED');
      if (rows.some(({ status }) => status === 'WAITING')) expect(seats).toBe(capacity);
      return rows.length;
    });
    expect(registered.reduce((sum, count) => sum + count, 0)).toBe(registrations.length);
    expect(registrations.some(({ status }) => status === 'WAITING')).toBe(true);
  });

  test('who registers is in post or never was', () => {
    const times = communities.flatMap(({ timesInPost }) => timesInPost);
    const serving = new Set(times.filter(({ end }) => end === null).map(({ personId }) => personId));
    const former = new Set(times.map(({ personId }) => personId).filter((id) => !serving.has(id)));
    expect(former.size).toBeGreaterThan(0);
    expect(registrations.filter(({ personId }) => former.has(personId))).toEqual([]);
  });

  test('registrations come after publication and before today', () => {
    const published = new Map(activities.map(({ id, publishedAt }) => [id, publishedAt]));
    for (const { activityId, registeredAt } of registrations) {
      expect(registeredAt >= (published.get(activityId) ?? asOf) && registeredAt <= asOf).toBe(true);
    }
  });
});
