import { Invalid } from '@microgrid/subgraph/errors';
import { latestEndOf } from '@microgrid/subgraph/term';

/**
 * Refuses an end that is not to come, or is further ahead than care may go on without being agreed to again.
 * @throws Invalid naming `endsOn`.
 */
export function requirePossibleEnd(endsOn: string, today: string): void {
  const latest = latestEndOf(today);
  if (endsOn > today && endsOn <= latest) return;
  throw new Invalid([{ field: 'endsOn', message: `must be a day after today, ${latest} at the latest` }]);
}
