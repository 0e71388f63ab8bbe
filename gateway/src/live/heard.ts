/** Why nothing more is told. */
export type Ending = 'CLOSING' | 'MISSED' | 'POST_ENDED' | 'TOKEN_EXPIRED' | 'LEFT';

/** The ids of what has changed and was not looked at since: whatever happens to one meanwhile is one look. */
export class Heard {
  readonly #ids = new Set<string>();
  #ending: Ending | undefined;
  #wake = () => {};

  add(id: string): void {
    this.#ids.add(id);
    this.#wake();
  }

  /** The first reason counts. */
  end(ending: Ending): void {
    this.#ending ??= ending;
    this.#wake();
  }

  /** The next id, or why there is none any more; waits for either. */
  async next(): Promise<{ readonly id: string } | { readonly ending: Ending }> {
    for (;;) {
      if (this.#ending !== undefined) return { ending: this.#ending };
      const [id] = this.#ids;
      if (id !== undefined) {
        this.#ids.delete(id);
        return { id };
      }
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}
