import { openTestStore } from '@microgrid/database/testing';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { importNetwork } from '../src/import-network.ts';
import { C, edited, template } from './world/import.ts';
import { migrated } from './world/sample.ts';

it('A10: an import that takes a code which a change of the map gave is refused, and opens nothing', async () => {
  const store = await openTestStore(migrated);
  const [code, grids] = [`${C}001009`, sql`select from organisation.grid`];
  await sql`insert into organisation.touched_grid values (gen_random_uuid(), ${code}, 'OPENS', false)`.execute(
    store.kysely(),
  );
  const row = { 名称: '样例', 区域类型: '商业店铺', 户数: '40', 户数截止日: '2026-06-30', 启用日: '2026-01-01' };
  const folder = edited(await template(), 'grids', code, row);
  const results = await importNetwork(folder, { storeOf: () => Promise.resolve(store), isTrial: false });
  expect(results.flatMap(({ problems }) => problems.map(({ message }) => message))).toEqual([
    `${code} was given by a change of the map, and is given once`,
  ]);
  expect((await grids.execute(store.kysely())).rows).toEqual([]);
  await store.close();
});
