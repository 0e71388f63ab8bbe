import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';

/**
 * Those of `matterIds` that are being mediated, which nobody can propose again. Past row-level security: whoever may propose
 * it would learn it from the refusal.
 */
export async function mediatedMatters({ db }: Context, matterIds: readonly string[]): Promise<Set<string>> {
  if (matterIds.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from community_services.mediated_matters(${[...matterIds]}::uuid[]) as id`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** The same of one, within a write. */
export async function isMediated(em: SqlEntityManager, matterId: string): Promise<boolean> {
  const rows = await em.execute('select id from community_services.mediated_matters(array[?]::uuid[]) as id', [
    matterId,
  ]);
  return rows.length > 0;
}
