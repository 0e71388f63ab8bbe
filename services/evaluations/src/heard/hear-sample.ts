import type { Fact } from '@microgrid/facts/fact';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { heardFactsConsumer, heardTypes } from './heard-facts.consumer.ts';

/** What is told by the dozen in each micro-grid. */
const FREQUENT = /^(matter|opinion)\./;
/** What says nothing of a later period once it is over. */
const PASSING = /^(matter|opinion|care_visit)\./;

/**
 * Hears what the subgraphs told of a community before the sample was brought in, as it would have been heard then. Of
 * matters and opinions those of two micro-grids in each general grid, from `since` on: enough for every result there is.
 */
export async function hearSample(
  em: SqlEntityManager,
  { community, told, since }: { community: SampleCommunity; told: readonly Fact[]; since: Date },
): Promise<void> {
  const followed = followedGrids(community);
  const types = new Set<string>(heardTypes);
  const counted = told.filter(
    ({ type, gridcode }) => types.has(type) && (!FREQUENT.test(type) || followed.has(gridcode)),
  );
  const last = new Map(counted.map(({ subject, time }) => [subject, time]));
  const from = since.toISOString();
  const facts = counted.filter(({ type, subject }) => !PASSING.test(type) || (last.get(subject) ?? '') >= from);
  await heardFactsConsumer.handleMany?.(facts, em);
}

/** Those of the first and the last leader of each general grid, who look in on those that are cared for. */
function followedGrids({ grids: { generals } }: SampleCommunity): Set<string> {
  return new Set(generals.flatMap(({ micros }) => [micros[0]?.code ?? '', micros.at(-1)?.code ?? '']));
}
