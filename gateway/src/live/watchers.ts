import type { Change } from './changes.ts';
import type { Watched } from './watched.ts';

/** What facts say the id or the place of. */
export type InFacts = Exclude<Watched, { readonly topic: 'NOTIFICATION' }>;

type Told = (id: string) => void;

const GENERAL_DIGITS = 15;

/** Who looks at what: whoever looks at a thing, or at an area that holds it, is told of its id. */
export class Watchers {
  readonly #byKey = new Map<string, Set<Told>>();

  /** @returns what ends it. */
  add(watched: InFacts, told: Told): () => void {
    const keys = keysOf(watched);
    for (const key of keys) {
      const all = this.#byKey.get(key) ?? new Set();
      this.#byKey.set(key, all.add(told));
    }
    return () => {
      for (const key of keys) {
        const all = this.#byKey.get(key);
        all?.delete(told);
        if (all?.size === 0) this.#byKey.delete(key);
      }
    };
  }

  tell({ id, gridCode, isEmergency }: Change): void {
    const areas = isEmergency
      ? Array.from({ length: gridCode.length }, (_, digits) => `area ${gridCode.slice(0, digits + 1)}`)
      : [];
    const ofGeneral = isEmergency ? [`general grid ${gridCode}`] : [];
    const all = new Set([`matter ${id}`, ...areas, ...ofGeneral].flatMap((key) => [...(this.#byKey.get(key) ?? [])]));
    for (const told of all) told(id);
  }
}

/** Facts of sensitive kinds name the general grid alone, so whoever looks at a micro-grid hears of that too. */
function keysOf(watched: InFacts): string[] {
  if (watched.topic === 'MATTER') return [`matter ${watched.id}`];
  const { within } = watched;
  return within.length > GENERAL_DIGITS
    ? [`area ${within}`, `general grid ${within.slice(0, GENERAL_DIGITS)}`]
    : [`area ${within}`];
}
