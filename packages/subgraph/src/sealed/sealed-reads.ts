import type { RefusedReads } from './refused-reads.ts';

/** What one request has read of the sealed or was refused: however often it names a thing, the log has one entry. */
export class SealedReads {
  readonly #entries = new Map<string, Promise<void>>();

  constructor(readonly refused: RefusedReads) {}

  /**
   * Runs `deed`, which logs in one transaction the entries that it is the first of this request to claim. What another
   * one claimed is answered only once that has logged it, and not at all when it could not.
   */
  async once<T>(deed: (claim: (entry: string) => boolean) => Promise<T>): Promise<T> {
    const { promise: logged, resolve, reject } = Promise.withResolvers<void>();
    logged.catch(() => {}); // Often nobody else waits for it.
    const others = new Set<Promise<void>>();
    const claim = (entry: string) => {
      const claimed = this.#entries.get(entry) ?? logged;
      this.#entries.set(entry, claimed);
      if (claimed !== logged) others.add(claimed);
      return claimed === logged;
    };
    const result = await deed(claim).catch((error: unknown) => {
      for (const [entry, claimed] of this.#entries) if (claimed === logged) this.#entries.delete(entry);
      reject(error);
      throw error;
    });
    resolve();
    await Promise.all(others);
    return result;
  }
}
