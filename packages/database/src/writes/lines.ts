import { StoreRefusal } from '../store/errors.ts';

/** Lines of those who want the same thing: each is served alone, in the order in which they came. */
export class Lines {
  readonly #ends = new Map<string, Promise<void>>();

  /**
   * Runs `deed` when everybody who came before into the line called `name` is served.
   * @param patienceMs how long to wait; without it, for as long as it takes.
   * @throws StoreRefusal when the wait takes longer.
   */
  async inTurn<T>(name: string, deed: () => Promise<T>, patienceMs?: number): Promise<T> {
    const before = this.#ends.get(name) ?? Promise.resolve();
    const { promise: served, resolve: leave } = Promise.withResolvers<void>();
    const end = before.then(() => served);
    this.#ends.set(name, end);
    void this.#forget(name, end);
    try {
      await (patienceMs === undefined ? before : within(patienceMs, before));
      return await deed();
    } finally {
      leave();
    }
  }

  async #forget(name: string, end: Promise<void>): Promise<void> {
    await end;
    if (this.#ends.get(name) === end) this.#ends.delete(name);
  }
}

async function within(ms: number, turn: Promise<void>): Promise<void> {
  const tooLong = Promise.withResolvers<void>();
  const timer = setTimeout(() => tooLong.reject(new StoreRefusal('BUSY', 'too many wait for the same')), ms);
  await Promise.race([turn, tooLong.promise]).finally(() => clearTimeout(timer));
}
