import type { Fact } from '@microgrid/facts/fact';
import { parentGridCode } from '@microgrid/grid-code';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ReserveEntryEntity } from '../reserve-entry.entity.ts';
import { recordMoved } from '../reserve-entry.facts.ts';

/**
 * Whoever wants to serve in a grid that was closed wants what followed it: its one successor, or the grid above where
 * several did or none; a total grid has none above. A volunteer is one there from the next request on.
 */
export async function followGrids(facts: readonly Fact<'grid.closed.v1'>[], em: SqlEntityManager): Promise<void> {
  const successors = new Map(facts.map(({ subject, data }) => [subject, successorOf(subject, data.successorCodes)]));
  const entries = await em.find(
    ReserveEntryEntity,
    { gridCode: { $in: [...successors.keys()] }, status: { $ne: 'LEFT' } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  for (const entry of entries) {
    const gridCode = successors.get(entry.gridCode) ?? null;
    if (gridCode === null) continue;
    em.assign(entry, { gridCode, formerGridCode: entry.formerGridCode ?? entry.gridCode });
    recordMoved(em, entry);
  }
}

function successorOf(code: string, [first, ...others]: readonly string[]): string | null {
  return first !== undefined && others.length === 0 ? first : parentGridCode(code);
}
