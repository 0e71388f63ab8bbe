/** CLOSED lets everything through, OPEN nothing, HALF_OPEN one try that decides which of the two comes next. */
export type BreakerState = 'CLOSED' | 'OPEN' | 'HALF_OPEN';

export interface BreakerOptions {
  /** So many failures in a row open it. */
  readonly failures: number;
  /** How long it stays open before it lets one try through. */
  readonly restMs: number;
  readonly onState: (state: BreakerState) => void;
}

/** What was tried says nothing of whether it works: who asked has gone. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

/** Nothing was tried: the last tries failed, and the rest after them is not over. */
export class BreakerOpen extends Error {
  override readonly name = 'BreakerOpen';
}

/**
 * Spares what keeps failing, and those who would wait for it.
 * @returns runs a deed, or throws BreakerOpen at once.
 */
export function circuitBreaker({ failures, restMs, onState }: BreakerOptions) {
  let state: BreakerState = 'CLOSED';
  let failed = 0;
  let openedAt = 0;
  const become = (next: BreakerState) => {
    if (next !== state) onState(next);
    state = next;
  };
  return async <T>(deed: () => Promise<T>): Promise<T> => {
    const isRested = state === 'OPEN' && performance.now() - openedAt >= restMs;
    if (state !== 'CLOSED' && !isRested) throw new BreakerOpen('it failed before and is left alone for a while');
    if (isRested) become('HALF_OPEN');
    try {
      const result = await deed();
      failed = 0;
      become('CLOSED');
      return result;
    } catch (error) {
      if (error instanceof GivenUp) {
        if (isRested) become('OPEN');
        throw error;
      }
      failed++;
      if (failed >= failures) {
        openedAt = performance.now();
        become('OPEN');
      }
      throw error;
    }
  };
}
