import { INTERNAL_ROLE } from '@microgrid/database/row-level-security';
import { takeRole } from '@microgrid/database/bulk-insert';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

/**
 * Runs what is the platform's own work, whoever's deed it follows from, in the transaction of that deed: gathering and
 * computing see every row. Afterwards the rights are those of whoever writes again.
 */
export async function asInternalWork<Answer>(em: SqlEntityManager, work: () => Promise<Answer>): Promise<Answer> {
  const transaction = em.getKysely<unknown>();
  const before = await takeRole(transaction, INTERNAL_ROLE);
  const answer = await work();
  await takeRole(transaction, before);
  return answer;
}
