import { asOf, communitiesOf } from '@microgrid/sample-network/testing';
import { expect, test } from 'vitest';
import { firstTopics } from '../../training-topic/first-topics.ts';
import { kindProblems, timeProblems } from '../plan/well-formed.ts';
import { sampleTrainings } from './training-session.sample.ts';

const communities = communitiesOf({ streets: 2 });
const samples = communities.map((community) => ({ community, ...sampleTrainings(community) }));

test('trainings are a year of them, as the rules of planning let them be', () => {
  for (const { community, sessions, records } of samples) {
    expect(sessions.length).toBeGreaterThan(10);
    const bySession = Map.groupBy(records, ({ sessionId }) => sessionId);
    for (const session of sessions) {
      const personIds = bySession.get(session.id)?.map(({ personId }) => personId) ?? [];
      expect(new Set(personIds).size).toBe(personIds.length);
      expect(kindProblems({ ...session, personIds })).toEqual([]);
      expect(timeProblems(session, new Date(session.startsAt.getTime() - 1))).toEqual([]);
      expect(asOf.getTime() - session.startsAt.getTime()).toBeLessThan(400 * 86_400_000);
      expect(session.gridCode.startsWith(community.code)).toBe(true);
      const station = community.stations.find(({ id }) => id === session.stationId);
      if (station !== undefined) expect(personIds.length).toBeLessThan(station.capacity);
    }
  }
});

test('no station is taken twice at one time', () => {
  for (const { sessions } of samples) {
    const atStation = sessions.filter(({ stationId, status }) => stationId !== null && status !== 'CANCELLED');
    const days = atStation.map(({ startsAt }) => startsAt.toISOString());
    expect(new Set(days).size).toBe(days.length);
  }
});

test('each community has them in every state and of both kinds, and outcomes of every sort', () => {
  for (const { sessions, records } of samples) {
    expect(new Set(sessions.map(({ status }) => status))).toEqual(new Set(['HELD', 'PLANNED', 'CANCELLED']));
    expect(new Set(sessions.map(({ kind }) => kind))).toEqual(new Set(['GROUP', 'ONE_TO_ONE']));
    expect(new Set(records.map(({ outcome }) => outcome))).toEqual(
      new Set(['COMPETENT', 'NEEDS_MORE', 'ABSENT', null]),
    );
    // One has begun, and waits for its outcomes.
    expect(sessions.some(({ status, startsAt }) => status === 'PLANNED' && startsAt < asOf)).toBe(true);
  }
});

test('who is able to do what follows from the outcomes, some of it run out, and coverage differs', () => {
  const today = asOf.toISOString().slice(0, 10);
  const coverages = samples.map(({ community, records, competences }) => {
    const taught = new Set(
      records
        .filter(({ outcome }) => outcome === 'COMPETENT')
        .map(({ personId, topicCode }) => `${personId} ${topicCode}`),
    );
    expect(new Set(competences.map(({ personId, topicCode }) => `${personId} ${topicCode}`))).toEqual(taught);
    expect(competences.length).toBe(taught.size);
    const leaders = new Set(community.roster.leaders.values());
    const topics = firstTopics.filter(({ requiredFor }) => requiredFor.includes('MICRO_GRID_LEADER'));
    const holding = competences.filter(({ personId, validTo }) => leaders.has(personId) && (validTo ?? today) >= today);
    return Math.round((100 * holding.length) / (leaders.size * topics.length));
  });
  expect(Math.max(...coverages) - Math.min(...coverages)).toBeGreaterThan(15);
  expect(Math.max(...coverages)).toBeLessThan(100);
  const expired = samples.flatMap(({ competences }) => competences).filter(({ validTo }) => (validTo ?? today) < today);
  expect(expired.length).toBeGreaterThan(0);
});
