import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { HouseholdCountEntity } from '../electorate/household-count.entity.ts';
import type { SelectionRoundEntity } from '../selection-round.entity.ts';
import { moveRound } from '../selection.facts.ts';

/**
 * Opens and closes the nominations of a selection whose days have come; `today` is the date in Asia/Shanghai. How many can
 * vote is counted as they open, and never again: one whose grid this subgraph has not heard of yet waits.
 */
export async function keepTime(em: SqlEntityManager, round: SelectionRoundEntity, today: string): Promise<void> {
  if (round.status === 'ANNOUNCED' && round.opensOn <= today) {
    const counted = await em.findOne(HouseholdCountEntity, round.gridCode);
    if (counted === null) return;
    round.electorateCount = counted.households;
    await moveRound(em, round, 'NOMINATION');
  }
  if (round.status === 'NOMINATION' && round.closesOn < today) await moveRound(em, round, 'REVIEW');
}
