/** How many texts are kept before all are forgotten, so that ad-hoc queries cannot fill the server's memory. */
const LIMIT = 500;

/** The names under which the connections of a pool keep their reads prepared: to plan one anew costs more than to run it. */
export class PreparedReads {
  readonly #limit: number;
  readonly #names = new Map<string, string>();
  #generation = 0;

  /** @param limit 0 where no text comes twice, so that preparing costs and never pays. */
  constructor(limit = LIMIT) {
    this.#limit = limit;
  }

  /** Grows when all names are forgotten; what an older connection has prepared, nobody asks for any more. */
  get generation(): number {
    return this.#generation;
  }

  /** The name for `text`; undefined for what is no read, or where none is prepared. */
  nameOf(text: string): string | undefined {
    if (this.#limit === 0 || !text.startsWith('select ')) return undefined;
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    if (this.#names.size === this.#limit) this.forget();
    const name = `read_${this.#generation}_${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }

  /** Prepares everything anew, as what was prepared no longer fits the tables. */
  forget(): void {
    this.#names.clear();
    this.#generation++;
  }
}
