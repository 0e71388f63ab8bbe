import { randomUUID } from 'node:crypto';
import type { Store } from '@microgrid/database/store';
import { openTestStore } from '@microgrid/database/testing';
import { sentenceOf } from '@microgrid/tables/table';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { erasePersonEverywhere } from '../src/erase-everywhere.ts';
import { importNetwork, type ImportedSubgraph, type ImportOptions } from '../src/import-network.ts';
import { C, countsOf, dayFromToday, edited, template, type Tables } from './world/import.ts';
import { migrated } from './world/sample.ts';

let store: Store;
let folder: Tables;
beforeAll(async () => void (folder = await template()));
const run = (tables: Tables, options: Partial<ImportOptions> = {}) =>
  importNetwork(tables, { storeOf: () => Promise.resolve(store), isTrial: false, ...options });
const problemsOf = (results: readonly ImportedSubgraph[]) =>
  results.flatMap(({ problems }) => problems.map(sentenceOf));
const NEW = {
  'admin-units': '5,0,0',
  grids: '8,0,0',
  'party-organizations': '3,0,0',
  stations: '2,0,0',
  people: '7,0,0',
  appointments: '5,0,0',
  'office-posts': '1,0,0',
};
const SAME = Object.fromEntries(Object.entries(NEW).map(([file, [count = '']]) => [file, `0,0,${count}`]));
const POST = {
  角色: '微网格长',
  网格编码: `${C}901001`,
  任期起: dayFromToday(-10),
  任期止: dayFromToday(100),
  依据: '聘任',
};
/** How many rows each table of both subgraphs has. */
const contents = async () => {
  const tables = [
    'organisation.admin_unit',
    'organisation.grid',
    'organisation.party_organization',
    'organisation.party_cover',
    'organisation.service_station',
    'organisation.outbox',
    'people.person',
    'people.appointment',
    'people.office_post',
    'people.outbox',
  ];
  const counts = await Promise.all(
    tables.map(async (name) => {
      const { rows } = await sql<{ count: number }>`select count(*) from ${sql.table(name)}`.execute(store.kysely());
      return [name, rows[0]?.count] as const;
    }),
  );
  return Object.fromEntries(counts);
};
const factsOf = async (schema: string) => {
  const { rows } = await sql<{
    fact: { type: string; subject: string; data: object };
  }>`select fact from ${sql.table(`${schema}.outbox`)}
    where fact->>'gridcode' <> '000000000' order by position`.execute(store.kysely());
  return rows.map(({ fact }) => fact);
};

