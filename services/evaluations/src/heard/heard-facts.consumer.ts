import { createHash } from 'node:crypto';
import type { FactType } from '@microgrid/facts/catalogue';
import type { FactConsumer } from '@microgrid/facts/consumer';
import type { Fact } from '@microgrid/facts/fact';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { derivedFacts } from '../indicator/fact-types.ts';
import { outdate, type Touched } from '../evidence/outdate.ts';
import { fillFrozen } from '../round/jobs/open-rounds.ts';
import { deriveNew } from './derive-new.ts';
import { keepHeard } from './keep-heard.ts';

/** Told of grids, posts and departments besides what indicators count: whom and what to evaluate. */
const ALSO = ['department.entered.v1', 'department.moved.v1'] as const satisfies FactType[];

/** By which somebody, or a department, is to be evaluated. */
const OF_THE_EVALUATED = new Set<FactType>(['appointment.started.v1', 'department.entered.v1']);

/** Every type that something counted is derived from. */
export const heardTypes: readonly FactType[] = [
  ...new Set<FactType>([...Object.values<readonly FactType[]>(derivedFacts).flat(), ...ALSO]),
];

/**
 * Keeps every fact that indicators count, and what is derived from those of its subject. Facts of one subject come in
 * their order, those of different subjects in any: nothing here looks at another subject's.
 */
async function hearAll(facts: readonly Fact[], em: SqlEntityManager): Promise<void> {
  const rounds = await outdate(em, await hear(facts, em));
  // Whose post was heard of so late has no evaluation yet.
  if (facts.some(({ type }) => OF_THE_EVALUATED.has(type))) await fillFrozen(em, rounds);
}

/**
 * Keeps facts and what is derived from them, and leaves evaluations as they are.
 * @returns what is new in them.
 */
export async function hear(facts: readonly Fact[], em: SqlEntityManager): Promise<Touched[]> {
  const firstNew = await keepHeard(
    em,
    facts.map((fact) => ({ ...fact, hash: hashOf(fact) })),
  );
  return firstNew.size === 0 ? [] : deriveNew(em, firstNew);
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
