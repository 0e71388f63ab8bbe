import { Invalid } from '@microgrid/subgraph/errors';

const CLOCKS_DIFFER_MS = 5 * 60 * 1000;

interface Said {
  readonly said: Date | null | undefined;
  readonly field: string;
  readonly raisedAt: Date;
  readonly now: Date;
}

/**
 * When something was done about an emergency, as a phone that was offline says later. A clock that is a little ahead or
 * behind says now, or when it was raised.
 * @throws Invalid naming the field when that is in the future, or before it was raised.
 */
export function answeredAtOf({ said, field, raisedAt, now }: Said): Date {
  if (said == null) return now;
  if (said.getTime() > now.getTime() + CLOCKS_DIFFER_MS)
    throw new Invalid([{ field, message: 'must not be in the future' }]);
  if (said.getTime() < raisedAt.getTime() - CLOCKS_DIFFER_MS) {
    throw new Invalid([{ field, message: 'must not be before it was raised' }]);
  }
  return new Date(Math.min(Math.max(said.getTime(), raisedAt.getTime()), now.getTime()));
}
