import { plusDays } from '@microgrid/subgraph/shanghai-date';
import { expect } from 'vitest';
import {
  letRoundsGoOn,
  moveClock,
  reviewOthers,
  roundsOf,
  roundThatIs,
  whoMissed,
  type Evaluated,
  type Json,
  type Round,
} from './evaluation-rounds.ts';
import type { JourneyWorld } from './journey-world.ts';

/** What was answered and refused in one whole evaluation, by what was sent. */
type Walked = Readonly<Record<string, Json>> & { readonly evaluated: Evaluated };

interface Walk {
  readonly world: JourneyWorld;
  /** As the sample left it. */
  readonly round: Round;
  readonly evaluated: Evaluated;
}

const walks = new WeakMap<JourneyWorld, Promise<Walked>>();

/** One evaluation from the round that is opened again to what follows from it, walked once for all steps. */
export function wholeEvaluation(world: JourneyWorld): Promise<Walked> {
  const walk = walks.get(world) ?? walked(world);
  walks.set(world, walk);
  return walk;
}

/** The days are those after the period, when the calendar that decides its deadlines is long published. */
async function walked(world: JourneyWorld): Promise<Walked> {
  const round = await roundThatIs(world, 'MICRO_GRID_LEADER', 'FROZEN');
  const evaluated = await whoMissed(world, round.id);
  const stages = [reopen, freeze, dispute, say, compute, reviewAll, raise, decide, follow];
  let told: Walked = { evaluated };
  try {
    for (const stage of stages) told = Object.assign(told, await stage({ world, round, evaluated }));
    return told;
  } finally {
    await moveClock(world, null);
  }
}

async function toMove({ world, round: { id } }: Walk) {
  const round = (await roundsOf(world)).find((one) => one.id === id) ?? expect.fail('the round is gone');
  return { round, input: { evaluationRoundId: id, expectedVersion: round.version } };
}

async function seen({ world, evaluated: { evaluationId, leader } }: Walk): Promise<Json> {
  return (await world.send('MyEvaluation', { id: evaluationId }, leader)).evaluation;
}

async function own(walk: Walk) {
  return { evaluationId: walk.evaluated.evaluationId, expectedVersion: (await seen(walk)).version };
}

/** Opened again with a reason, and looked at while it is open. */
async function reopen(walk: Walk) {
  const { world, round, evaluated } = walk;
  const { period } = round;
  await moveClock(world, plusDays(period.to, 3));
  const input = { ...(await toMove(walk)).input, reason: '补录季末走访（样例）' };
  const reopenedByHead = await world.refusal('ReopenRound', { input }, evaluated.head);
  const reopened = await world.send('ReopenRound', { input }, 'officer');
  await letRoundsGoOn(world, plusDays(period.to, 3));
  const facts = await world.send('MyFacts', { period: period.period }, evaluated.leader);
  const query = `query ($code: GridCode!, $period: Period!) { grid(code: $code) { appointments(where: { role: MICRO_GRID_LEADER, status: ACTIVE }) { nodes { evidence(where: { occurredIn: $period }, first: 1) { totalCount } } } } }`;
  const factsSeenBy = async (who: string) => {
    const { data, codes } = await world.ask(query, { code: evaluated.gridCode, period: period.period }, who);
    return { nodes: data.grid.appointments.nodes, codes };
  };
  const others = { byWorker: await factsSeenBy(evaluated.worker), byHead: await factsSeenBy(evaluated.head) };
  return { reopened, reopenedByHead, facts, factsOfAnother: others };
}

/** Frozen as on the third day after the period. */
async function freeze(walk: Walk) {
  const { world, round } = walk;
  const { id, period } = round;
  const input = { ...(await toMove(walk)).input, selfReviewUntil: plusDays(period.to, 20) };
  const running = (await roundsOf(world)).find((one) => one.id !== id && one.status === 'OPEN');
  const early = { ...input, evaluationRoundId: running?.id, expectedVersion: running?.version };
  const frozenEarly = await world.refusal('FreezeRound', { input: early }, 'officer');
  const short = { ...input, selfReviewUntil: plusDays(period.to, 4) };
  const frozenForTooShort = await world.refusal('FreezeRound', { input: short }, 'officer');
  const frozen = await world.send('FreezeRound', { input }, 'officer');
  await letRoundsGoOn(world, plusDays(period.to, 3));
  return { frozenEarly, frozenForTooShort, frozen, opened: await seen(walk) };
}

