import { recordAll } from '@microgrid/facts/record';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { recompute } from '../../evaluation/compute/recompute.ts';
import { evaluationsMoved } from '../../evaluation/evaluation.facts.ts';
import type { EvaluationStatus } from '../../evaluation/evaluation.terms.ts';
import { gather } from '../../evidence/gather.ts';
import type { EvaluationRoundStatus } from '../round.terms.ts';

/** So few at once that an interrupted run loses little, and memory holds them whatever the size of the city. */
const AT_ONCE = 200;

/** Batches at work at a time: while one transaction computes in one backend of PostgreSQL, another does in a second one. */
const SIDE_BY_SIDE = 2;

/** An id before every other. */
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

interface Batch {
  readonly id: string;
  readonly appointmentId: string | null;
  readonly gridCode: string;
}

/** One kind of step that evaluations take with their round, some at once. */
interface Step {
  /** In which states the round is, and the evaluation. */
  readonly rounds: readonly EvaluationRoundStatus[];
  readonly from: readonly EvaluationStatus[];
  /** SQL over `evaluation` and its `round`: which of them are to take it. */
  readonly due?: RawBuilder<unknown>;
  /** In which state they are afterwards; where they stay as they are nothing is told. */
  readonly to?: EvaluationStatus;
  readonly work: (em: SqlEntityManager, ids: readonly string[]) => Promise<void>;
}

const moveTo =
  (status: EvaluationStatus, also = sql``): Step['work'] =>
  async (em, ids) => {
    await sql`
      update evaluations.evaluation set status = ${status}, version = version + 1${also} where id = any(${ids}::uuid[])
    `.execute(em.getKysely<unknown>());
  };

const gatherAndCompute: Step['work'] = async (em, ids) => {
  await gather(em, ids);
  await recompute(em, ids);
};

const gatherForReview: Step['work'] = async (em, ids) => {
  await gatherAndCompute(em, ids);
  await moveTo('SELF_REVIEW')(em, ids);
};

const steps: readonly Step[] = [
  { rounds: ['OPEN'], from: ['SELF_REVIEW'], to: 'OPEN', work: moveTo('OPEN', sql`, gathered_at = null`) },
  { rounds: ['FROZEN'], from: ['OPEN'], to: 'SELF_REVIEW', work: gatherForReview },
  {
    // Of a round that was opened and frozen again before this looked at it, and what `outdate` says.
    rounds: ['FROZEN'],
    from: ['SELF_REVIEW'],
    due: sql`evaluation.gathered_at is distinct from round.frozen_at`,
    to: 'SELF_REVIEW',
    work: gatherForReview,
  },
  {
    rounds: ['FROZEN', 'COMPUTED', 'NOTIFIED'],
    from: ['COMPUTED', 'REVIEWED', 'NOTIFIED', 'APPEALED'],
    due: sql`evaluation.gathered_at is null`,
    work: gatherAndCompute,
  },
  {
    rounds: ['FROZEN'],
    from: ['SELF_REVIEW'],
    due: sql`round.computing_since is not null and evaluation.gathered_at = round.frozen_at`,
    to: 'COMPUTED',
    work: (em, ids) => recompute(em, ids, { isFirst: true }),
  },
  { rounds: ['NOTIFIED'], from: ['REVIEWED'], to: 'NOTIFIED', work: moveTo('NOTIFIED') },
  { rounds: ['FINAL', 'ARCHIVED'], from: ['NOTIFIED'], to: 'FINAL', work: moveTo('FINAL') },
  { rounds: ['ARCHIVED'], from: ['FINAL'], to: 'ARCHIVED', work: moveTo('ARCHIVED') },
];

type Transaction = <T>(deed: (em: SqlEntityManager) => Promise<T>) => Promise<T>;

/**
 * Brings every evaluation after its round, a batch in a transaction, two of them side by side. What is done stands in the
 * rows, so whoever comes after an interrupted run goes on where it was.
 * @returns how many steps were taken.
 */
export async function workRounds(transaction: Transaction, closing: AbortSignal): Promise<number> {
  let taken = 0;
  const rounds = await transaction(roundsToWork);
  for (const step of steps) {
    for (const { id: roundId } of rounds.filter(({ status }) => step.rounds.includes(status))) {
      const take = (after: string) => transaction((em) => takeStep(em, step, { roundId, after }));
      taken += await walkTogether(take, closing);
      if (closing.aborted) return taken;
    }
  }
  return taken;
}

/** Where one walk fails, the others end with the batch that they are at before it is said: nothing goes on behind the run. */
async function walkTogether(take: (after: string) => Promise<readonly Batch[]>, closing: AbortSignal): Promise<number> {
  const failing = new AbortController();
  const stop = AbortSignal.any([closing, failing.signal]);
  const walks = Array.from({ length: SIDE_BY_SIDE }, () =>
    walk(take, stop).catch((error: unknown) => {
      failing.abort(error);
      return 0;
    }),
  );
  const taken = await Promise.all(walks);
  failing.signal.throwIfAborted();
  return taken.reduce((sum, each) => sum + each, 0);
}

/**
 * Takes one batch after another until there are no more: those after the last follow, so that nobody is looked at twice.
 * Those that another walk holds are left to it.
 */
async function walk(take: (after: string) => Promise<readonly Batch[]>, stop: AbortSignal): Promise<number> {
  let taken = 0;
  for (let after: string | undefined = BEFORE_ALL; after !== undefined && !stop.aborted;) {
    const batch = await take(after);
    taken += batch.length;
    after = batch.length < AT_ONCE ? undefined : batch.at(-1)?.id;
  }
  return taken;
}

interface RoundToWork {
  readonly id: string;
  readonly status: EvaluationRoundStatus;
}

async function roundsToWork(em: SqlEntityManager): Promise<RoundToWork[]> {
  const { rows } = await sql<RoundToWork>`
    select id, status from evaluations.evaluation_round order by id
  `.execute(em.getKysely<unknown>());
  return rows;
}

interface From {
  readonly roundId: string;
  /** An id of an evaluation. */
  readonly after: string;
}

/**
 * Locks the round first, against moves of its own: nobody opens it again while it is gathered, and whoever waits for that
 * holds no evaluation meanwhile.
 */
async function takeStep(em: SqlEntityManager, step: Step, { roundId, after }: From): Promise<readonly Batch[]> {
  const { rounds, from, due = sql`true`, to, work } = step;
  const db = em.getKysely<unknown>();
  const { rows: locked } = await sql`
    select 1 from evaluations.evaluation_round where id = ${roundId}::uuid and status = any(${[...rounds]}::text[]) for share
  `.execute(db);
  if (locked.length === 0) return [];
  const { rows } = await sql<Batch>`
    select evaluation.id, evaluation.appointment_id as "appointmentId", evaluation.grid_code as "gridCode"
    from evaluations.evaluation join evaluations.evaluation_round round on round.id = evaluation.round_id
    where evaluation.round_id = ${roundId}::uuid and evaluation.status = any(${[...from]}::text[])
      and evaluation.id > ${after}::uuid and ${due}
    order by evaluation.id limit ${AT_ONCE} for update of evaluation skip locked
  `.execute(db);
  if (rows.length === 0) return rows;
  await work(
    em,
    rows.map(({ id }) => id),
  );
  if (to !== undefined)
    await recordAll(db, 'evaluations', evaluationsMoved(rows.map((row) => ({ ...row, status: to }))));
  return rows;
}
