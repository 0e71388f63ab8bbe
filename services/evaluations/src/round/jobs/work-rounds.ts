import { recordAll } from '@microgrid/facts/record';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { recompute } from '../../evaluation/compute/recompute.ts';
import { evaluationsMoved } from '../../evaluation/evaluation.facts.ts';
import type { EvaluationStatus } from '../../evaluation/evaluation.terms.ts';
import { gather } from '../../evidence/gather.ts';

/** So few at once that an interrupted run loses little, and memory holds them whatever the size of the city. */
const AT_ONCE = 200;

interface Batch {
  readonly id: string;
  readonly appointmentId: string | null;
  readonly gridCode: string;
}

/** One kind of step that evaluations take with their round, some at once. */
interface Step {
  /** SQL over `evaluation` and its `round`: which of them are to take it. */
  readonly due: RawBuilder<unknown>;
  /** In which state they are afterwards. */
  readonly to: EvaluationStatus;
  readonly work: (em: SqlEntityManager, ids: readonly string[]) => Promise<void>;
}

const moveTo =
  (status: EvaluationStatus, also = sql``): Step['work'] =>
  async (em, ids) => {
    await sql`
      update evaluations.evaluation set status = ${status}, version = version + 1${also} where id = any(${ids}::uuid[])
    `.execute(em.getKysely<unknown>());
  };

const steps: readonly Step[] = [
  {
    due: sql`round.status = 'OPEN' and evaluation.status = 'SELF_REVIEW'`,
    to: 'OPEN',
    work: moveTo('OPEN', sql`, gathered_at = null`),
  },
  {
    due: sql`round.status = 'FROZEN' and evaluation.status in ('OPEN', 'SELF_REVIEW')
      and evaluation.gathered_at is distinct from round.frozen_at`,
    to: 'SELF_REVIEW',
    async work(em, ids) {
      await gather(em, ids);
      await recompute(em, ids);
      await moveTo('SELF_REVIEW')(em, ids);
    },
  },
  {
    due: sql`round.status = 'FROZEN' and round.computing_since is not null and evaluation.status = 'SELF_REVIEW'
      and evaluation.gathered_at = round.frozen_at`,
    to: 'COMPUTED',
    work: (em, ids) => recompute(em, ids, { isFirst: true }),
  },
  {
    due: sql`round.status = 'NOTIFIED' and evaluation.status = 'REVIEWED'`,
    to: 'NOTIFIED',
    work: moveTo('NOTIFIED'),
  },
  {
    due: sql`round.status in ('FINAL', 'ARCHIVED') and evaluation.status = 'NOTIFIED'`,
    to: 'FINAL',
    work: moveTo('FINAL'),
  },
  {
    due: sql`round.status = 'ARCHIVED' and evaluation.status = 'FINAL'`,
    to: 'ARCHIVED',
    work: moveTo('ARCHIVED'),
  },
];

type Transaction = <T>(deed: (em: SqlEntityManager) => Promise<T>) => Promise<T>;

/**
 * Brings every evaluation after its round, a batch in a transaction. What is done stands in the rows, so whoever comes
 * after an interrupted run goes on where it was.
 * @returns how many steps were taken.
 */
export async function workRounds(transaction: Transaction, closing: AbortSignal): Promise<number> {
  let taken = 0;
  for (const step of steps) {
    for (let some = AT_ONCE; some === AT_ONCE && !closing.aborted; taken += some) {
      some = await transaction((em) => takeStep(em, step));
    }
  }
  return taken;
}

/** Locks the rounds that it looks at against moves of theirs: nobody opens one again while it is gathered. */
async function takeStep(em: SqlEntityManager, { due, to, work }: Step): Promise<number> {
  const db = em.getKysely<unknown>();
  const { rows } = await sql<Batch>`
    select evaluation.id, evaluation.appointment_id as "appointmentId", evaluation.grid_code as "gridCode"
    from evaluations.evaluation_round round join evaluations.evaluation on evaluation.round_id = round.id
    where ${due} order by evaluation.round_id, evaluation.id limit ${AT_ONCE}
    for update of evaluation for share of round
  `.execute(db);
  if (rows.length === 0) return 0;
  await work(
    em,
    rows.map(({ id }) => id),
  );
  await recordAll(db, 'evaluations', evaluationsMoved(rows.map((row) => ({ ...row, status: to }))));
  return rows.length;
}
