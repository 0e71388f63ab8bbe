import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMUNITY } from './world/community-query.ts';
import { BY_GRID_KIND_AND_MONTH } from './world/groups-query.ts';
import { openWorld, type World } from './world/world.ts';

const XINGLIN = '510115006005';

// Statements can be counted where the graph runs in this process, so not of five.
describe('a query over several subgraphs', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  /** The tables that the statements of a query are about, once who asks is remembered. */
  const tablesOf = async (query: string, variables: Record<string, unknown>) => {
    const ask = () => world.ask(query, variables, 'secretary');
    await ask();
    const store = world.store ?? expect.fail('the graph runs elsewhere');
    const tables: string[] = [];
    store.onStatement = (sql) => void tables.push(/from.*?"(\w+)"\."(\w+)"/s.exec(sql)?.[2] ?? sql);
    await ask().finally(() => (store.onStatement = undefined));
    // Once a second, and for no query, the outboxes are looked through.
    return tables.filter((table) => !/"?\boutbox\b/.test(table)).toSorted();
  };

  it('runs one statement a subgraph fetch and level, not one a row', async () => {
    // A total grid has no parent and no ancestors to ask for; descendants and their count are two statements.
    const organisation = ['grid', 'grid', 'grid', 'party_cover'];
    const others = ['appointment', 'matter', 'activity', 'scheme', 'scheme_indicator'];
    expect(await tablesOf(COMMUNITY, { code: XINGLIN })).toEqual([...organisation, ...others].toSorted());
  });

  it('runs one for aggregates, one for groups, and one for what each other subgraph adds to their keys', async () => {
    const [aggregates, groups, names, leaders] = ['matter', 'matter', 'grid', 'appointment'];
    expect(await tablesOf(BY_GRID_KIND_AND_MONTH, { within: XINGLIN })).toEqual(
      [aggregates, groups, names, leaders].toSorted(),
    );
  });
});
