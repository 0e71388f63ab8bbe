import { Conflict } from '@microgrid/subgraph/errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { followInReserve } from '../../reserve-entry/follow/follow-in-reserve.ts';
import { candidacyMoves, type CandidacyMoveName } from '../selection.states.ts';
import type { CandidacyEntity } from './candidacy.entity.ts';

/** What a move of a candidacy makes of the person's entry in the reserve: a candidate, or one no more. */
const inReserve = {
  AGREE: 'STAND',
  DECLINE: 'STAND_BACK',
  APPROVE: null,
  REFUSE: 'STAND_BACK',
  CHOOSE: null,
  PASS_OVER: 'STAND_BACK',
  RECONSIDER: 'STAND',
} as const satisfies Record<CandidacyMoveName, 'STAND' | 'STAND_BACK' | null>;

/**
 * Moves candidacies on as the state table allows it; the reserve follows, of all of them at once.
 * @throws Conflict naming one that cannot be moved so.
 */
export async function moveCandidacies(
  em: SqlEntityManager,
  candidacies: readonly CandidacyEntity[],
  move: CandidacyMoveName,
): Promise<void> {
  const { from, to } = candidacyMoves[move];
  for (const candidacy of candidacies) {
    if (!from.some((status) => status === candidacy.status)) {
      throw new Conflict(`${move} is not possible for a candidacy that is ${candidacy.status}`, candidacy.id);
    }
    candidacy.status = to;
  }
  const follows = inReserve[move];
  if (follows === null) return;
  const people = candidacies.flatMap(({ personId }) => personId ?? []);
  await followInReserve(em, people, follows);
}
