import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { SelectionRoundEntity } from '../selection-round.entity.ts';
import { candidacyMoves, selectionMoves } from '../selection.states.ts';
import type { CandidacyStatus } from '../selection.terms.ts';
import { CandidacyEntity } from './candidacy.entity.ts';
import { moveCandidacies } from './move-candidacies.ts';

/** Takes somebody out of all selections whose result is not told yet, as when they decline; internal work alone. */
export function standBack(em: SqlEntityManager, personId: string): Promise<void> {
  return declineAll(em, personId, candidacyMoves.DECLINE.from);
}

/** The same of whoever agrees to be shown as a candidate no more; who only was named has not agreed to anything yet. */
export function standBackUnshown(em: SqlEntityManager, personId: string): Promise<void> {
  return declineAll(em, personId, ['CONSENTED', 'APPROVED']);
}

async function declineAll(em: SqlEntityManager, personId: string, from: readonly CandidacyStatus[]): Promise<void> {
  const standing = { personId, status: { $in: [...from] } };
  const found = await em.find(CandidacyEntity, standing, { fields: ['roundId'], disableIdentityMap: true });
  if (found.length === 0) return;
  // The selections first, in one order, as every deed does: a review or a vote at once comes before or after.
  const open = { id: { $in: found.map(({ roundId }) => roundId) }, status: { $in: [...OPEN] } };
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } } as const;
  const rounds = await em.find(SelectionRoundEntity, open, lock);
  const roundId = { $in: rounds.map(({ id }) => id) };
  await moveCandidacies(em, await em.find(CandidacyEntity, { ...standing, roundId }), 'DECLINE');
}

/** Until the result is told. */
const OPEN = selectionMoves.ANSWER_NOMINATION.from;
