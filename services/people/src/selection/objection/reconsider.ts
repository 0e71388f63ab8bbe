import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { CandidacyEntity } from '../candidacy/candidacy.entity.ts';
import { moveCandidacies } from '../candidacy/move-candidacies.ts';
import type { SelectionRoundEntity } from '../selection-round.entity.ts';
import { moveRound } from '../selection.facts.ts';
import { candidacyMoves } from '../selection.states.ts';

/** Begins the review anew, as if there had been no vote: what was counted stays in its minute alone. */
export async function reconsider(em: SqlEntityManager, round: SelectionRoundEntity): Promise<void> {
  const { from } = candidacyMoves.RECONSIDER;
  const candidacies = await em.find(CandidacyEntity, { roundId: round.id, status: { $in: [...from] } });
  await moveCandidacies(em, candidacies, 'RECONSIDER');
  for (const candidacy of candidacies) Object.assign(candidacy, { votes: null, reason: null });
  const noVote = { turnoutCount: null, minuteId: null, heldAt: null, recordedById: null, countersignedById: null };
  em.assign(round, { ...noVote, noticePostedAt: null, noticeUntil: null });
  await moveRound(em, round, 'REVIEW');
}
