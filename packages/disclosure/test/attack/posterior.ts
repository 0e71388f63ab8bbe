import { Random } from '@microgrid/sample-network/random';
import type { Fact } from '../scan.ts';
import { beliefs, type Beliefs } from './sampler.ts';
import { askEverything, tableOf } from './tables.ts';

/** Place, kind and time, of which every table that is told is drawn upon. */
const levels = [
  [null, 'COMMUNITY', 'GENERAL_GRID'],
  [null, 'KIND_GROUP', 'KIND'],
  [null, 'QUARTER', 'MONTH'],
];

/** What an attacker who draws upon every answer by place, kind and time believes of cells of 1 to 4. */
export async function posterior(
  facts: readonly Fact[],
  { moves, every, seed, progress }: Chain,
): Promise<Beliefs & { tables: number }> {
  const published = askEverything(facts, levels);
  const finest = tableOf(facts, ['GENERAL_GRID', 'KIND', 'MONTH']);
  const random = new Random(seed, 'attack', 'posterior');
  const believed = await beliefs(finest, published, { moves, every, random, ...(progress && { progress }) });
  return { ...believed, tables: published.length };
}

export interface Chain {
  readonly moves: number;
  readonly every: number;
  readonly seed: number;
  progress?(done: number): Promise<void>;
}