describe('an import', () => {
  beforeEach(async () => {
    store = await openTestStore(migrated);
    return () => store.close();
  });

  it('tries everything first: a dry run says what would be new, and writes nothing', async () => {
    const before = await contents();
    expect(countsOf(await run(folder, { isTrial: true }))).toEqual(NEW);
    expect(await contents()).toEqual(before);
  });

  it('I10: of the same folder again changes nothing and says so, whatever the order of columns', async () => {
    expect(countsOf(await run(folder))).toEqual(NEW);
    const before = await contents();
    expect(before).toMatchObject({ 'organisation.grid': 8, 'people.person': 7, 'people.appointment': 5 });
    const turned = new Map(
      [...folder].map(([name, table]) => [name, { ...table, rows: table.rows.map((row) => row.toReversed()) }]),
    );
    expect(countsOf(await run(turned))).toEqual(SAME);
    expect(await contents()).toEqual(before);
  });

  it('I10: with one row corrected changes that one alone, and tells so once', async () => {
    const corrections: [string, string, Record<string, string>, Partial<typeof NEW>][] = [
      ['grids', `${C}001001`, { 户数: '70', 户数截止日: '2026-07-01' }, { grids: '0,1,7' }],
      ['grids', `${C}001001`, { 名称: '样例小区改名' }, { grids: '0,1,7' }],
      ['stations', 'ZD-1', { 开放时间: '周一至周五 09:00–17:00', 容纳人数: '40' }, { stations: '0,1,1' }],
      ['party-organizations', 'DZ-1', { 党员人数: '32' }, { 'party-organizations': '0,1,2' }],
      ['party-organizations', 'DZ-1', { 覆盖网格: `${C}001` }, { 'party-organizations': '0,1,2' }],
      ['people', 'R-003', { 工作电话: '000-0000-0099' }, { people: '0,1,6' }],
      // What was agreed to is taken back in the graph, by the person.
      ['people', 'R-003', { 姓名公开同意书版本: '' }, {}],
      ['office-posts', 'R-001', { 任职止: dayFromToday(1) }, { 'office-posts': '0,1,0' }],
    ];
    await run(folder);
    let current = folder;
    for (const [file, key, cells, counts] of corrections) {
      current = edited(current, file, key, cells);
      expect(countsOf(await run(current))).toEqual({ ...SAME, ...counts });
    }
    expect(countsOf(await run(current))).toEqual(SAME);
  });

  it('tells what it opened, changed and started, each thing once', async () => {
    await run(folder);
    await run(folder);
    const types = async (schema: string) =>
      Object.fromEntries(
        Object.entries(Object.groupBy(await factsOf(schema), ({ type }) => type)).map(([type, facts]) => [
          type,
          facts?.length,
        ]),
      );
    expect(await types('organisation')).toEqual({
      'network.told.v1': 2,
      'grid.opened.v1': 8,
      'party_coverage.changed.v1': 1,
      'station.changed.v1': 2,
    });
    expect(await types('people')).toEqual({ 'appointment.started.v1': 5, 'office_post.started.v1': 1 });
    await run(edited(edited(folder, 'grids', `${C}001001`, { 户数: '70' }), 'stations', 'ZD-1', { 容纳人数: '40' }));
    expect((await factsOf('organisation')).slice(-2)).toMatchObject([
      { type: 'grid.edited.v1', subject: `${C}001001`, data: { households: 70 } },
      { type: 'station.changed.v1', data: { capacity: 40 } },
    ]);
  });

  const gridOf = async (code: string) => {
    const { rows } = await sql<{ version: number; households: number; households_as_of: string }>`
      select version, households, households_as_of from organisation.grid where code = ${code}`.execute(store.kysely());
    return rows[0] ?? expect.fail(`no grid ${code}`);
  };
  const countsBefore = async () => {
    const { rows } = await sql`select grid_code, as_of, households from organisation.household_count`.execute(
      store.kysely(),
    );
    return rows;
  };

  it('keeps the former counts of a grid, corrects one of the same day, and is a new version of what it changes', async () => {
    const code = `${C}001001`;
    await run(folder);
    const later = edited(folder, 'grids', code, { 户数: '70', 户数截止日: '2026-07-01' });
    await run(later);
    const former = { grid_code: code, as_of: '2026-06-30', households: 68 };
    expect(await countsBefore()).toEqual([former]);
    expect(await gridOf(code)).toEqual({ version: 2, households: 70, households_as_of: '2026-07-01' });
    await run(edited(later, 'grids', code, { 户数: '71' }));
    expect(await countsBefore()).toEqual([former]);
    expect(await gridOf(code)).toEqual({ version: 3, households: 71, households_as_of: '2026-07-01' });
    expect(await gridOf(`${C}001002`)).toMatchObject({ version: 1 });
    expect(problemsOf(await run(folder))).toEqual([
      'grids.csv row 4, 户数截止日: is 2026-06-30: the last count is of 2026-07-01',
    ]);
    expect(await gridOf(code)).toMatchObject({ version: 3, households: 71 });
  });

  it('tells which general grids are covered by a Party organisation from now on, and which no more', async () => {
    await run(folder);
    const uncovered = edited(folder, 'party-organizations', 'DZ-1', { 覆盖网格: `${C}901` });
    await run(uncovered);
    await run(uncovered);
    const since = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
    const told = (await factsOf('organisation')).filter(({ type }) => type === 'party_coverage.changed.v1');
    expect(told).toMatchObject([true, false].map((isCovered) => ({ subject: `${C}001`, data: { isCovered, since } })));
    const { rows } = await sql`select version from organisation.party_organization order by established_on`.execute(
      store.kysely(),
    );
    expect(rows).toEqual([{ version: 1 }, { version: 2 }, { version: 1 }]);
  });

  it('makes what is proposed on the map a new version, so that nobody approves what it no longer is', async () => {
    await run(folder);
    const write = store.kysely('writes');
    await write.transaction().execute(async (transaction) => {
      await sql`set local role microgrid_internal`.execute(transaction);
      await sql`insert into organisation.grid_change (id, kind, status, community_code, reason, effective_on, closed_codes, opens, edits, proposed_at)
        values (gen_random_uuid(), 'EDIT', 'PROPOSED', ${C}, '样例', '2999-01-01', '{}', '[]', '[]', now())`.execute(
        transaction,
      );
    });
    const version = () =>
      write.transaction().execute(async (transaction) => {
        await sql`set local role microgrid_internal`.execute(transaction);
        const { rows } = await sql<{ version: number }>`select version from organisation.grid_change`.execute(
          transaction,
        );
        return rows[0]?.version;
      });
    await run(folder);
    expect(await version()).toBe(1);
    await run(edited(folder, 'grids', `${C}001001`, { 户数: '70' }));
    expect(await version()).toBe(2);
  });

  it('that ended after organisation is finished by the same one', async () => {
    const stopping = new AbortController();
    const onWritten = () => stopping.abort(new Error('stopped'));
    await expect(run(folder, { stopping: stopping.signal, onWritten })).rejects.toThrow('stopped');
    expect(await contents()).toMatchObject({ 'organisation.grid': 8, 'people.person': 0, 'people.appointment': 0 });
    const written: unknown[] = [];
    const results = await run(folder, { onWritten: ({ subgraph }) => void written.push(subgraph) });
    expect(countsOf(results)).toEqual({
      ...NEW,
      'admin-units': '0,0,5',
      grids: '0,0,8',
      'party-organizations': '0,0,3',
      stations: '0,0,2',
    });
    expect(written).toEqual(['organisation', 'people']);
  });

  it('tries again as it writes: where a post was taken meanwhile, nothing of people is written', async () => {
    const take = async () => {
      const term = sql`${dayFromToday(-10)}, ${dayFromToday(100)}`;
      await sql`insert into people.appointment (id, person_id, role, grid_code, starts_on, ends_on, basis, status)
        values (gen_random_uuid(), gen_random_uuid(), 'MICRO_GRID_LEADER', ${`${C}001001`}, ${term}, 'ELECTED', 'ACTIVE')`.execute(
        store.kysely('writes'),
      );
    };
    const written: string[] = [];
    const results = await run(folder, {
      async onWritten({ subgraph }) {
        written.push(subgraph);
        await take();
      },
    });
    expect(problemsOf(results)).toEqual([
      `appointments.csv row 5, 网格编码: somebody is MICRO_GRID_LEADER of ${C}001001 (already)`,
    ]);
    expect(written).toEqual(['organisation']);
    expect(await contents()).toMatchObject({ 'organisation.grid': 8, 'people.person': 0, 'people.appointment': 1 });
  });

  it('never undoes what came after in the graph: whoever left a post stays away', async () => {
    await run(folder);
    await sql`update people.appointment set status = 'ENDED', end_reason = 'MOVED', ends_on = current_date where grid_code = ${`${C}001001`}`.execute(
      store.kysely('writes'),
    );
    expect(countsOf(await run(folder))).toEqual(SAME);
  });

  it('never brings back who asked to be erased', async () => {
    const [, people] = await run(folder);
    const id = people?.files.find(({ file }) => file === 'people')?.ids.get('R-007') ?? '';
    await erasePersonEverywhere(id, () => Promise.resolve(store));
    expect(problemsOf(await run(folder))).toEqual([
      'people.csv row 8, 编号: this person asked to be erased: take the row out of the folder',
    ]);
    const renamed = edited(folder, 'people', 'R-007', { 登录标识: randomUUID() });
    expect(problemsOf(await run(renamed))).toHaveLength(1);
    const [headers = [], ...rows] = folder.get('people')?.rows ?? [];
    const left = { name: 'people.csv', rows: [headers, ...rows.slice(0, -1)], dateSystem: '1900' } as const;
    expect(countsOf(await run(new Map([...folder, ['people', left]])))).toEqual({ ...SAME, people: '0,0,6' });
  });

  it('I7: takes two people of one name and one phone for two', async () => {
    const two = edited(edited(folder, 'people', 'R-005', { 姓名: '样例王伟' }), 'people', 'R-006', {
      姓名: '样例王伟',
      工作电话: '000-0000-0005',
    });
    expect(problemsOf(await run(two))).toEqual([]);
    const { rows } = await sql`select from people.person where display_name = '样例王伟'`.execute(store.kysely());
    expect(rows).toHaveLength(2);
  });

  it('of posts alone refuses one that is held, and a branch cannot leave its groups behind', async () => {
    await run(folder);
    const [headers = [], , , , leader = []] = folder.get('appointments')?.rows ?? [];
    const [people, other] = [folder.get('people'), ['R-007', ...leader.slice(1)]];
    const posts = { name: 'appointments.csv', rows: [headers, other], dateSystem: '1900' } as const;
    const results = await run(new Map([['appointments', posts], ...(people ? [['people', people] as const] : [])]));
    expect(problemsOf(results)).toEqual([
      `appointments.csv row 2, 网格编码: somebody is MICRO_GRID_LEADER of ${C}001001 (already)`,
    ]);
    const [partyHeaders = [], , branch = []] = folder.get('party-organizations')?.rows ?? [];
    const party = { name: 'party.csv', rows: [partyHeaders, branch.with(1, '党总支')], dateSystem: '1900' } as const;
    expect(problemsOf(await run(new Map([['party-organizations', party]])))).toEqual([
      'party.csv row 2, 类型: Party groups（党小组） stand under it, so it stays a branch（党支部）',
    ]);
  });
});

