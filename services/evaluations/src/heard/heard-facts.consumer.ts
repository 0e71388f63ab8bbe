import { createHash } from 'node:crypto';
import { factCatalogue, type FactType } from '@microgrid/facts/catalogue';
import type { FactConsumer } from '@microgrid/facts/consumer';
import type { Fact } from '@microgrid/facts/fact';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { derivedFacts } from '../indicator/fact-types.ts';
import { gatherCorrected } from '../evidence/gather.ts';
import { deriveNew } from './derive-new.ts';
import { keepHeard } from './keep-heard.ts';

/** Told of grids, posts and departments besides what indicators count: whom and what to evaluate. */
const ALSO = ['department.entered.v1', 'department.moved.v1'] as const satisfies FactType[];

/** Every type that something counted is derived from, as far as a subgraph tells it by now. */
export const heardTypes: readonly FactType[] = [
  ...new Set<string>([...Object.values<readonly string[]>(derivedFacts).flat(), ...ALSO]),
].filter((type): type is FactType => Object.hasOwn(factCatalogue, type));

/**
 * Keeps every fact that indicators count, and what is derived from those of its subject. Facts of one subject come in
 * their order, those of different subjects in any: nothing here looks at another subject's.
 */
async function hearAll(facts: readonly Fact[], em: SqlEntityManager): Promise<void> {
  const firstNew = await keepHeard(
    em,
    facts.map((fact) => ({ ...fact, hash: hashOf(fact) })),
  );
  if (firstNew.size === 0) return;
  const corrected = await deriveNew(em, firstNew);
  await gatherCorrected(em, corrected);
}

const one = (fact: Fact, em: SqlEntityManager) => hearAll([fact], em);

export const heardFactsConsumer: FactConsumer = {
  name: 'heard-facts',
  handlers: Object.fromEntries(heardTypes.map((type) => [type, one])),
  handleMany: hearAll,
};

/** SHA-256 of all that a fact says, whatever the order in which its parts were written. */
function hashOf({ id, source, type, subject, time, gridcode, data }: Fact): string {
  const said = sorted({ id, source, type, subject, time, gridcode, data });
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, each]) => [name, sorted(each)]));
}
