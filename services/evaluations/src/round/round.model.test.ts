import { Random } from '@microgrid/sample-network/random';
import { LIVES_MS, RUNS, seedOr } from '@microgrid/subgraph/lives';
import { plusDays } from '@microgrid/subgraph/shanghai-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { head, officer, resident } from '../../test/actors.ts';
import { at, leader, openRounds, otherLeader, posts, type Rounds } from '../../test/rounds.ts';
import type { EvaluationStatus } from '../evaluation/evaluation.terms.ts';
import type { EvaluationRoundStatus } from './round.terms.ts';

const STEPS = 18;
const people = { officer, head, leader, otherLeader, resident };
const LAST_DAY = '2026-03-31';
const LAST_COUNTED_DAY = '2026-12-10';
const mutations = {
  FREEZE: ['freezeRound', 'FreezeRoundInput'],
  COMPUTE: ['computeRound', 'MoveRoundInput'],
  NOTIFY: ['notifyRound', 'MoveRoundInput'],
  REOPEN: ['reopenRound', 'ReopenRoundInput'],
  FINALISE: ['finaliseRound', 'MoveRoundInput'],
} as const;
type Action = keyof typeof mutations;

/** What the round and the leader's evaluation are by rules of its own, told without the tables. */
interface Model {
  day: string;
  round: EvaluationRoundStatus;
  until: string | null;
  appealUntil: string | null;
  isComputing: boolean;
  wasReopened: boolean;
  finalOn: string | null;
  evaluation: EvaluationStatus;
  isGathered: boolean;
}

