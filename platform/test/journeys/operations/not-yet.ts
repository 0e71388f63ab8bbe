import { readFileSync } from 'node:fs';
import type { Journey } from './operations.ts';

/** What an operation waits for: to be in the schema at all, or, being there, to do what its comment says. */
type Wait = { readonly for: 'SCHEMA' } | { readonly for: 'DEED'; readonly reason: string };

/** By the names of their operations. */
export type NotYet = ReadonlyMap<string, Wait>;

/** The committed list of what the graph does not do yet. */
export function readNotYet(journeys: readonly Journey[]): NotYet {
  return notYetOf(readFileSync(new URL('../not-yet.txt', import.meta.url), 'utf8'), journeys);
}

/**
 * The list that a text holds: a line for each journey, below it indented lines of a name, or of a name, a colon and a
 * reason.
 * @throws Error naming the line that names no operation of that journey, or one that was named before.
 */
export function notYetOf(text: string, journeys: readonly Journey[]): NotYet {
  const waits = new Map<string, Wait>();
  let journey = '';
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, indent, name = '', reason] = /^( *)([\w/-]+)(?:: (.+))?$/.exec(line) ?? [];
    if (indent === '') {
      journey = name;
      continue;
    }
    const operations = journeys.find((candidate) => candidate.name === journey)?.operations ?? [];
    if (operations.every((operation) => operation.name !== name)) {
      throw new Error(`not-yet.txt: ${journey} has no operation "${line.trim()}"`);
    }
    if (waits.has(name)) throw new Error(`not-yet.txt: ${name} stands there twice`);
    waits.set(name, reason === undefined ? { for: 'SCHEMA' } : { for: 'DEED', reason });
  }
  return waits;
}
