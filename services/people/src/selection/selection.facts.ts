import { record } from '@microgrid/facts/record';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { SelectionRoundEntity } from './selection-round.entity.ts';
import type { SelectionStatus } from './selection.terms.ts';

/** Moves the selection on, and says so to whoever follows selections. */
export async function moveRound(
  em: SqlEntityManager,
  round: SelectionRoundEntity,
  status: SelectionStatus,
): Promise<void> {
  round.status = status;
  await sayMoved(em, round);
}

/** Tells where the selection stands now. */
export async function sayMoved(em: SqlEntityManager, round: SelectionRoundEntity): Promise<void> {
  const { id: subject, gridCode, status, noticeUntil = null } = round;
  const candidateIds = await candidatesOf(em, subject);
  record(em, 'selection.moved.v1', { subject, gridCode, data: { status, noticeUntil, candidateIds } });
}

/** Who stands, past row-level security: those who agreed to it are told how it goes, whoever moves it on. */
async function candidatesOf(em: SqlEntityManager, roundId: string): Promise<string[]> {
  const schema = em.config.get('schema');
  const rows = await em.execute<{ id: string }[]>(`select id from ${schema}.candidates_of(?) as id`, [roundId]);
  return rows.map(({ id }) => id);
}