/** The visit was declined: contested, corrected where it belongs, and settled. */
async function dispute(walk: Walk) {
  const { world, evaluated, round } = walk;
  const { evidenceId, leader, worker, head, stranger } = evaluated;
  const input = { evidenceId, reason: '老人当天谢绝，不是漏访（样例）' };
  const disputedByStranger = await world.refusal('DisputeEvidence', { input }, stranger);
  const disputed = await world.send('DisputeEvidence', { input }, leader);
  const settling = { input: { evidenceId, outcome: 'CORRECTED', explanation: '已更正为谢绝（样例）' } };
  const settledEarly = await world.refusal('SettleDispute', settling, head);
  const kept = { input: { ...settling.input, outcome: 'KEPT' } };
  const settledByLeader = await world.refusal('SettleDispute', kept, leader);
  const { visitId: careVisitId, visitVersion: expectedVersion, visitedOn } = evaluated;
  const what = { outcome: 'DECLINED', at: `${visitedOn}T02:00:00Z`, reason: '当天谢绝（样例）' };
  const correction = { input: { careVisitId, expectedVersion, ...what } };
  const correctedByLeader = await world.refusal('CorrectVisit', correction, leader);
  await world.send('CorrectVisit', correction, worker);
  const counts = async () => {
    await letRoundsGoOn(world, plusDays(round.period.to, 3));
    return pieceOf(await seen(walk), evidenceId).inNumerator;
  };
  await expect.poll(counts, { timeout: 20_000 }).toBe(true);
  const settled = await world.send('SettleDispute', settling, head);
  return { disputed, disputedByStranger, settledEarly, settledByLeader, correctedByLeader, settled };
}

/** The worker says something of the leader, and the leader of the own quarter. */
async function say(walk: Walk) {
  const { world, evaluated } = walk;
  const { evaluationId, leader, worker, stranger } = evaluated;
  const comment = { input: { evaluationId, text: '每周同去走访（样例）' } };
  const commentByStranger = await world.refusal('CommentOnLeader', comment, stranger);
  const commented = await world.send('CommentOnLeader', comment, worker);
  const review = { input: { ...(await own(walk)), selfReview: '本季度联系均按约定（样例）' } };
  const selfReviewByWorker = await world.refusal('SubmitSelfReview', review, worker);
  const selfReviewed = await world.send('SubmitSelfReview', review, leader);
  return { commented, commentByStranger, selfReviewed, selfReviewByWorker, recomputed: await seen(walk) };
}

async function compute(walk: Walk) {
  const { world } = walk;
  const { input, round } = await toMove(walk);
  const computedEarly = await world.refusal('ComputeRound', { input }, 'officer');
  await moveClock(world, plusDays(round.selfReviewUntil, 1));
  const computed = await world.send('ComputeRound', { input }, 'officer');
  const late = { ...(await toMove(walk)).input, reason: '样例' };
  const reopenedLate = await world.refusal('ReopenRound', { input: late }, 'officer');
  await letRoundsGoOn(world, plusDays(round.selfReviewUntil, 1));
  const afterComputing = await seen(walk);
  return { computed, computedEarly, reopenedLate, afterComputing, computedRound: (await toMove(walk)).round };
}

/** The head reviews the leader with reasons; all others count as reviewed. */
async function reviewAll(walk: Walk) {
  const { world, round, evaluated } = walk;
  const { head, leader, community } = evaluated;
  const toReview = await world.send('ToReview', { community }, head);
  const input = { ...(await own(walk)), review: '走访认真（样例）', judgement: 5, reasons: '邻里反映好（样例）' };
  const reviewedByLeader = await world.refusal('Review', { input }, leader);
  const withoutReasons = await world.refusal('Review', { input: { ...input, reasons: null } }, head);
  const reviewed = await world.send('Review', { input }, head);
  const notifiedEarly = await world.refusal('NotifyRound', { input: (await toMove(walk)).input }, 'officer');
  await reviewOthers(world, round.id, head);
  const notified = await world.send('NotifyRound', { input: (await toMove(walk)).input }, 'officer');
  await letRoundsGoOn(world, round.period.to);
  return { toReview, reviewed, reviewedByLeader, withoutReasons, notified, notifiedEarly };
}

