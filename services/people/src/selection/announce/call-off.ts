import type { Fact } from '@microgrid/facts/fact';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { SelectionRoundEntity } from '../selection-round.entity.ts';
import { moveRound } from '../selection.facts.ts';
import { selectionMoves } from '../selection.states.ts';

/** Ends the selection without a result. */
export async function callOff(
  em: SqlEntityManager,
  round: SelectionRoundEntity,
  { reason: cancelReason, now: endedAt }: { reason: string; now: Date },
): Promise<void> {
  em.assign(round, { cancelReason, endedAt });
  await moveRound(em, round, 'CANCELLED');
}

/** Nobody is selected to lead a grid that was closed. */
export async function callOffInGrids(facts: readonly Fact<'grid.closed.v1'>[], em: SqlEntityManager): Promise<void> {
  const open = await em.find(
    SelectionRoundEntity,
    { gridCode: { $in: facts.map(({ subject }) => subject) }, status: { $in: [...selectionMoves.CANCEL.from] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  for (const round of open) await callOff(em, round, { reason: '网格已停用，竞选取消', now: new Date() });
}
