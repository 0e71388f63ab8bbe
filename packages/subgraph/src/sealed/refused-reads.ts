import { LRUCache } from 'lru-cache';

/** More than a client errs by asking for a whole page of what its user may not read. */
export const REFUSALS_AN_HOUR = 100;
const HOUR_MS = 3_600_000;
const CALLERS = 10_000;

/**
 * How often each caller was refused something sealed within an hour, in this process: a refusal is an entry in the read
 * log, which nobody may fill at will. What is there and what is not counts alike, or the limit would tell them apart.
 */
export class RefusedReads {
  readonly #counts: LRUCache<string, number>;

  /** @param clock in milliseconds. */
  constructor(clock: { now(): number } = performance) {
    // The hour begins with the first refusal, so later ones do not prolong it.
    this.#counts = new LRUCache({ max: CALLERS, ttl: HOUR_MS, noUpdateTTL: true, ttlResolution: 0, perf: clock });
  }

  /** Counts one more of `readerId`; whether it may be one. */
  count(readerId: string): boolean {
    const count = this.#counts.get(readerId) ?? 0;
    if (count >= REFUSALS_AN_HOUR) return false;
    this.#counts.set(readerId, count + 1);
    return true;
  }

  /** In how many seconds `readerId` may be refused again. */
  retryAfter(readerId: string): number {
    return Math.ceil(this.#counts.getRemainingTTL(readerId) / 1000);
  }
}
