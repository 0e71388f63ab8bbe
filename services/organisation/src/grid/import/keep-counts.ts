import type { Importing, Stored } from '@microgrid/subgraph/importing';
import type { Tables } from '../../context.ts';
import type { GridEntity } from '../grid.entity.ts';

const DAY_MS = 86_400_000;

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
    return [{ gridCode, asOf, until: dayBefore(importing.today), households }];
  });
  if (replaced.length === 0) return;
  // Of two imports of one day the first has kept what held until the day before.
  await importing
    .reader<Tables>()
    .insertInto('household_count')
    .values(replaced)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
}
