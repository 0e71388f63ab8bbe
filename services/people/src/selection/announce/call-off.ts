import type { Fact } from '@microgrid/facts/fact';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { followInReserve } from '../../reserve-entry/follow/follow-in-reserve.ts';
import { CandidacyEntity } from '../candidacy/candidacy.entity.ts';
import { SelectionRoundEntity } from '../selection-round.entity.ts';
import { moveRound } from '../selection.facts.ts';
import { notStandingStatuses, selectionMoves } from '../selection.states.ts';

/** Ends the selection without a result; whoever stood in it is a candidate no more. */
export async function callOff(
  em: SqlEntityManager,
  round: SelectionRoundEntity,
  { reason: cancelReason, now: endedAt }: { reason: string; now: Date },
): Promise<void> {
  em.assign(round, { cancelReason, endedAt });
  const standing = { roundId: round.id, status: { $nin: [...notStandingStatuses] } };
  const candidacies = await em.find(CandidacyEntity, standing);
  const people = candidacies.flatMap(({ personId }) => personId ?? []);
  await followInReserve(em, people, 'STAND_BACK');
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