describe('an import with a wrong row', () => {
  beforeAll(async () => void (store = await openTestStore(migrated)));
  afterAll(() => store.close());

  const GRID = { 名称: '样例', 区域类型: '商业店铺', 户数: '40', 户数截止日: '2026-06-30', 启用日: '2026-01-01' };
  const PERSON = { 姓名: '样例', 来源: '其他', 成年: '是' };
  const PARTY = { 类型: '党小组', 名称: '样例', 成立日期: '2026-01-10', 党员人数: '4' };
  it.each<[string, string, Record<string, string>, string | RegExp]>([
    [
      'admin-units',
      '510201',
      { 名称: '样例', 数据版本: '2023-06-30' },
      'admin-units.csv row 7, 编码: there is no administrative unit 5102',
    ],
    [
      'admin-units',
      '5',
      { 名称: '样例', 数据版本: '2023-06-30' },
      /^admin-units.csv row 7, 编码: "5" is not an administrative code/,
    ],
    ['grids', `${C}001000`, GRID, /^grids.csv row 10, 编码: .*general grid|^grids.csv row 10, 编码: .*000/],
    [
      'grids',
      `${C}007003`,
      GRID,
      /^grids.csv row 10, 编码: there is no grid 510115006005007|^grids.csv row 10, 编码: /,
    ],
    ['grids', `${C}002001`, GRID, `grids.csv row 10, 编码: there is no grid ${C}002`],
    ['grids', `${C}001004`, { ...GRID, 区域类型: '' }, 'grids.csv row 10, 区域类型: every micro-grid has one'],
    ['grids', `${C}001004`, { ...GRID, 户数: '-1' }, /^grids.csv row 10, 户数: is "-1": a whole number from 0/],
    ['grids', `${C}001004`, { ...GRID, 户数截止日: dayFromToday(2) }, /^grids.csv row 10, 户数截止日: is .*already$/],
    [
      'grids',
      `${C}001004`,
      { ...GRID, 启用日: '2025-12-31' },
      /^grids.csv row 10, 启用日: is 2025-12-31: .* from 2026-01-01$/,
    ],
    ['grids', `${C}001004`, { ...GRID, 名称: '' }, 'grids.csv row 10, 名称: must not be empty'],
    [
      'grids',
      `${C}001004`,
      { ...GRID, 名称: '样例11010519491231002X' },
      /^grids.csv row 10, 名称: must not hold an ID-card number/,
    ],
    [
      'stations',
      'ZD-9',
      { 类型: '其他', 名称: '样例', 网格编码: `${C}002`, 地址: '样例', 开放时间: '样例', 容纳人数: '1', 无障碍: '否' },
      `stations.csv row 4, 网格编码: there is no grid ${C}002`,
    ],
    ['stations', 'ZD-1', { 容纳人数: '0' }, /^stations.csv row 2, 容纳人数: is "0": a whole number from 1/],
    [
      'party-organizations',
      'DX-9',
      PARTY,
      /^party-organizations.csv row 5, 上级编号: a Party group（党小组） stands under a branch/,
    ],
    [
      'party-organizations',
      'DX-9',
      { ...PARTY, 上级编号: 'DW-1' },
      /^party-organizations.csv row 5, 上级编号: a Party group/,
    ],
    [
      'party-organizations',
      'DX-9',
      { ...PARTY, 上级编号: 'nobody' },
      /^party-organizations.csv row 5, 上级编号: there is no Party organisation with the key nobody/,
    ],
    [
      'party-organizations',
      'DW-1',
      { 上级编号: 'DW-1' },
      /^party-organizations.csv row 2, 上级编号: it would stand above itself/,
    ],
    [
      'party-organizations',
      'DZ-1',
      { 覆盖网格: `${C}001 ${C}999` },
      `party-organizations.csv row 3, 覆盖网格: there is no grid ${C}999`,
    ],
    ['people', '13800138000', PERSON, /^people.csv row 9, 编号: must not hold a mobile number/],
    ['people', 'R-9', { ...PERSON, 登录标识: 'nobody' }, /^people.csv row 9, 登录标识: is no UUID/],
    ['people', 'R-9', { ...PERSON, 工作电话: 'ask' }, /^people.csv row 9, 工作电话: is no phone number/],
    ['people', 'R-9', { ...PERSON, 来源: '熟人' }, /^people.csv row 9, 来源: is "熟人": one of 物业人员 \(PROPERTY\)/],
    ['people', 'Ｒ-００７', PERSON, /^people.csv row 9, 编号: row 8 has the same/],
    [
      'appointments',
      'R-999',
      POST,
      'appointments.csv row 7, 人员编号: there is no person of people with the key R-999',
    ],
    [
      'appointments',
      'R-007',
      { ...POST, 网格编码: `${C}001009` },
      `appointments.csv row 7, 网格编码: there is no grid ${C}001009`,
    ],
    [
      'appointments',
      'R-007',
      { ...POST, 网格编码: `${C}001` },
      /^appointments.csv row 7, 网格编码: .* is GENERAL: a MICRO_GRID_LEADER serves a grid that is MICRO$/,
    ],
    [
      'appointments',
      'R-007',
      { ...POST, 网格编码: `${C}001001` },
      `appointments.csv row 7, 网格编码: somebody is MICRO_GRID_LEADER of ${C}001001 (row 5)`,
    ],
    ['appointments', 'R-007', { ...POST, 任期止: dayFromToday(400) }, /^appointments.csv row 7, 任期止: is .* ends by/],
    [
      'appointments',
      'R-007',
      { ...POST, 任期止: dayFromToday(-1) },
      /^appointments.csv row 7, 任期止: is .*only who is in post/,
    ],
    [
      'appointments',
      'R-007',
      { ...POST, 任期起: dayFromToday(2) },
      /^appointments.csv row 7, 任期起: is .*only who is in post/,
    ],
    [
      'appointments',
      'R-007',
      { ...POST, 依据: '聘用' },
      /^appointments.csv row 7, 依据: is EMPLOYED: that of a MICRO_GRID_LEADER is ELECTED or APPOINTED$/,
    ],
    [
      'office-posts',
      'R-007',
      { 角色: '分析员', 街道编码: C, 任职起: '2026-01-01' },
      /^office-posts.csv row 3, 街道编码: .* is no street: its code has 9 digits$/,
    ],
  ])('with a wrong row of %s (%s: %j) writes nothing and says so: %s', async (file, key, cells, problem) => {
    const before = await contents();
    const problems = problemsOf(await run(edited(folder, file, key, cells)));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
    expect(await contents()).toEqual(before);
  });

  it('says of a row that is wrong only what is wrong with it, not what follows from it', async () => {
    const problems = problemsOf(await run(edited(folder, 'grids', `${C}001001`, { 户数: 'many' })));
    expect(problems).toEqual([expect.stringMatching(/^grids.csv row 4, 户数/)]);
  });
});

