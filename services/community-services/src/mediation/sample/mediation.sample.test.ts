import { dateOf, plusDays } from '@microgrid/sample-network/shanghai-time';
import { asOf, communitiesOf } from '@microgrid/sample-network/testing';
import { expect, test } from 'vitest';
import { openMediationStatuses } from '../mediation.states.ts';
import { MediationOutcome, MediationStatus } from '../mediation.terms.ts';
import { monthAfter } from '../moves/month-after.ts';
import { sampleMediations } from './mediation.sample.ts';

const communities = communitiesOf();
const all = communities.flatMap(sampleMediations);
const mediations = all.map(({ mediation }) => mediation);
const today = dateOf(asOf);

test('mediations of a street stand in every state and ended in every way, over a year', () => {
  expect(new Set(mediations.map(({ status }) => status))).toEqual(new Set(Object.keys(MediationStatus)));
  const outcomes = mediations.flatMap(({ outcome }) => outcome ?? []);
  expect(new Set(outcomes)).toEqual(new Set(Object.keys(MediationOutcome)));
  const first = mediations.map(({ proposedAt }) => proposedAt.getTime()).toSorted((a, b) => a - b)[0] ?? 0;
  expect(first).toBeLessThan(plusDays(asOf, -200).getTime());
  expect(first).toBeGreaterThan(plusDays(asOf, -366).getTime());
});

test('E8: who mediates serves there, may be named to the parties and is none of them', () => {
  for (const community of communities) {
    const named = new Set(community.persons.filter(({ agreesToName }) => agreesToName).map(({ id }) => id));
    for (const { mediation, mediators, seals } of sampleMediations(community)) {
      const { leaders, workers } = community.roster;
      const there = new Set([leaders.get(mediation.gridCode), workers.get(mediation.gridCode.slice(0, 15))]);
      expect(mediators.length).toBeGreaterThan(0);
      for (const { personId } of mediators) {
        expect([named.has(personId), there.has(personId)]).toEqual([true, true]);
        expect(seals.map((seal) => seal.personId)).not.toContain(personId);
      }
    }
  }
});

test('nothing began before all said yes, and nobody is named where it never began', () => {
  for (const { mediation, parties, seals } of all) {
    const agreed = parties.filter((party) => 'hasConsented' in party && party.hasConsented);
    if (mediation.openedOn !== null) expect(agreed).toHaveLength(parties.length);
    if (mediation.status === 'PROPOSED') expect(agreed.length).toBeLessThan(parties.length);
    const isForgotten = mediation.endedAt !== null && mediation.openedOn === null;
    for (const { name } of seals) expect(name === null).toBe(isForgotten);
    for (const party of parties)
      if ('witnessId' in party) expect(party.witnessId === null || party.witnessId !== party.recordedById).toBe(true);
  }
});

test('days follow each other, and nothing of them is to come that has happened', () => {
  for (const { mediation } of all) {
    const { status, openedOn, dueOn, extendedFrom, followUpOn, followedUpAt, endedAt } = mediation;
    if (openedOn !== null) expect(extendedFrom ?? dueOn).toBe(monthAfter(openedOn));
    if (status === 'AGREED') expect((followUpOn ?? '') > today).toBe(true);
    if (status === 'FOLLOW_UP') expect((followUpOn ?? '9') <= today).toBe(true);
    if (followedUpAt !== null) expect(dateOf(followedUpAt) >= (followUpOn ?? '9')).toBe(true);
    for (const at of [followedUpAt, endedAt, mediation.withdrawnAt]) expect(at === null || at < asOf).toBe(true);
    expect(openMediationStatuses.some((open) => open === status)).toBe(endedAt === null);
  }
});

test('P33: numbers are another for each of a community, and in no order', () => {
  const numbers = mediations.map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.toSorted()).not.toEqual(numbers);
});
