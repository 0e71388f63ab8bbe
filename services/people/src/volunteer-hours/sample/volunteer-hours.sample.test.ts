import { asOf, communitiesOf } from '@microgrid/sample-network/testing';
import { expect, test } from 'vitest';
import { sampleConsents } from '../../consent/consent.sample.ts';
import { timeProblems } from '../served-time.ts';
import { starsOf } from '../stars/stars.ts';
import { sampleHours } from './volunteer-hours.sample.ts';

const communities = communitiesOf({ streets: 2 });
const hours = communities.flatMap(sampleHours);

test('hours are of a year, of leaders and by workers, in their grids', () => {
  const leaders = new Map(communities.flatMap(({ roster }) => [...roster.leaders]));
  const workers = new Map(communities.flatMap(({ roster }) => [...roster.workers]));
  expect(hours.length / communities.length).toBeGreaterThan(60);
  for (const { gridCode, personId, recordedById, startedAt } of hours) {
    expect(leaders.get(gridCode)).toBe(personId);
    expect(workers.get(gridCode.slice(0, 15))).toBe(recordedById);
    expect(asOf.getTime() - startedAt.getTime()).toBeLessThan(370 * 86_400_000);
  }
  expect(new Set(hours.map(({ id }) => id)).size).toBe(hours.length);
});

test('none overlap, all are over, and no day has more than 24 hours', () => {
  const byPerson = Map.groupBy(hours, ({ personId }) => personId);
  const problems = [...byPerson].flatMap(([, own]) =>
    timeProblems(
      own.map((record, index) => ({ ...record, at: `${index}.` })),
      { stored: [], now: asOf },
    ),
  );
  expect(problems).toEqual([]);
});

test('there is something in every state that a worker deals with, and somebody has a star', () => {
  expect(new Set(hours.map(({ status }) => status))).toEqual(
    new Set(['COUNTED', 'CONFIRMED', 'LOGGED', 'DISPUTED', 'OPEN']),
  );
  const counted = Map.groupBy(
    hours.filter(({ status }) => status === 'COUNTED'),
    ({ personId }) => personId,
  );
  const stars = [...counted].map(([, own]) => starsOf(own.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)));
  expect(stars.filter((star) => star === 1).length).toBeGreaterThanOrEqual(communities.length / 2);
});

test('C9: none are from before the first consent of the person', () => {
  const agreed = Map.groupBy(communities.flatMap(sampleConsents), ({ personId }) => personId);
  for (const { personId, startedAt } of hours) {
    expect(agreed.get(personId)?.some(({ givenAt }) => givenAt <= startedAt)).toBe(true);
  }
});
