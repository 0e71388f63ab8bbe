import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { expect } from 'vitest';
import { STREET } from '../world/deeds.ts';
import type { Steps } from '../world/journey-world.ts';
import { roundsOf, roundThatIs } from '../world/evaluation-rounds.ts';
import { wholeEvaluation } from '../world/whole-evaluation.ts';

export const officeDeskRounds: Steps = {
  async Rounds(world) {
    const rounds = await roundsOf(world);
    const running = rounds.filter(({ period }) => period.from <= shanghaiDate() && shanghaiDate() <= period.to);
    expect(running.map(({ scheme }) => scheme.subject).toSorted()).toEqual(['GRID_WORKER', 'MICRO_GRID_LEADER']);
    for (const round of running) expect(round).toMatchObject({ status: 'OPEN', frozenAt: null, appealUntil: null });
    const told = await roundThatIs(world, 'GRID_WORKER', 'NOTIFIED');
    expect(told).toMatchObject({ selfReviewUntil: expect.any(String), appealUntil: expect.any(String) });
    expect(rounds.some(({ status }) => status === 'FINAL' || status === 'ARCHIVED')).toBe(true);
    // Everybody may know when there are results; moving a round on is the street's.
    const { evaluationRounds } = await world.send('Rounds', {}, 'resident');
    expect(evaluationRounds.nodes.map(({ id }: { id: string }) => id)).toEqual(rounds.map(({ id }) => id));
    for (const { availableActions } of evaluationRounds.nodes) expect(availableActions).toEqual([]);
    // An appeal waits to be decided.
    expect(told).toMatchObject({ availableActions: [] });
  },

  async ReopenRound(world) {
    const { reopened, reopenedByHead, reopenedLate } = await wholeEvaluation(world);
    expect(reopened.reopenRound).toMatchObject({ status: 'OPEN', reopenReason: '补录季末走访（样例）' });
    expect(reopenedByHead).toMatchObject({ code: 'FORBIDDEN' });
    // Not any more once it is being computed.
    expect(reopenedLate).toMatchObject({ code: 'CONFLICT' });
  },

  async WithdrawAppeal(world) {
    const { withdrawn, withdrawnByHead, raised } = await wholeEvaluation(world);
    expect(withdrawn.withdrawAppeal).toMatchObject({ status: 'WITHDRAWN', decidedAt: null, decidedBy: null });
    expect(raised.raiseAppeal.id).not.toBe(withdrawn.withdrawAppeal.id);
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain(withdrawnByHead.code);
  },

  async DepartmentsEvaluated(world) {
    const { id: round, period } = await roundThatIs(world, 'GRID_WORKER', 'NOTIFIED');
    const variables = { round, period: period.period, street: STREET };
    const { evaluations, whistles } = await world.send('DepartmentsEvaluated', variables, 'officer');
    expect(evaluations.nodes.length).toBeGreaterThan(0);
    for (const node of evaluations.nodes)
      expect(node).toMatchObject({ department: null, reviewer: { displayName: expect.anything() } });
    for (const { key, count } of whistles.groups) {
      expect(key.department).toEqual({ id: expect.any(String), name: expect.any(String) });
      expect(count.value).toBeGreaterThan(0);
    }
    const query = `query ($round: ID!) { evaluations(where: { roundId: $round }) { nodes { id } } }`;
    for (const who of ['leader', 'resident']) {
      expect((await world.ask(query, { round }, who)).data.evaluations.nodes).toEqual([]);
    }
    expect((await world.ask(query, { round }, 'analyst')).codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  },
};