async function appealOf(walk: Walk) {
  const point = { indicatorCode: 'M4', text: '当天谢绝（样例）', evidenceIds: [walk.evaluated.evidenceId] };
  return { input: { ...(await own(walk)), points: [point] } };
}

/** Raised, taken back and raised again. */
async function raise(walk: Walk) {
  const { world, evaluated } = walk;
  const { leader, worker, head } = evaluated;
  const raisedByWorker = await world.refusal('RaiseAppeal', await appealOf(walk), worker);
  const { raiseAppeal: first } = await world.send('RaiseAppeal', await appealOf(walk), leader);
  const back = { input: { appealId: first.id, expectedVersion: first.version } };
  const withdrawnByHead = await world.refusal('WithdrawAppeal', back, head);
  const withdrawn = await world.send('WithdrawAppeal', back, leader);
  const raised = await world.send('RaiseAppeal', await appealOf(walk), leader);
  return { raised, raisedByWorker, withdrawn, withdrawnByHead };
}

/** Decided by the appeals reviewer, who opens what is cited and nothing else. */
async function decide(walk: Walk) {
  const { world, evaluated } = walk;
  const { evaluationId, leader, head } = evaluated;
  const toDecide = await world.send('AppealsToDecide', {}, 'reviewer');
  const query = `query ($id: ID!) { evaluation(id: $id) { appeal { id version } values { evidence(first: 100) { nodes { id } } } } }`;
  const { data } = await world.ask(query, { id: evaluationId }, 'reviewer');
  const openedByReviewer = data.evaluation.values.flatMap(({ evidence }: Json) =>
    evidence.nodes.map(({ id }: Json) => id),
  );
  const { id: appealId, version: expectedVersion } = data.evaluation.appeal;
  const input = { appealId, expectedVersion, decision: 'NOT_UPHELD', reason: '该次联系已按谢绝计算（样例）' };
  const decidedByHead = await world.refusal('DecideAppeal', { input }, head);
  const decided = await world.send('DecideAppeal', { input }, 'reviewer');
  const raisedTwice = await world.refusal('RaiseAppeal', await appealOf(walk), leader);
  return { toDecide, openedByReviewer, decided, decidedByHead, raisedTwice };
}

async function follow(walk: Walk) {
  const { world, evaluated } = walk;
  const { evaluationId, head, worker } = evaluated;
  const coaching = { input: { evaluationId, kind: 'COACHING', reason: '下季度结对（样例）' } };
  const beforeFinal = await world.refusal('DecideConsequence', coaching, head);
  const { round, input } = await toMove(walk);
  const finalisedEarly = await world.refusal('FinaliseRound', { input }, 'officer');
  await moveClock(world, plusDays(round.appealUntil, 1));
  const finalised = await world.send('FinaliseRound', { input }, 'officer');
  await letRoundsGoOn(world, plusDays(round.appealUntil, 1));
  const ending = { input: { evaluationId, kind: 'NOT_RENEWED', reason: '样例' } };
  const withoutCoaching = await world.refusal('DecideConsequence', ending, 'officer');
  const endedByHead = await world.refusal('DecideConsequence', ending, head);
  const decidedByWorker = await world.refusal('DecideConsequence', coaching, worker);
  const consequence = await world.send('DecideConsequence', coaching, head);
  const refused = { beforeFinal, finalisedEarly, withoutCoaching, endedByHead, decidedByWorker };
  return { ...refused, finalised, consequence, finished: await seen(walk) };
}

/** A piece of evidence of M4 in an evaluation that its leader opens. */
export function pieceOf(evaluation: Json, evidenceId: string): { inNumerator: boolean | null } {
  const { nodes } = valueOf(evaluation).evidence;
  return nodes.find(({ id }: Json) => id === evidenceId) ?? expect.fail('the visit is not among the evidence of M4');
}

/** M4 of an evaluation: agreed contacts kept. */
export function valueOf(evaluation: Json): Json {
  return evaluation.values.find(({ indicator }: { indicator: { code: string } }) => indicator.code === 'M4');
}