describe('an import that would change history', () => {
  beforeAll(async () => {
    store = await openTestStore(migrated);
    await run(folder);
  });
  afterAll(() => store.close());

  it.each<[string, string, Record<string, string>, RegExp]>([
    [
      'grids',
      `${C}001001`,
      { 启用日: '2026-02-01' },
      /^grids.csv row 4, 启用日: is stored as 2026-01-01: since when .* is history/,
    ],
    [
      'appointments',
      'R-005',
      { 任期止: dayFromToday(150) },
      /^appointments.csv row 5, 任期止: is stored as .*: what somebody was appointed for stays/,
    ],
    ['appointments', 'R-005', { 依据: '聘任' }, /^appointments.csv row 5, 依据: is stored as ELECTED: /],
    [
      'appointments',
      'R-007',
      { ...POST, 网格编码: `${C}001001` },
      /^appointments.csv row 7, 网格编码: somebody is MICRO_GRID_LEADER of .*$/,
    ],
    ['party-organizations', 'DZ-1', { 类型: '党总支' }, /^party-organizations.csv row 4, 上级编号: a Party group/],
  ])('that would change history in %s (%s: %j) is refused', async (file, key, cells, problem) => {
    const before = await contents();
    expect(problemsOf(await run(edited(folder, file, key, cells)))).toEqual([expect.stringMatching(problem)]);
    expect(await contents()).toEqual(before);
  });
});
