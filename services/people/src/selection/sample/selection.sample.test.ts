import { sampleNetwork } from '@microgrid/sample-network';
import { describe, expect, it } from 'vitest';
import { candidacyMoves } from '../selection.states.ts';
import { CandidacyStatus, SelectionStatus } from '../selection.terms.ts';
import { judge } from '../vote/outcome.ts';
import { sampleSelections } from './selection.sample.ts';

const communities = [...sampleNetwork({}).communities()];
const all = communities.map((community) => ({ community, ...sampleSelections(community) }));
const rounds = all.flatMap((of) => of.rounds);
const candidacies = all.flatMap((of) => of.candidacies);
const standingIn = (id: string) => candidacies.filter(({ roundId }) => roundId === id);

describe('the selections of the sample', () => {
  it('are in every state, in each community, and so are those who stand', () => {
    for (const of of all) {
      expect(new Set(of.rounds.map(({ status }) => status))).toEqual(new Set(Object.values(SelectionStatus)));
      expect(new Set(of.candidacies.map(({ status }) => status))).toEqual(new Set(Object.values(CandidacyStatus)));
    }
    expect(Object.keys(candidacyMoves)).toContain('CHOOSE');
  });

  it('are the same each time', () => {
    const [community] = communities;
    if (community === undefined) return expect.fail('the sample has no community');
    return expect(sampleSelections(community)).toEqual(sampleSelections(community));
  });

  it('are one open in a grid, below its community', () => {
    for (const { community, rounds: own } of all) {
      const open = own.filter(({ endedAt }) => endedAt === null).map(({ gridCode }) => gridCode);
      expect(new Set(open).size).toBe(open.length);
      expect(own.every(({ gridCode }) => gridCode.startsWith(community.code))).toBe(true);
    }
  });

  it('were decided by the rules: whoever has most votes, nobody where they are equal', () => {
    const decided = rounds.filter(({ turnoutCount }) => turnoutCount !== null);
    expect(decided.length).toBeGreaterThan(10);
    for (const round of decided) {
      const { method, votesEach, electorateCount, turnoutCount } = round;
      const candidates = standingIn(round.id).map(({ id, votes }) => ({ id, votes }));
      const vote = {
        method,
        isTied: false,
        votesEach,
        electorateCount: electorateCount ?? 0,
        turnoutCount: null,
        candidates,
      };
      const chosenId = standingIn(round.id).find(({ status }) => status === 'CHOSEN')?.id ?? null;
      const tallies = candidates.flatMap(({ id: candidacyId, votes }) =>
        votes === null ? [] : [{ candidacyId, votes }],
      );
      const judged = judge(vote, { turnoutCount: turnoutCount ?? 0, tallies, chosenId });
      expect(judged).toMatchObject({ outcome: { chosenId } });
      expect(round.status === 'TIED').toBe(chosenId === null);
    }
  });

  it('led to the terms of leaders who were elected', () => {
    for (const { community, rounds: own } of all) {
      const confirmed = own.filter(({ status }) => status === 'CONFIRMED');
      expect(confirmed.length).toBeGreaterThan(0);
      for (const { id, appointmentId, gridCode } of confirmed) {
        const time = community.timesInPost.find((one) => one.id === appointmentId);
        const chosen = standingIn(id).find(({ status }) => status === 'CHOSEN');
        expect(time).toMatchObject({ gridCode, personId: chosen?.personId, isElected: true });
      }
    }
  });

  it('show nobody who did not agree to it', () => {
    for (const { candidacies: own, consents } of all) {
      const agreed = new Set(consents.map(({ personId }) => personId));
      expect(agreed.size).toBe(consents.length);
      for (const { status, personId } of own) {
        if (status !== 'NOMINATED' && status !== 'DECLINED') expect(agreed).toContain(personId);
      }
    }
  });
});
