import type { Importing, Stored } from '@microgrid/subgraph/importing';
import type { GridEntity } from '../grid.entity.ts';
import { HouseholdCountEntity } from '../household-count/household-count.entity.ts';

/** What the counts of a grid are judged by. */
interface Counted {
  readonly householdsAsOf: string;
}

/**
 * Keeps the counts that stood, unless the new one is of the same day and so corrects it. Refuses one that is older: the
 * graph has gone on since the file was made.
 */
export async function keepCounts<Values extends Counted>(
  changed: readonly Stored<Values, GridEntity>[],
  importing: Importing,
): Promise<void> {
  const replaced = changed.flatMap(({ from, stored }) => {
    if (stored === undefined || stored.householdsAsOf === from.values.householdsAsOf) return [];
    const { code: gridCode, householdsAsOf: asOf, households } = stored;
    if (asOf > from.values.householdsAsOf) {
      importing.refuse(from, 'householdsAsOf', `is ${from.values.householdsAsOf}: the last count is of ${asOf}`);
    }
    return [{ gridCode, asOf, households }];
  });
  await importing.insert(HouseholdCountEntity, replaced);
}
