import type { Fact } from '@microgrid/facts/fact';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { hear, heardTypes } from './heard-facts.consumer.ts';

/** What says nothing of a later period once it is over. */
const PASSING = /^(matter|opinion|care_visit)\./;

/**
 * Hears what the subgraphs told of a community before the sample was brought in, as it would have been heard then; of
 * matters, opinions and visits what goes on after `since`.
 */
export async function hearSample(
  em: SqlEntityManager,
  { told, since }: { told: readonly Fact[]; since: Date },
): Promise<void> {
  const types = new Set<string>(heardTypes);
  const counted = told.filter(({ type }) => types.has(type));
  const last = new Map(counted.map(({ subject, time }) => [subject, time]));
  const from = since.toISOString();
  const facts = counted.filter(({ type, subject }) => !PASSING.test(type) || (last.get(subject) ?? '') >= from);
  await hear(facts, em);
}
