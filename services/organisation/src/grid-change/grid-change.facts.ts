import { record } from '@microgrid/facts/record';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { GridChangeEntity } from './grid-change.entity.ts';

/** Tells that a change was proposed, decided on, taken back or applied. */
export function recordMove(em: SqlEntityManager, change: GridChangeEntity): void {
  const { id: subject, communityCode: gridCode, status, kind, proposedById, decidedById } = change;
  record(em, 'grid_change.moved.v1', {
    subject,
    gridCode,
    data: { status, kind, proposedById: proposedById ?? null, decidedById: decidedById ?? null },
  });
}
