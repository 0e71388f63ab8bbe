import { plusDays } from '@microgrid/sample-network/shanghai-time';
import { asOf, communitiesOf } from '@microgrid/sample-network/testing';
import { describe, expect, test } from 'vitest';
import { sampleActivities } from './activity.sample.ts';
import { ActivityStatus, ActivityType } from './activity.terms.ts';
import { sampleOutcomes } from './outcome/activity-outcome.sample.ts';
import { ActivityOutcomeKind } from './outcome/activity-outcome.terms.ts';

describe.each([
  { sample: '永宁', options: {} },
  { sample: 'two streets with another seed', options: { seed: 7, streets: 2 } },
])('in $sample', ({ options }) => {
  const communities = communitiesOf(options);
  const activities = communities.flatMap(sampleActivities);
  const coming = activities.filter(({ status }) => status === 'PUBLISHED' || status === 'FULL');

  test('no two activities overlap at a station', () => {
    const booking = activities.filter(({ status }) => status !== 'POSTPONED' && status !== 'CANCELLED');
    for (const booked of Object.values(Object.groupBy(booking, ({ stationId }) => stationId))) {
      const inOrder = booked?.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()) ?? [];
      for (const [index, { startsAt }] of inOrder.entries()) {
        const before = inOrder[index - 1];
        if (before) expect(before.endsAt <= startsAt).toBe(true);
      }
    }
  });

  test('an activity is published before it starts and before today, and ends after it starts', () => {
    for (const { publishedAt, status, startsAt, endsAt } of activities) {
      expect(publishedAt === null).toBe(status === 'DRAFT');
      if (publishedAt !== null) expect(publishedAt < startsAt && publishedAt < asOf && startsAt < endsAt).toBe(true);
    }
  });

  test('what is over is held, closed or cancelled; what is to come is in any other state, and of each there are some', () => {
    for (const { status, startsAt, endsAt } of activities) {
      expect(status).toMatch(
        endsAt <= asOf ? /^(HELD|CLOSED|CANCELLED)$/ : /^(DRAFT|PUBLISHED|FULL|POSTPONED|CANCELLED)$/,
      );
      expect(endsAt <= asOf || startsAt >= asOf).toBe(true);
    }
    // By the clock, what is on today is ONGOING as soon as somebody looks.
    const seen = new Set([...activities.map(({ status }) => status), 'ONGOING']);
    expect(seen).toEqual(new Set(Object.keys(ActivityStatus)));
  });

  test('talks end in decisions, opinions and actions, and of what is closed each action has an owner', () => {
    const statusOf = new Map(activities.map(({ id, status }) => [id, status]));
    const outcomes = communities.flatMap((community) => sampleOutcomes(community, sampleActivities(community)));
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(Object.keys(ActivityOutcomeKind)));
    for (const { kind, activityId, ownerId, doneAt } of outcomes) {
      expect(statusOf.get(activityId)).toMatch(/^(HELD|CLOSED)$/);
      if (kind !== 'ACTION') expect([ownerId, doneAt]).toEqual([null, null]);
      else if (statusOf.get(activityId) === 'CLOSED') expect(ownerId).not.toBeNull();
    }
    expect(outcomes.some(({ kind, ownerId }) => kind === 'ACTION' && ownerId === null)).toBe(true);
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
