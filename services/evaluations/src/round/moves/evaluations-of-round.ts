import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
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
