import { keepRounds } from '@microgrid/evaluations/keep-rounds';
import { sql } from 'kysely';
import { pino } from 'pino';
import { expect } from 'vitest';
import type { JourneyWorld } from './journey-world.ts';

/** What an operation answers. */
export type Json = Awaited<ReturnType<JourneyWorld['send']>>;

/** A round of the sample, as the street reads it. */
export interface Round {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly selfReviewUntil: string;
  readonly appealUntil: string;
  readonly period: { readonly period: string; readonly from: string; readonly to: string };
  readonly scheme: { readonly subject: string };
  readonly progress: { readonly computed: number; readonly total: number };
}

/** The rounds as the street reads them. */
export async function roundsOf(world: JourneyWorld): Promise<Round[]> {
  return (await world.send('Rounds', {}, 'officer')).evaluationRounds.nodes;
}

/** A round of the sample that stands there, such as the one of leaders that is FROZEN. */
export async function roundThatIs(world: JourneyWorld, subject: string, status: string): Promise<Round> {
  const round = (await roundsOf(world)).find((one) => one.scheme.subject === subject && one.status === status);
  return round ?? expect.fail(`no round of ${subject} is ${status}`);
}

/** A leader to whom a visit counts as missed in a round, and who has to do with it. */
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

/** A leader of the street whose evaluation in the round counts a visit as missed. */
export async function whoMissed(world: JourneyWorld, roundId: string): Promise<Evaluated> {
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

/** All others of a round count as reviewed. */
export async function reviewOthers(world: JourneyWorld, roundId: string, by: string): Promise<void> {
  await sql`
    update evaluations.evaluation set status = 'REVIEWED', reviewer_id = ${by}::uuid, review = '样例', version = version + 1
    where round_id = ${roundId}::uuid and status = 'COMPUTED' and person_id <> ${by}::uuid
  `.execute(kyselyOf(world));
}

/** Stops the clock of evaluations at ten o'clock of a day, or lets it run again. */
export async function moveClock(world: JourneyWorld, day: string | null): Promise<void> {
  const now = day === null ? sql`clock_timestamp()` : sql`${sql.lit(`${day}T10:00:00+08:00`)}::timestamptz`;
  await sql`create or replace function evaluations.moment() returns timestamptz volatile language sql as $$ select ${now} $$`.execute(
    kyselyOf(world),
  );
}

/** Lets the job of rounds do what is due on a day. */
export async function letRoundsGoOn({ subgraphs }: JourneyWorld, day: string): Promise<void> {
  const evaluations = subgraphs.find(({ name }) => name === 'evaluations') ?? expect.fail('no evaluations');
  const closing = new AbortController().signal;
  const now = new Date(`${day}T10:00:00+08:00`);
  await keepRounds.run({ database: evaluations.database, now, closing, log: pino({ level: 'silent' }) });
}

function kyselyOf({ store }: JourneyWorld) {
  return store?.kysely<unknown>() ?? expect.fail('rounds go on where the graph runs in this process');
}
