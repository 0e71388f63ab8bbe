import { randomUUID } from 'node:crypto';
import type { Store } from '@microgrid/database/store';
import { openTestStore } from '@microgrid/database/testing';
import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { erasePersonEverywhere } from '../src/erase-everywhere.ts';
import { C, countsOf, dayFromToday, edited, template, type Tables } from './world/import.ts';
import { importsInto, problemsOf } from './world/import-runs.ts';
import { migrated } from './world/sample.ts';

let store: Store;
let folder: Tables;
beforeAll(async () => void (folder = await template()));
const { run, contents, factsOf } = importsInto(() => store);
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
