import { Conflict } from '@microgrid/subgraph/errors';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { countIn, requireGathered } from './evaluations-of-round.ts';
import type { RoundDeed } from './move-round.ts';

/**
 * Nothing is final while somebody may appeal, or was not told, or waits for a decision or for facts that came late.
 * @throws Conflict
 */
export async function requireSettled({ em, round, at }: Omit<RoundDeed, 'subject'>): Promise<void> {
  const { id, appealUntil } = round;
  if (appealUntil == null || shanghaiDate(at) <= appealUntil) {
    throw new Conflict(`appeals are taken until ${appealUntil}: make it final afterwards`, id);
  }
  const appealed = await countIn(em, id, ['APPEALED']);
  if (appealed > 0) throw new Conflict(`${appealed} appeals are open: decide on them first`, id);
  const untold = await countIn(em, id, ['REVIEWED']);
  if (untold > 0) throw new Conflict(`${untold} results are still being told: try again`, id);
  await requireGathered(em, id);
}
