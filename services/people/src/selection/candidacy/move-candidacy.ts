import { Conflict } from '@microgrid/subgraph/errors';
import { candidacyMoves, type CandidacyMoveName } from '../selection.states.ts';
import type { CandidacyStatus } from '../selection.terms.ts';

/**
 * Moves a candidacy on as the state table allows it.
 * @throws Conflict
 */
export function moveCandidacy(candidacy: { id: string; status: CandidacyStatus }, move: CandidacyMoveName): void {
  const { from, to } = candidacyMoves[move];
  if (!from.some((status) => status === candidacy.status)) {
    throw new Conflict(`${move} is not possible for a candidacy that is ${candidacy.status}`, candidacy.id);
  }
  candidacy.status = to;
}
