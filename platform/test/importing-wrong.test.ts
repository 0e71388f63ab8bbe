import type { Store } from '@microgrid/database/store';
import { openTestStore } from '@microgrid/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { C, dayFromToday, edited, template, type Tables } from './world/import.ts';
import { importsInto, POST, problemsOf } from './world/import-runs.ts';
import { migrated } from './world/sample.ts';

let store: Store;
let folder: Tables;
beforeAll(async () => void (folder = await template()));
const { run, contents } = importsInto(() => store);

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
