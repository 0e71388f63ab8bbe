import { Random } from '@microgrid/sample-network/random';
import { openMoves, requireMove } from '@microgrid/subgraph/state-table';
import { describe, expect, it } from 'vitest';
import { evaluationMoves, offeredEvaluationMoves, type EvaluationPart } from '../evaluation/evaluation.states.ts';
import type { EvaluationStatus } from '../evaluation/evaluation.terms.ts';
import { roundMoves, type RoundPart } from './round.states.ts';
import type { EvaluationRoundStatus } from './round.terms.ts';

const RUNS = 2000;
/** Told without the table. */
const roundEdges = new Set([
  'OPEN FREEZE STREET FROZEN',
  'OPEN FREEZE CLOCK FROZEN',
  'FROZEN REOPEN STREET OPEN',
  'FROZEN COMPUTE STREET COMPUTED',
  'COMPUTED NOTIFY STREET NOTIFIED',
  'NOTIFIED FINALISE STREET FINAL',
  'NOTIFIED FINALISE CLOCK FINAL',
  'FINAL ARCHIVE CLOCK ARCHIVED',
]);
const evaluationEdges = new Set([
  'OPEN FREEZE ROUND SELF_REVIEW',
  'SELF_REVIEW REOPEN ROUND OPEN',
  'SELF_REVIEW SELF_REVIEW EVALUATED SELF_REVIEW',
  ...['SELF_REVIEW', 'COMPUTED', 'REVIEWED', 'NOTIFIED', 'APPEALED'].map(
    (status) => `${status} DISPUTE_EVIDENCE EVALUATED ${status}`,
  ),
  'SELF_REVIEW COMPUTE ROUND COMPUTED',
  'COMPUTED REVIEW REVIEWER REVIEWED',
  'REVIEWED NOTIFY ROUND NOTIFIED',
  'NOTIFIED APPEAL EVALUATED APPEALED',
  'APPEALED SETTLE_APPEAL APPEALS_REVIEWER NOTIFIED',
  'APPEALED SETTLE_APPEAL EVALUATED NOTIFIED',
  'NOTIFIED FINALISE ROUND FINAL',
  'FINAL DECIDE_CONSEQUENCE DECIDER FINAL',
  'FINAL ARCHIVE ROUND ARCHIVED',
]);

describe('the pure tables of rounds and evaluations', () => {
  it(`rounds take every edge in ${RUNS} runs of anybody doing anything, and no other`, () => {
    const random = new Random(21, '510115006005', 'runs of rounds');
    const actions = Object.keys(roundMoves) as (keyof typeof roundMoves)[];
    const taken = new Set<string>();
    for (let run = 0; run < RUNS; run++) {
      let status: EvaluationRoundStatus = 'OPEN';
      for (let step = 0; step < 20; step++) {
        const [action, part] = [random.pick(actions), random.pick(['STREET', 'CLOCK'] satisfies RoundPart[])];
        const isPossible = openMoves(roundMoves, [action], { status, parts: [part] }).length > 0;
        const edge = `${status} ${action} ${part} ${roundMoves[action].to}`;
        expect({ edge, isPossible }).toEqual({ edge, isPossible: roundEdges.has(edge) });
        if (!isPossible) continue;
        taken.add(edge);
        status = roundMoves[action].to;
      }
    }
    expect(taken).toEqual(roundEdges);
  });

  it(`evaluations do in ${RUNS} runs`, () => {
    const random = new Random(22, '510115006005', 'runs of evaluations');
    const actions = Object.keys(evaluationMoves) as (keyof typeof evaluationMoves)[];
    const everybody = ['EVALUATED', 'REVIEWER', 'APPEALS_REVIEWER', 'DECIDER', 'ROUND'] satisfies EvaluationPart[];
    const taken = new Set<string>();
    for (let run = 0; run < RUNS; run++) {
      let status: EvaluationStatus = 'OPEN';
      for (let step = 0; step < 60; step++) {
        const [action, part] = [random.pick(actions), random.pick(everybody)];
        const isPossible = openMoves(evaluationMoves, [action], { status, parts: [part] }).length > 0;
        const { to } = evaluationMoves[action];
        const after: EvaluationStatus = to === 'SAME' ? status : to;
        const edge = `${status} ${action} ${part} ${after}`;
        expect({ edge, isPossible }).toEqual({ edge, isPossible: evaluationEdges.has(edge) });
        if (!isPossible) continue;
        taken.add(edge);
        status = after;
      }
    }
    expect(taken).toEqual(evaluationEdges);
  });

  it('name what is possible instead', () => {
    const attempt = () =>
      requireMove(evaluationMoves, 'REVIEW', { status: 'NOTIFIED', subject: 'x', offered: offeredEvaluationMoves });
    expect(attempt).toThrow(/possible from there: DISPUTE_EVIDENCE, APPEAL/);
  });
});
