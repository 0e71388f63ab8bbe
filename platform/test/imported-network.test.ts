import { readFile } from 'node:fs/promises';
import type { Store } from '@microgrid/database/store';
import { openTestStore } from '@microgrid/database/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caughtUp } from '../src/caught-up.ts';
import { importNetwork } from '../src/import-network.ts';
import { subgraphs } from '../src/subgraphs.ts';
import { C, countsOf, dayFromToday, edited, template, type Tables } from './world/import.ts';
import { migrated } from './world/sample.ts';
import { openWorld, type World } from './world/world.ts';

it('is described in docs/import.md: every file, and every column by both of its names', async () => {
  const page = await readFile(new URL('../../docs/import.md', import.meta.url), 'utf8');
  const imports = subgraphs.flatMap(({ concepts }) => concepts.flatMap((concept) => concept.imports ?? []));
  expect(imports.length).toBeGreaterThan(5);
  for (const { file, columns } of imports) {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${file}\``));
    for (const [name, { headers, isRequired }] of Object.entries(columns)) {
      // Whether the cells may be empty is said by a question mark, but where that depends on the row.
      const mark = isRequired || name === 'areaType' ? '' : '?';
      expect(row).toContain(`\`${name}\`（${headers[0]}）${mark}`);
    }
  }
});

describe('the graph of an imported network', () => {
  let store: Store;
  let world: World;
  let ids: ReadonlyMap<string, string>;
  beforeAll(async () => {
    store = await openTestStore(migrated);
    const results = await run(await template());
    ids = new Map(results.flatMap(({ files }) => files.flatMap((file) => [...file.ids])));
    world = await openWorld({ store });
    await caughtUp(world.subgraphs);
  });
  afterAll(() => world.close());
  const run = (tables: Tables) => importNetwork(tables, { storeOf: () => Promise.resolve(store), isTrial: false });
  const ask = (query: string, who: string, variables = {}) => world.ask(query, variables, ids.get(who));

  it('answers the map, its Party organisations, its stations and those who serve', async () => {
    const { data, codes } = await ask(
      `{ grid(code: "${C}") { name households partyOrganizations { name } serviceStations { name capacity } head { displayName }
        descendants(where: { level: MICRO }) { totalCount nodes { code sizeStatus leader { displayName } } } } }`,
      'R-002',
    );
    expect(codes).toEqual([]);
    expect(data.grid).toMatchObject({
      name: '杏林社区（样例）',
      households: 407,
      partyOrganizations: [{ name: '样例社区党委' }],
      serviceStations: [{ name: '样例党群服务站', capacity: 60 }],
      head: { displayName: '样例总网格长' },
      descendants: { totalCount: 5 },
    });
    expect(data.grid.descendants.nodes[0]).toEqual({
      code: `${C}001001`,
      sizeStatus: 'WITHIN',
      leader: { displayName: '样例微网格长甲' },
    });
  });

  it('lets the imported head appoint a leader, and the street officer too', async () => {
    const APPOINT = `mutation ($input: AppointLeaderInput!) { appointLeader(input: $input) { status person { displayName } grid { code } } }`;
    const input = { personId: ids.get('R-007'), gridCode: `${C}901001`, endsOn: dayFromToday(100), basis: 'APPOINTED' };
    expect((await ask(APPOINT, 'R-006', { input })).codes).toEqual(['FORBIDDEN']);
    const { data, codes } = await ask(APPOINT, 'R-002', { input });
    expect(codes).toEqual([]);
    expect(data.appointLeader).toEqual({
      status: 'ACTIVE',
      person: { displayName: '样例志愿者' },
      grid: { code: `${C}901001` },
    });
    const byOfficer = { ...input, gridCode: `${C}901002`, personId: ids.get('R-001') };
    expect((await ask(APPOINT, 'R-001', { input: byOfficer })).codes).toEqual(['FORBIDDEN']);
  });

  it('lets the imported leader report a matter: community-services knows grids and posts from facts', async () => {
    const REPORT = `mutation ($input: ReportMatterInput!) { reportMatter(input: $input) { status } }`;
    const input = {
      kind: 'A1',
      severity: 'ORDINARY',
      gridCode: `${C}001001`,
      place: '样例楼道',
      description: '样例：楼道里有电动车',
    };
    const { codes } = await ask(REPORT, 'R-005', { input });
    expect(codes).toEqual([]);
  });

  it('hears of what is imported while it runs', async () => {
    // The embedded database is the platform's alone while it runs.
    if (store.kind === 'pglite') return;
    const more = edited(await template(), 'grids', `${C}001004`, {
      名称: '样例新网格',
      区域类型: '商业店铺',
      户数: '40',
      户数截止日: '2026-06-30',
      启用日: '2026-01-01',
    });
    expect(countsOf(await run(more))).toMatchObject({ grids: '1,0,8' });
    await expect
      .poll(
        async () => {
          const { rows } = await sql`select from people.known_thing where id = ${`${C}001004`}`.execute(store.kysely());
          return rows.length;
        },
        { timeout: 10_000 },
      )
      .toBe(1);
  });
});
