import type { SqlEntityManager } from '@mikro-orm/postgresql';

/**
 * The codes of the grids and streets where somebody serves or is about to, past row-level security: a post that the
 * caller may not see decides too whether the person is somebody else's to act for, and no more than that is told.
 */
export async function areasOf(em: SqlEntityManager, personId: string): Promise<string[]> {
  const rows = await em.execute<{ code: string }[]>('select code from people.areas_of(?) as code', [personId]);
  return rows.map(({ code }) => code);
}
