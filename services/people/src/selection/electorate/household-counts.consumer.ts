import type { FactConsumer } from '@microgrid/facts/consumer';
import type { Fact } from '@microgrid/facts/fact';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** Keeps how many households each grid has, so that the electorate of a selection can be counted on its day. */
export const householdCountsConsumer: FactConsumer = {
  name: 'household-counts',
  handlers: {
    'grid.opened.v1': (fact, em) => keepCounts([fact], em),
    'grid.edited.v1': (fact, em) => keepCounts([fact], em),
  },
  handleMany: keepCounts,
};

/** Of several about one grid the last counts. */
async function keepCounts(facts: readonly Fact[], em: SqlEntityManager): Promise<void> {
  const counts = new Map(
    facts.flatMap((fact) => (tellsHouseholds(fact) ? [[fact.subject, fact.data.households]] : [])),
  );
  if (counts.size === 0) return;
  const schema = em.config.get('schema');
  await em.execute(
    `insert into ${schema}.household_count (grid_code, households)
      select key, value::int from json_each_text(?::json) on conflict (grid_code) do update set households = excluded.households`,
    [JSON.stringify(Object.fromEntries(counts))],
  );
}

function tellsHouseholds(fact: Fact): fact is Fact<'grid.opened.v1'> | Fact<'grid.edited.v1'> {
  return fact.type === 'grid.opened.v1' || fact.type === 'grid.edited.v1';
}
