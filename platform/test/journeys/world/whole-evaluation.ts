import { keepRounds } from '@microgrid/evaluations/keep-rounds';
import { plusDays } from '@microgrid/subgraph/shanghai-date';
import { sql } from 'kysely';
import { pino } from 'pino';
import { expect } from 'vitest';
import type { JourneyWorld } from './journey-world.ts';

type Json = Awaited<ReturnType<JourneyWorld['send']>>;

/** A leader to whom a visit counts as missed in the round that is frozen, and who has to do with it. */
export interface Evaluated {
  readonly evaluationId: string;
  readonly evidenceId: string;
  readonly leader: string;
  readonly worker: string;
  readonly head: string;
  /** A worker of another general grid. */
  readonly stranger: string;
  readonly community: string;
  readonly gridCode: string;
  readonly visitId: string;
  readonly visitVersion: number;
  readonly visitedOn: string;
}

/** A round of the sample, as the street reads it. */
export interface Round {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly selfReviewUntil: string;
  readonly appealUntil: string;
  readonly period: { readonly period: string; readonly from: string; readonly to: string };
  readonly scheme: { readonly subject: string };
}

/** What was answered and refused in one whole evaluation, by what was sent. */
export type Walked = Readonly<Record<string, Json>> & { readonly evaluated: Evaluated };

const walks = new WeakMap<JourneyWorld, Promise<Walked>>();

/** One evaluation from the reopened round to what follows from it, walked once for all steps of the journey. */
export function wholeEvaluation(world: JourneyWorld): Promise<Walked> {
  const walk = walks.get(world) ?? walked(world);
  walks.set(world, walk);
  return walk;
}

/** The rounds as the street reads them. */
export async function roundsOf(world: JourneyWorld): Promise<Round[]> {
  return (await world.send('Rounds', {}, 'officer')).evaluationRounds.nodes;
}

/** The round of leaders that is frozen, or of workers that was told. */
export async function roundThatIs(world: JourneyWorld, subject: string, status: string): Promise<Round> {
  const round = (await roundsOf(world)).find((one) => one.scheme.subject === subject && one.status === status);
  return round ?? expect.fail(`no round of ${subject} is ${status}`);
}

async function walked(world: JourneyWorld): Promise<Walked> {
  const round = await roundThatIs(world, 'MICRO_GRID_LEADER', 'FROZEN');
  const evaluated = await whoMissed(world, round.id);
  const walk = walkOf(world, { round, evaluated });
  try {
    return {
      evaluated,
      ...(await walk.freeze()),
      ...(await walk.contest()),
      ...(await walk.compute()),
      ...(await walk.review()),
      ...(await walk.appeal()),
      ...(await walk.follow()),
    };
  } finally {
    await moveClock(world, null);
  }
}

