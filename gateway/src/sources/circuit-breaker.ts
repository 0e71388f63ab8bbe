/** CLOSED lets everything through, OPEN nothing, HALF_OPEN one try that decides which of the two comes next. */
export type BreakerState = 'CLOSED' | 'OPEN' | 'HALF_OPEN';

/** What a look finds: it can do all that it does, it answers though not that, or it does not answer at all. */
export type Seen = 'READY' | 'ANSWERS' | 'SILENT';

export interface BreakerOptions {
  /** So many failures in a row open it. */
  readonly failures: number;
  /** How long it stays open before it is looked whether what failed is back. */
  readonly restMs: number;
  /** A cheap question that says how what failed is by now. */
  readonly look: () => Promise<Seen>;
  readonly onState: (state: BreakerState) => void;
}

/** What was tried says nothing of whether it works: who asked has gone. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

/** Nothing was tried: the last tries failed, and what failed is not known to be back. */
export class BreakerOpen extends Error {
  override readonly name = 'BreakerOpen';
}

/** So long those who come during a look wait for what it finds. */
const PATIENCE_MS = 300;

/**
 * Spares what keeps failing, and those who would wait for it. After a rest it is looked at first: were somebody's request
 * the try, that one would wait for nothing, or all others be refused though it is back.
 * @returns runs a deed, or throws BreakerOpen.
 */
export function circuitBreaker({ failures, restMs, look, onState }: BreakerOptions) {
  let state: BreakerState = 'CLOSED';
  let failed = 0;
  let openedAt = 0;
  let isTrying = false;
  let looking: Promise<void> | undefined;

  const become = (next: BreakerState) => {
    if (next !== state) onState(next);
    state = next;
  };
  const open = () => {
    openedAt = performance.now();
    become('OPEN');
  };
  const lookNow = async () => {
    const seen = await look();
    // The next failure opens it again.
    if (seen === 'READY') become('CLOSED');
    else if (seen === 'ANSWERS') become('HALF_OPEN');
    else open();
  };
  const isRested = () => state === 'OPEN' && performance.now() - openedAt >= restMs;

  return async <T>(deed: () => Promise<T>): Promise<T> => {
    if (isRested()) looking ??= lookNow().finally(() => (looking = undefined));
    if (looking !== undefined) await Promise.race([looking, patience()]);
    const isTry = state === 'HALF_OPEN';
    if (state === 'OPEN' || isTrying) throw new BreakerOpen('it failed before and is left alone for a while');
    isTrying = isTry;
    try {
      const result = await deed();
      failed = 0;
      become('CLOSED');
      return result;
    } catch (error) {
      if (error instanceof GivenUp) {
        if (isTry) become('OPEN');
        throw error;
      }
      failed++;
      if (failed >= failures) open();
      throw error;
    } finally {
      if (isTry) isTrying = false;
    }
  };
}

function patience(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS).unref();
  });
}