describe('rounds that anybody does anything with', () => {
  let rounds: Rounds;
  beforeAll(async () => {
    rounds = await openRounds();
    await rounds.hear(posts());
  });
  afterAll(() => rounds.close());

  const stored = async () => {
    const [row] = await rounds.rows<{
      id: string;
      version: number;
      round: string;
      evaluation: string;
      evaluationId: string;
      at: number;
    }>(`
      select round.id, round.version, round.status as round, evaluation.status as evaluation, evaluation.id as "evaluationId",
        evaluation.version as at from evaluations.evaluation_round round join evaluations.evaluation on round_id = round.id
      where round.subject = 'MICRO_GRID_LEADER' and round.period = '2026-Q1'`);
    if (row === undefined) throw new Error('no round');
    return row;
  };
  const may: Record<Action, (model: Model) => boolean> = {
    FREEZE: ({ round, day }) => round === 'OPEN' && day > LAST_DAY,
    COMPUTE: ({ round, isComputing, day, until }) => round === 'FROZEN' && !isComputing && day > (until ?? ''),
    NOTIFY: ({ round, evaluation }) => round === 'COMPUTED' && evaluation === 'REVIEWED',
    REOPEN: ({ round, isComputing }) => round === 'FROZEN' && !isComputing,
    FINALISE: ({ round, day, appealUntil, evaluation }) =>
      round === 'NOTIFIED' && day > (appealUntil ?? '') && evaluation === 'NOTIFIED',
  };
  const after: Record<Action, (model: Model, answer: { appealUntil: string }) => Partial<Model>> = {
    FREEZE: ({ day }) => ({ round: 'FROZEN', until: plusDays(day, 20), isGathered: false }),
    COMPUTE: () => ({ isComputing: true }),
    NOTIFY: (_model, { appealUntil }) => ({ round: 'NOTIFIED', appealUntil }),
    REOPEN: () => ({ round: 'OPEN', until: null, wasReopened: true }),
    FINALISE: ({ day }) => ({ round: 'FINAL', finalOn: day }),
  };

  /** What the clock and the job do on the day of the model. */
  const worked = (model: Model, until: string | null): Model => {
    const now = { ...model };
    const { day } = now;
    if (now.round === 'OPEN' && day >= '2026-04-05' && !now.wasReopened) {
      Object.assign(now, { round: 'FROZEN', until, isGathered: false });
    } else if (now.round === 'NOTIFIED' && day > (now.appealUntil ?? '') && now.evaluation === 'NOTIFIED') {
      Object.assign(now, { round: 'FINAL', finalOn: day });
    } else if (now.round === 'FINAL' && day >= plusDays(now.finalOn ?? '', 90)) now.round = 'ARCHIVED';
    if (now.round === 'OPEN' && now.evaluation === 'SELF_REVIEW') now.evaluation = 'OPEN';
    if (now.round === 'FROZEN' && !now.isGathered) Object.assign(now, { evaluation: 'SELF_REVIEW', isGathered: true });
    if (now.round === 'FROZEN' && now.isComputing) Object.assign(now, { round: 'COMPUTED', evaluation: 'COMPUTED' });
    if (now.round === 'NOTIFIED' && now.evaluation === 'REVIEWED') now.evaluation = 'NOTIFIED';
    if (['FINAL', 'ARCHIVED'].includes(now.round) && now.evaluation === 'NOTIFIED') now.evaluation = 'FINAL';
    if (now.round === 'ARCHIVED' && now.evaluation === 'FINAL') now.evaluation = 'ARCHIVED';
    return now;
  };

  const attempt = async (model: Model, action: Action, who: keyof typeof people): Promise<Model> => {
    const { id, version } = await stored();
    const [mutation, type] = mutations[action];
    const own = {
      ...(action === 'FREEZE' ? { selfReviewUntil: plusDays(model.day, 20) } : {}),
      ...(action === 'REOPEN' ? { reason: '漏报（样例）' } : {}),
    };
    const input = { evaluationRoundId: id, expectedVersion: version, ...own };
    const { data, codes } = await rounds.ask(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { status appealUntil } }`,
      { input },
      people[who],
    );
    const isPossible = who === 'officer' && may[action](model);
    const about = `${action} by the ${who} of ${JSON.stringify(model)}`;
    expect({ about, codes }).toEqual({
      about,
      codes: isPossible ? [] : [who === 'officer' ? 'CONFLICT' : 'FORBIDDEN'],
    });
    return isPossible ? { ...model, ...after[action](model, data[mutation]) } : model;
  };
  const selfReview = async (model: Model, who: keyof typeof people): Promise<void> => {
    const { evaluationId, at: expectedVersion } = await stored();
    const input = { evaluationId, expectedVersion, selfReview: '尽力走访（样例）' };
    const { codes } = await rounds.ask(
      'mutation ($input: SubmitSelfReviewInput!) { submitSelfReview(input: $input) { id } }',
      { input },
      people[who],
    );
    const isTaken = model.evaluation === 'SELF_REVIEW' && (model.until === null || model.day <= model.until);
    const { data } = await rounds.ask(
      'query ($id: ID!) { evaluation(id: $id) { availableActions } }',
      { id: evaluationId },
      people[who],
    );
    const isOffered = data.evaluation?.availableActions.includes('SELF_REVIEW') === true;
    expect({ model, who, isOffered }).toEqual({ model, who, isOffered: isTaken && who === 'leader' });
    const seen = who === 'head' && model.evaluation !== 'OPEN';
    const refusal = seen ? 'FORBIDDEN' : 'NOT_FOUND';
    const about = `self-review by the ${who} of ${JSON.stringify(model)}`;
    expect({ about, codes }).toEqual({ about, codes: who === 'leader' ? (isTaken ? [] : ['CONFLICT']) : [refusal] });
  };
  /** What others do with an evaluation, as far as the states go. */
  const turn = async (model: Model, from: EvaluationStatus, to: EvaluationStatus): Promise<Model> => {
    if (model.evaluation !== from) return model;
    const { evaluationId } = await stored();
    await rounds.rows(`update evaluations.evaluation set status = '${to}' where id = '${evaluationId}'`);
    return { ...model, evaluation: to };
  };

  /** While working days are still to be counted, no day after which they would lead beyond the published calendar. */
  const later = ({ round, day }: Model, days: number): string => {
    const then = plusDays(day, days);
    return round === 'FINAL' || then <= LAST_COUNTED_DAY ? then : day;
  };

  /** Which of the steps below brings the round on, so that each life is one of some length. */
  const onward = ({ round, evaluation, day, until, appealUntil, isGathered, isComputing }: Model, likely: Action[]) => {
    if (likely.length > 0) return 1;
    if (round === 'COMPUTED' && evaluation === 'COMPUTED') return 8;
    const waits =
      (round === 'OPEN' && day <= LAST_DAY) ||
      (round === 'FROZEN' && isGathered && !isComputing && day <= (until ?? '')) ||
      (round === 'NOTIFIED' && evaluation === 'NOTIFIED' && day <= (appealUntil ?? '')) ||
      (round === 'FINAL' && evaluation === 'FINAL');
    return waits ? 6 : 9;
  };

  it(`stand as the rules say after each step, ${RUNS} times over`, { timeout: LIVES_MS }, async () => {
    const random = new Random(seedOr(51), '510115006005', 'runs of rounds');
    const reached = new Set<string>();
    for (let run = 0; run < RUNS; run++) {
      await rounds.rows('delete from evaluations.evaluation');
      await rounds.rows('delete from evaluations.evaluation_round');
      await rounds.goOn('2026-02-20');
      let model: Model = {
        day: '2026-03-30',
        round: 'OPEN',
        until: null,
        appealUntil: null,
        isComputing: false,
        wasReopened: false,
        finalOn: null,
        evaluation: 'OPEN',
        isGathered: false,
      };
      for (let step = 0; step < STEPS; step++) {
        await rounds.stopClockAt(at(model.day));
        const isOnward = random.chance(65);
        const who =
          isOnward || random.chance(75) ? 'officer' : random.pick(Object.keys(people) as (keyof typeof people)[]);
        const likely = (Object.keys(mutations) as Action[]).filter(
          (action) => may[action](model) && !(isOnward && action === 'REOPEN'),
        );
        const what = isOnward ? onward(model, likely) : random.int(1, 10);
        if (what <= 4)
          model = await attempt(
            model,
            random.pick(
              likely.length > 0 && (isOnward || random.chance(70)) ? likely : (Object.keys(mutations) as Action[]),
            ),
            who,
          );
        else if (what === 5)
          await selfReview(model, random.chance(60) ? 'leader' : random.pick(['head', 'otherLeader', 'resident']));
        else if (what === 6) model = { ...model, day: later(model, random.pick([1, 2, 25, 95])) };
        else if (what === 7) model = await turn(model, 'NOTIFIED', 'APPEALED');
        else if (what === 8) model = await turn(await turn(model, 'APPEALED', 'NOTIFIED'), 'COMPUTED', 'REVIEWED');
        else {
          await rounds.goOn(model.day);
          const [{ until } = { until: null }] = await rounds.rows<{ until: string | null }>(
            `select self_review_until::text as until from evaluations.evaluation_round where id = '${(await stored()).id}'`,
          );
          model = worked(model, until);
        }
        const { round, evaluation } = await stored();
        expect({ round, evaluation }).toEqual({ round: model.round, evaluation: model.evaluation });
        reached.add(round).add(`evaluation ${evaluation}`);
      }
    }
    if (RUNS >= 100) expect(reached.size).toBeGreaterThanOrEqual(12);
  });
});