function walkOf(world: JourneyWorld, { round: { id, period }, evaluated }: { round: Round; evaluated: Evaluated }) {
  const { evaluationId, evidenceId, leader, worker, head, stranger } = evaluated;
  const goOn = async (day: string) => {
    await moveClock(world, day);
    await letRoundsGoOn(world, day);
  };
  const toMove = async () => {
    const round = (await roundsOf(world)).find((one) => one.id === id) ?? expect.fail('the round is gone');
    return { round, input: { evaluationRoundId: id, expectedVersion: round.version } };
  };
  const seen = async () => (await world.send('MyEvaluation', { id: evaluationId }, leader)).evaluation;
  const own = async () => ({ evaluationId, expectedVersion: (await seen()).version });
  const appealed = async () => ({ ...(await own()), points: [{ indicatorCode: 'M4', text: '当天谢绝（样例）', evidenceIds: [evidenceId] }] });

  return {
    /** Reopened with a reason, looked at while it is open, and frozen as on the third day after the period. */
    async freeze() {
      await moveClock(world, plusDays(period.to, 3));
      const input = { ...(await toMove()).input, reason: '补录季末走访（样例）' };
      const reopenedByHead = await world.refusal('ReopenRound', { input }, head);
      const reopened = await world.send('ReopenRound', { input }, 'officer');
      await letRoundsGoOn(world, plusDays(period.from, 3));
      const facts = await world.send('MyFacts', { period: period.period }, leader);
      const factsOfAnother = await evidenceOfPost(world, evaluated);
      const freezing = { ...(await toMove()).input, selfReviewUntil: plusDays(period.to, 20) };
      const next = (await roundsOf(world)).find(({ id: other, status }) => other !== id && status === 'OPEN');
      const tooEarly = { ...freezing, evaluationRoundId: next?.id, expectedVersion: next?.version };
      const frozenEarly = await world.refusal('FreezeRound', { input: tooEarly }, 'officer');
      const short = { ...freezing, selfReviewUntil: plusDays(period.to, 4) };
      const frozenForTooShort = await world.refusal('FreezeRound', { input: short }, 'officer');
      const frozen = await world.send('FreezeRound', { input: freezing }, 'officer');
      await goOn(plusDays(period.to, 3));
      return { reopened, reopenedByHead, facts, factsOfAnother, frozenEarly, frozenForTooShort, frozen, opened: await seen() };
    },

    /** The visit was declined: contested, corrected where it belongs, settled; and the worker says something of the leader. */
    async contest() {
      const input = { evidenceId, reason: '老人当天谢绝，不是漏访（样例）' };
      const disputedByStranger = await world.refusal('DisputeEvidence', { input }, stranger);
      const disputed = await world.send('DisputeEvidence', { input }, leader);
      const settling = { evidenceId, outcome: 'CORRECTED', explanation: '已更正为谢绝（样例）' };
      const settledEarly = await world.refusal('SettleDispute', { input: settling }, head);
      const settledByLeader = await world.refusal('SettleDispute', { input: settling }, leader);
      const { visitId: careVisitId, visitVersion: expectedVersion, visitedOn } = evaluated;
      const correction = { careVisitId, expectedVersion, outcome: 'DECLINED', at: `${visitedOn}T02:00:00Z`, reason: '当天谢绝（样例）' };
      const correctedByLeader = await world.refusal('CorrectVisit', { input: correction }, leader);
      const corrected = await world.send('CorrectVisit', { input: correction }, worker);
      await expect.poll(async () => pieceOf(await seen(), evidenceId).inNumerator, { timeout: 20_000 }).toBe(true);
      const settled = await world.send('SettleDispute', { input: settling }, head);
      const comment = { input: { evaluationId, text: '每周同去走访（样例）' } };
      const commentByStranger = await world.refusal('CommentOnLeader', comment, stranger);
      const commented = await world.send('CommentOnLeader', comment, worker);
      const review = { input: { ...(await own()), selfReview: '本季度联系均按约定（样例）' } };
      const selfReviewByWorker = await world.refusal('SubmitSelfReview', review, worker);
      const selfReviewed = await world.send('SubmitSelfReview', review, leader);
      return { disputedByStranger, disputed, settledEarly, settledByLeader, correctedByLeader, corrected, settled, commentByStranger, commented, selfReviewByWorker, selfReviewed, recomputed: await seen() };
    },

    async compute() {
      const { input, round } = await toMove();
      const computedEarly = await world.refusal('ComputeRound', { input }, 'officer');
      await moveClock(world, plusDays(round.selfReviewUntil, 1));
      const computed = await world.send('ComputeRound', { input }, 'officer');
      const reopenedLate = await world.refusal('ReopenRound', { input: { ...(await toMove()).input, reason: '样例' } }, 'officer');
      await letRoundsGoOn(world, plusDays(round.selfReviewUntil, 1));
      return { computedEarly, computed, reopenedLate, afterComputing: await seen(), computedRound: (await toMove()).round };
    },

    /** The head reviews this leader with reasons; of all others it is said that they are reviewed. */
    async review() {
      const toReview = await world.send('ToReview', { community: evaluated.community }, head);
      const input = { ...(await own()), review: '走访认真（样例）', judgement: 5, reasons: '邻里反映好（样例）' };
      const reviewedByLeader = await world.refusal('Review', { input }, leader);
      const withoutReasons = await world.refusal('Review', { input: { ...input, reasons: null } }, head);
      const reviewed = await world.send('Review', { input }, head);
      const notifiedEarly = await world.refusal('NotifyRound', { input: (await toMove()).input }, 'officer');
      await sql`update evaluations.evaluation set status = 'REVIEWED', reviewer_id = ${head}::uuid, review = '样例', version = version + 1
        where round_id = ${id}::uuid and status = 'COMPUTED' and person_id <> ${head}::uuid`.execute(kyselyOf(world));
      const notified = await world.send('NotifyRound', { input: (await toMove()).input }, 'officer');
      await letRoundsGoOn(world, period.to);
      return { toReview, reviewedByLeader, withoutReasons, reviewed, notifiedEarly, notified };
    },

    /** Taken back once, raised again, and decided by the appeals reviewer. */
    async appeal() {
      const raising = await appealed();
      const raisedByWorker = await world.refusal('RaiseAppeal', { input: raising }, worker);
      const first = await world.send('RaiseAppeal', { input: raising }, leader);
      const back = { input: { appealId: first.raiseAppeal.id, expectedVersion: first.raiseAppeal.version } };
      const withdrawnByHead = await world.refusal('WithdrawAppeal', back, head);
      const withdrawn = await world.send('WithdrawAppeal', back, leader);
      const raised = await world.send('RaiseAppeal', { input: await appealed() }, leader);
      const toDecide = await world.send('AppealsToDecide', {}, 'reviewer');
      const openedByReviewer = await openedEvidence(world, evaluationId);
      const { id: appealId, version: expectedVersion } = raised.raiseAppeal;
      const deciding = { appealId, expectedVersion, decision: 'NOT_UPHELD', reason: '该次联系已按谢绝计算（样例）' };
      const decidedByHead = await world.refusal('DecideAppeal', { input: deciding }, head);
      const finalisedEarly = await world.refusal('FinaliseRound', { input: (await toMove()).input }, 'officer');
      const decided = await world.send('DecideAppeal', { input: deciding }, 'reviewer');
      const raisedTwice = await world.refusal('RaiseAppeal', { input: await appealed() }, leader);
      return { raisedByWorker, raised, withdrawnByHead, withdrawn, toDecide, openedByReviewer, decidedByHead, finalisedEarly, decided, raisedTwice };
    },

    async follow() {
      const coaching = { evaluationId, kind: 'COACHING', reason: '下季度结对（样例）' };
      const beforeFinal = await world.refusal('DecideConsequence', { input: coaching }, head);
      const { round, input } = await toMove();
      await moveClock(world, plusDays(round.appealUntil, 1));
      const finalised = await world.send('FinaliseRound', { input }, 'officer');
      await letRoundsGoOn(world, plusDays(round.appealUntil, 1));
      const ending = { evaluationId, kind: 'NOT_RENEWED', reason: '样例' };
      const withoutCoaching = await world.refusal('DecideConsequence', { input: ending }, 'officer');
      const endedByHead = await world.refusal('DecideConsequence', { input: ending }, head);
      const decidedByWorker = await world.refusal('DecideConsequence', { input: coaching }, worker);
      const consequence = await world.send('DecideConsequence', { input: coaching }, head);
      return { beforeFinal, finalised, withoutCoaching, endedByHead, decidedByWorker, consequence, finished: await seen() };
    },
  };
}

