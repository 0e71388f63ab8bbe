/** What the import of one concept finds out and others need, by key: in its own subgraph, or in those that come after. */
export interface Finding<Value> {
  /** What people call one of them, such as "grid". */
  readonly name: string;
  /** Of what is found; never there. */
  readonly value?: Value;
}

export const finding = <Value>(name: string): Finding<Value> => ({ name });

/** What was found so far, in all subgraphs. Under a key without a value is what was refused, and told so. */
export class Findings {
  readonly #all = new Map<Finding<unknown>, Map<string, unknown>>();

  of<Value>(what: Finding<Value>): Map<string, Value | undefined> {
    const found = this.#all.get(what) ?? new Map<string, unknown>();
    this.#all.set(what, found);
    // Whatever is in it came in as this.
    return found as Map<string, Value | undefined>;
  }
}
