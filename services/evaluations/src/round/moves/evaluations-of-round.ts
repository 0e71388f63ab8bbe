import { Conflict } from '@microgrid/subgraph/errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { asInternalWork } from '../../internal-work.ts';
import type { EvaluationStatus } from '../../evaluation/evaluation.terms.ts';

/** How many evaluations of a round are in one of these states, whoever asks: the street sees not all, and decides on all. */
export async function countIn(
  em: SqlEntityManager,
  roundId: string,
  statuses: readonly EvaluationStatus[],
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select evaluations.evaluations_in(${roundId}::uuid, ${statuses}::text[]) as count
  `.execute(em.getKysely<unknown>());
  return rows[0]?.count ?? 0;
}

/**
 * No result is told or final while facts that were heard late are still to be counted in it.
 * @throws Conflict
 */
export async function requireGathered(em: SqlEntityManager, roundId: string): Promise<void> {
  const { rows } = await asInternalWork(em, () =>
    sql<{ count: number }>`
      select count(*)::int as count from evaluations.evaluation where round_id = ${roundId}::uuid and gathered_at is null
    `.execute(em.getKysely<unknown>()),
  );
  const count = rows[0]?.count ?? 0;
  if (count > 0)
    throw new Conflict(`${count} results are being computed anew from facts that came late: try again`, roundId);
}
