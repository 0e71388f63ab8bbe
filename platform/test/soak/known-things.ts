import type { Random } from '@microgrid/sample-network/random';

/** So many values of one field are remembered, the last ones. */
const KEPT = 300;

/** What answers have told so far, so that later requests can ask about what there is: by field, such as `Matter.id`. */
export class KnownThings {
  readonly #values = new Map<string, string[]>();

  keep(coordinate: string, value: string): void {
    const values = this.#values.get(coordinate) ?? [];
    if (values.includes(value)) return;
    values.push(value);
    if (values.length > KEPT) values.shift();
    this.#values.set(coordinate, values);
  }

  /** One of the values of the field, or undefined where none is known yet. */
  pick(coordinate: string, random: Random): string | undefined {
    const values = this.#values.get(coordinate) ?? [];
    return values.length === 0 ? undefined : random.pick(values);
  }
}