interface Piece {
  readonly id: string;
  readonly inNumerator: boolean | null;
  readonly dispute: Json;
}

/** A piece of evidence of M4 in an evaluation that its leader opens. */
export function pieceOf(evaluation: Json, evidenceId: string): Piece {
  const nodes = valueOf(evaluation).evidence.nodes;
  return nodes.find(({ id }: Piece) => id === evidenceId) ?? expect.fail('the visit is not among the evidence of M4');
}

/** M4 of an evaluation: agreed contacts kept. */
export function valueOf(evaluation: Json): Json {
  return evaluation.values.find(({ indicator }: { indicator: { code: string } }) => indicator.code === 'M4');
}

/** What the head of the community is told of the evidence of a post, before it is frozen. */
async function evidenceOfPost(world: JourneyWorld, { gridCode, head }: Evaluated) {
  const query = `query ($code: GridCode!) { grid(code: $code) { appointments(where: { role: MICRO_GRID_LEADER, status: ACTIVE }) { nodes { evidence(first: 1) { totalCount } } } } }`;
  const { data, codes } = await world.ask(query, { code: gridCode }, head);
  return { nodes: data.grid.appointments.nodes, codes };
}

/** The evidence of an evaluation that the appeals reviewer can open. */
async function openedEvidence(world: JourneyWorld, id: string): Promise<string[]> {
  const query = `query ($id: ID!) { evaluation(id: $id) { values { evidence(first: 100) { nodes { id } } } } }`;
  const { data, errors } = await world.ask(query, { id }, 'reviewer');
  expect(errors).toEqual([]);
  return data.evaluation.values.flatMap(({ evidence }: Json) => evidence.nodes.map((node: { id: string }) => node.id));
}

