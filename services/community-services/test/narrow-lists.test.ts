import { bulkInsert } from '@microgrid/database/bulk-insert';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ActivityEntity } from '../src/activity/activity.entity.ts';
import { communityServices } from '../src/subgraph.ts';
import { GENERAL, MICRO } from './people.ts';
import { activityRow, inHours } from './rows.ts';

const ACTIVITIES = 6000;
/** A whole city of activities to come, so that those of one micro-grid are few among them. */
const city = Array.from({ length: ACTIVITIES }, (_, n) =>
  activityRow(n, {
    gridCode: `51011500${String(n).padStart(10, '1')}`,
    startsAt: inHours(n + 1),
    endsAt: inHours(n + 2),
  }),
);

describe('the activities of a grid, few among many', () => {
  let services: TestSubgraph;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    const few = activityRow(ACTIVITIES, { startsAt: inHours(ACTIVITIES), endsAt: inHours(ACTIVITIES + 1) });
    const { store, orm } = services.subgraph.database;
    await store
      .kysely<unknown>()
      .transaction()
      .execute((transaction) => bulkInsert(transaction, { orm, entity: ActivityEntity }, [...city, few]));
    await sql`analyze community_services.activity`.execute(store.kysely());
  });
  afterAll(() => services.close());

  /** The plan of the one statement that lists activities. */
  const planOf = async (query: string) => {
    const { store } = services.subgraph.database;
    let asked: CompiledQuery | undefined;
    store.onStatement = (text, parameters) => {
      if (/from "community_services"."activity"/.test(text))
        asked = CompiledQuery.raw(`explain ${text}`, [...parameters]);
    };
    const { errors } = await services.ask(query);
    store.onStatement = undefined;
    expect(errors).toEqual([]);
    if (asked === undefined) throw new Error('no activities were asked for');
    const { rows } = await store.kysely().executeQuery<Record<string, string>>(asked);
    return rows.flatMap((row) => Object.values(row)).join('\n');
  };
  const ofGrid = (field: string) =>
    `{ _entities(representations: [{ __typename: "Grid", code: "${MICRO}" }]) { ... on Grid { ${field} } } }`;

  it.each([
    ['the next one', ofGrid('nextActivity { id }')],
    ['a page', ofGrid('activities(first: 2) { nodes { id } }')],
    [
      'a page of the list within the grid',
      `{ activities(where: { within: "${GENERAL}" }, first: 2) { nodes { id } } }`,
    ],
  ])('are found by the code, not by walking all in their order: %s', async (_what, query) => {
    const plan = await planOf(query);
    expect(plan).toMatch(/activity_grid_code_starts_at_index/);
    expect(plan).not.toMatch(/activity_starts_at_id_index|Seq Scan/);
  });
});
