import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { RosterFileEntity } from '../roster-file.entity.ts';
import { RosterRowEntity } from '../roster-row.entity.ts';

/** Drops the file of an import, and what was read of it; how its rows stand is kept. */
export async function dropContent(em: SqlEntityManager, importId: string): Promise<void> {
  await em.nativeDelete(RosterFileEntity, { importId });
  await em.nativeUpdate(RosterRowEntity, { importId }, { values: null });
}