function kyselyOf({ store }: JourneyWorld) {
  return store === undefined ? expect.fail('rounds go on where the graph runs in this process') : store.kysely<unknown>();
}

/** A leader of the street whose frozen evaluation counts a visit as missed, of care that goes on. */
async function whoMissed(world: JourneyWorld, roundId: string): Promise<Evaluated> {
  const { rows } = await sql<Evaluated>`
    select evaluation.id as "evaluationId", evidence.id as "evidenceId", evaluation.person_id as leader,
      worker.person_id as worker, head.person_id as head, stranger.person_id as stranger,
      left(evaluation.grid_code, 12) as community, evaluation.grid_code as "gridCode", visit.id as "visitId",
      visit.version as "visitVersion", visit.due_on::text as "visitedOn"
    from evaluations.evidence join evaluations.evaluation on evaluation.id = evidence.evaluation_id
    join community_services.care_visit visit on visit.id = evidence.subject_id
    join people.appointment post on post.id = evaluation.appointment_id and post.status = 'ACTIVE'
    join people.appointment worker on worker.role = 'GRID_WORKER' and worker.status = 'ACTIVE'
      and worker.grid_code = left(evaluation.grid_code, 15)
    join people.appointment head on head.role = 'TOTAL_GRID_HEAD' and head.status = 'ACTIVE'
      and head.grid_code = left(evaluation.grid_code, 12)
    join people.appointment stranger on stranger.role = 'GRID_WORKER' and stranger.status = 'ACTIVE'
      and left(stranger.grid_code, 12) = head.grid_code and stranger.grid_code <> worker.grid_code
    where evaluation.round_id = ${roundId}::uuid and evidence.indicator_code = 'M4' and evidence.numerator = 0
    order by evaluation.grid_code, evidence.id, stranger.grid_code limit 1
  `.execute(kyselyOf(world));
  return rows[0] ?? expect.fail('no leader of the sample has a visit that counts as missed');
}

/** Stops the clock of evaluations at ten o'clock of a day, or lets it run again. */
async function moveClock(world: JourneyWorld, day: string | null): Promise<void> {
  const now = day === null ? sql`clock_timestamp()` : sql`${sql.lit(`${day}T10:00:00+08:00`)}::timestamptz`;
  await sql`create or replace function evaluations.moment() returns timestamptz volatile language sql as $$ select ${now} $$`.execute(
    kyselyOf(world),
  );
}

/** Lets the job of rounds do what is due on a day. */
async function letRoundsGoOn({ subgraphs }: JourneyWorld, day: string): Promise<void> {
  const evaluations = subgraphs.find(({ name }) => name === 'evaluations') ?? expect.fail('no evaluations');
  const closing = new AbortController().signal;
  const now = new Date(`${day}T10:00:00+08:00`);
  await keepRounds.run({ database: evaluations.database, now, closing, log: pino({ level: 'silent' }) });
}
