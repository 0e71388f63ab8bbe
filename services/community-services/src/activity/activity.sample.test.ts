import { plusDays } from '@microgrid/sample-network/shanghai-time';
import { asOf, communitiesOf } from '@microgrid/sample-network/testing';
import { describe, expect, test } from 'vitest';
import { sampleActivities } from './activity.sample.ts';
import { ActivityType } from './activity.terms.ts';

describe.each([
  { sample: '永宁', options: {} },
  { sample: 'two streets with another seed', options: { seed: 7, streets: 2 } },
])('in $sample', ({ options }) => {
  const communities = communitiesOf(options);
  const activities = communities.flatMap(sampleActivities);
  const coming = activities.filter(({ status }) => status === 'PUBLISHED' || status === 'FULL');

  test('no two activities overlap at a station', () => {
    for (const booked of Object.values(Object.groupBy(activities, ({ stationId }) => stationId))) {
      const inOrder = booked?.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()) ?? [];
      for (const [index, { startsAt }] of inOrder.entries()) {
        const before = inOrder[index - 1];
        if (before) expect(before.endsAt <= startsAt).toBe(true);
      }
    }
  });

  test('an activity is published before it starts and before today, and ends after it starts', () => {
    for (const { publishedAt, startsAt, endsAt } of activities) {
      expect(publishedAt < startsAt && publishedAt < asOf && startsAt < endsAt).toBe(true);
    }
  });

  test('what is over is held, closed or cancelled; what is to come is published, full or cancelled', () => {
    for (const { status, startsAt, endsAt } of activities) {
      expect(status).toMatch(endsAt <= asOf ? /^(HELD|CLOSED|CANCELLED)$/ : /^(PUBLISHED|FULL|CANCELLED)$/);
      expect(endsAt <= asOf || startsAt >= asOf).toBe(true);
    }
  });

  test('they fill a year behind and some weeks ahead', () => {
    expect(activities.some(({ startsAt }) => startsAt < plusDays(asOf, -350))).toBe(true);
    expect(activities.some(({ startsAt }) => startsAt > plusDays(asOf, 35))).toBe(true);
  });

  test('many micro-grids have one ahead', () => {
    const micros = communities.flatMap(({ grids }) => grids.generals.flatMap((general) => general.micros));
    const withNext = micros.filter(({ code }) => coming.some(({ gridCode }) => gridCode === code));
    expect(withNext.length / micros.length).toBeGreaterThan(0.25);
  });

  test('somebody in post organises, in a station of the same community, for no more people than it holds', () => {
    const stations = new Map(communities.flatMap((community) => community.stations.map((s) => [s.id, s])));
    const times = communities.flatMap(({ timesInPost }) => timesInPost);
    const serving = new Set(times.filter(({ end }) => end === null).map(({ personId }) => personId));
    for (const { stationId, organiserId, gridCode, capacity } of activities) {
      const station = stations.get(stationId);
      expect(station?.gridCode.slice(0, 12)).toBe(gridCode.slice(0, 12));
      expect(serving).toContain(organiserId);
      expect(capacity).toBeLessThanOrEqual(station?.capacity ?? 0);
    }
  });

  test('they are of every type', () => {
    expect(new Set(activities.map(({ type }) => type))).toEqual(new Set(Object.keys(ActivityType)));
  });
});
