import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  announced,
  contactRow,
  csvOf,
  HEADERS,
  leaderRow,
  openRosters,
  problemsOf,
  type Rosters,
  statusesOf,
} from '../../../test/rosters.ts';
import { COMMUNITY, daysFromToday, GENERAL } from '../../../test/seed.ts';
import { AppointmentEntity } from '../../appointment/appointment.entity.ts';
import { PersonEntity } from '../../person/person.entity.ts';
import { RosterRowEntity } from '../roster-row.entity.ts';

let world: Rosters;
beforeAll(async () => void (world = await openRosters()));
afterAll(() => world.close());

describe('a roster', () => {
  it('is announced, handed over, checked and written, each row by the rules of the domain', async () => {
    const [first, second] = [world.people.vacantGrid(), world.people.vacantGrid()];
    const file = csvOf([
      leaderRow(first, { 姓名: '样例甲' }),
      leaderRow(second, { 姓名: '样例乙', 任期起: daysFromToday(3) }),
    ]);
    const { data } = await world.start(announced(file), world.head);
    expect(data.startRosterImport).toMatchObject({
      status: 'UPLOADING',
      uploadPath: expect.stringMatching(/^\/files\/people\/rosters\/[\w-]{43}$/),
      annotatedPath: null,
      rowCount: null,
      checkedCount: 0,
      version: 1,
    });
    const { id, uploadPath } = data.startRosterImport;
    expect(await world.put(uploadPath, world.head, file)).toMatchObject({ status: 202 });
    expect(await world.read(id, world.head)).toMatchObject({ status: 'CHECKING', uploadPath: null, version: 2 });
    await world.check();
    const checked = await world.read(id, world.head);
    expect(checked).toMatchObject({ status: 'CHECKED', rowCount: 2, checkedCount: 2, goodCount: 2, appliedCount: 0 });
    expect(checked.rows.nodes).toEqual([
      { number: 2, status: 'GOOD', problems: [], appointment: null },
      { number: 3, status: 'GOOD', problems: [], appointment: null },
    ]);
    expect([await world.holderOf(first), await world.em().count(PersonEntity, { displayName: '样例甲' })]).toEqual([
      null,
      0,
    ]);
    const input = { writeId: newId(), rosterImportId: id, expectedVersion: checked.version };
    const { data: written } = await world.apply(input, world.head);
    expect(written.applyRosterImport).toMatchObject({ status: 'APPLIED', appliedCount: 2, rowCount: 2 });
    expect((await world.apply(input, world.head)).data).toEqual(written);
    expect(await world.holderOf(first)).toMatchObject({
      displayName: '样例甲',
      registeredById: world.head.subject,
      sourceKind: 'RETIREE',
    });
    const after = await world.read(id, world.head, { status: ['APPLIED'] });
    const ids = after.rows.nodes.map(({ appointment }: { appointment: { id: string } }) => appointment.id);
    const posts = await world.em().find(AppointmentEntity, { id: { $in: ids } }, { orderBy: { startsOn: 'asc' } });
    expect(posts.map(({ status, basis, gridCode }) => [status, basis, gridCode])).toEqual([
      ['ACTIVE', 'ELECTED', first],
      ['PENDING', 'ELECTED', second],
    ]);
    expect((await world.people.factsOf(ids[0])).map(({ type }) => type)).toEqual(['appointment.started.v1']);
    expect(await world.em().count(RosterRowEntity, { importId: id, values: { $ne: null } })).toBe(0);
  });

  it('I10: the same file twice changes nothing and says so; with one row corrected, exactly that one changes', async () => {
    const grids = [world.people.vacantGrid(), world.people.vacantGrid(), world.people.vacantGrid()];
    const rows = grids.map((grid, index) =>
      leaderRow(grid, { 编号: `N${grid}`, 姓名: `样例丙${index}`, 联系电话: `028-8000-10${index}${index}` }),
    );
    expect(await world.applied(csvOf(rows))).toMatchObject({ appliedCount: 3 });
    const again = await world.checked(csvOf(rows), world.head);
    expect([again.goodCount, statusesOf(again)]).toEqual([0, ['UNCHANGED', 'UNCHANGED', 'UNCHANGED']]);
    expect(again.rows.nodes[0].appointment).not.toBeNull();
    const { data } = await world.apply({ rosterImportId: again.id, expectedVersion: again.version }, world.head);
    expect(data.applyRosterImport).toMatchObject({ status: 'APPLIED', appliedCount: 0 });
    // Headers in another order, and with blanks behind them, are the same format.
    const turned = csvOf(rows, HEADERS.map((header) => `${header}\u3000`).toReversed());
    expect(statusesOf(await world.checked(turned, world.head))).toEqual(['UNCHANGED', 'UNCHANGED', 'UNCHANGED']);
    const corrected = rows.map((row, index) => (index === 1 ? { ...row, 姓名: '样例丙改' } : row));
    const changed = await world.checked(csvOf(corrected), world.head);
    expect(statusesOf(changed)).toEqual(['UNCHANGED', 'GOOD', 'UNCHANGED']);
    await world.apply({ rosterImportId: changed.id, expectedVersion: changed.version }, world.head);
    const names = await Promise.all(grids.map(async (grid) => (await world.holderOf(grid))?.displayName));
    expect(names).toEqual(['样例丙0', '样例丙改', '样例丙2']);
    expect(await world.em().count(AppointmentEntity, { gridCode: { $in: grids } })).toBe(3);
  });

  it('I10: knows those without a number by the seat, its first day, and name or phone', async () => {
    const grid = world.people.vacantGrid();
    const row = leaderRow(grid, { 姓名: '样例丁', 联系电话: '028-8000-2001' });
    await world.applied(csvOf([row]));
    expect(statusesOf(await world.checked(csvOf([row]), world.head))).toEqual(['UNCHANGED']);
    await world.applied(csvOf([{ ...row, 联系电话: '028-8000-2002' }]));
    expect(await world.holderOf(grid)).toMatchObject({ displayName: '样例丁', workPhone: '028-8000-2002' });
    const other = await world.checked(
      csvOf([leaderRow(grid, { 姓名: '样例戊', 联系电话: '028-8000-2003' })]),
      world.head,
    );
    expect(problemsOf(other)).toEqual([expect.stringMatching(/^网格编码: .* has somebody in this post until/)]);
  });

  it('I1: takes blanks of every kind off before it compares: two rows that differ in them alone are one', async () => {
    const grid = world.people.vacantGrid();
    const plain = leaderRow(grid, { 姓名: '样例己' });
    const blank = leaderRow(`\u200B${grid}\u00A0`, { 姓名: '\u3000样例己\u00A0 ', 职务: '微网格长\u200B' });
    const both = await world.checked(csvOf([plain, blank]), world.head);
    expect([both.goodCount, statusesOf(both)]).toEqual([1, ['GOOD', 'UNCHANGED']]);
    const { data } = await world.apply({ rosterImportId: both.id, expectedVersion: both.version }, world.head);
    expect(data.applyRosterImport.appliedCount).toBe(1);
    const { rows } = await world.read(both.id, world.head);
    expect(rows.nodes[0].appointment).toEqual(rows.nodes[1].appointment);
    expect(await world.holderOf(grid)).toMatchObject({ displayName: '样例己' });
  });

  it('I7: two of one name are two people, and one phone is a question that numbers answer', async () => {
    const two = [
      contactRow({ 姓名: '样例王伟', 联系电话: '028-8000-3001' }),
      contactRow({ 姓名: '样例王伟', 联系电话: '028-8000-3002' }),
    ];
    expect(await world.applied(csvOf(two), world.officer)).toMatchObject({ appliedCount: 2 });
    expect(await world.em().count(PersonEntity, { displayName: '样例王伟' })).toBe(2);
    const [grid, next, third] = [world.people.vacantGrid(), world.people.vacantGrid(), world.people.vacantGrid()];
    const asked = [
      leaderRow(grid, { 姓名: '样例王伟', 联系电话: '028-8000-3001' }),
      leaderRow(next, { 姓名: '样例庚', 联系电话: '028-8000-3003' }),
      leaderRow(third, { 姓名: '样例辛', 联系电话: '028-8000-3003' }),
    ];
    const question = await world.checked(csvOf(asked), world.head);
    expect(statusesOf(question)).toEqual(['BAD', 'GOOD', 'BAD']);
    expect(problemsOf(question)).toEqual([
      expect.stringMatching(/^联系电话: somebody who serves has it already: is it the same person\?/),
      expect.stringMatching(/^联系电话: row 3 has it too: is it the same person\?/),
    ]);
    const answered = asked.map((row, index) => ({ ...row, 编号: `W${grid}-${index}` }));
    expect(await world.applied(csvOf(answered))).toMatchObject({ appliedCount: 3 });
    expect(await world.em().count(PersonEntity, { displayName: '样例王伟' })).toBe(3);
    // One number is one person, in as many posts as the rules allow.
    const id = (await world.holderOf(grid))?.id ?? '';
    const post = contactRow({ 编号: id, 网格编码: `${COMMUNITY}008`, 姓名: '样例王伟', 联系电话: '028-8000-3001' });
    expect(await world.applied(csvOf([post]), world.officer)).toMatchObject({ appliedCount: 1 });
    expect(await world.em().count(AppointmentEntity, { personId: id })).toBe(2);
    const again = contactRow({ 姓名: '样例王伟', 联系电话: '028-8000-3009' });
    expect(problemsOf(await world.checked(csvOf([again]), world.officer))).toEqual([
      expect.stringMatching(/^姓名: somebody of this name is contact there/),
    ]);
  });

  it.each<[string, ReturnType<typeof leaderRow>, RegExp]>([
    ['a grid of another unit', { 网格编码: '510115006004007001' }, /^网格编码: is outside of 510115006005/],
    ['a grid that is none', { 网格编码: `${COMMUNITY}999001` }, /^网格编码: there is no such grid/],
    ['a grid of another level', { 网格编码: GENERAL }, /^网格编码: is not a micro-grid/],
    ['a child', { 是否成年: '否' }, /^是否成年: only adults serve/],
    [
      'another post than a head gives',
      { 职务: '网格员', 网格编码: GENERAL, 依据: '聘用' },
      /^职务: heads, workers and contacts/,
    ],
    ['a term of over a year', { 任期止: daysFromToday(400) }, /^任期止: a term that begins on/],
    ['a term that is over', { 任期起: daysFromToday(-90), 任期止: daysFromToday(-1) }, /^任期止: the term is over/],
    [
      'a leader without a basis',
      { 依据: '' },
      /^依据: must not be empty here: 竞选 \(ELECTED\) or 聘任 \(APPOINTED\)$/,
    ],
    ['an employed leader', { 依据: '聘用' }, /^依据: is not what the post rests on: 竞选/],
    ['an id that nobody has', { 编号: newId() }, /^编号: there is no person with this id/],
    ['an ID-card number as a number', { 编号: '510115199003077777' }, /^编号: /],
    ['a phone that is none', { 联系电话: '问前台' }, /^联系电话: is no phone number/],
    ['another source', { 来源: '熟人' }, /^来源: is none of 物业人员/],
    ['I4: a day in either order', { 任期起: '3/5/2026' }, /^任期起: may be 2026-03-05 or 2026-05-03: write it like/],
  ])('says what is wrong by cell, never what it holds: %s', async (_what, own, problem) => {
    const row = leaderRow(world.people.vacantGrid(), { 姓名: '样例不说', ...own });
    const checked = await world.checked(csvOf([row]), world.head);
    expect([checked.status, checked.goodCount, statusesOf(checked)]).toEqual(['CHECKED', 0, ['BAD']]);
    expect(problemsOf(checked)).toEqual([expect.stringMatching(problem)]);
    for (const held of ['样例不说', '熟人', '问前台', '510115199003077777'])
      expect(JSON.stringify(checked)).not.toContain(held);
  });

  it('says everything that is wrong with a row by itself at once', async () => {
    const row = leaderRow('510115006004007', { 是否成年: '否', 依据: '' });
    expect(problemsOf(await world.checked(csvOf([row]), world.head))).toEqual([
      '是否成年: only adults serve',
      expect.stringMatching(/^网格编码: is outside of 510115006005/),
      expect.stringMatching(/^网格编码: is not a micro-grid/),
      expect.stringMatching(/^依据: must not be empty here/),
    ]);
  });

  it('goes row against row, too', async () => {
    const [grid, next] = [world.people.vacantGrid(), world.people.vacantGrid()];
    const key = `K${grid}`;
    const checked = await world.checked(
      csvOf([
        leaderRow(grid, { 编号: key, 姓名: '样例壬' }),
        leaderRow(grid, { 姓名: '样例癸' }),
        leaderRow(next, { 编号: key, 姓名: '样例壬' }),
        leaderRow(next, { 编号: key, 姓名: '样例壬二' }),
        contactRow({ 编号: key, 姓名: '样例壬', 网格编码: `${COMMUNITY}011` }),
      ]),
      world.officer,
    );
    expect(statusesOf(checked)).toEqual(['GOOD', 'BAD', 'BAD', 'BAD', 'GOOD']);
    expect(problemsOf(checked)).toEqual([
      '网格编码: row 2 gives this post in the same time',
      '网格编码: row 2 makes this person leader elsewhere',
      '姓名: row 2 has another for this number',
    ]);
  });

  it('is judged over many transactions as it would be in one', async () => {
    const general = `${COMMUNITY}012`;
    const rows = Array.from({ length: 60 }, (_, index) =>
      leaderRow(`${general}${String(index + 1).padStart(3, '0')}`, { 姓名: `样例多${index}` }),
    );
    const post = contactRow({ 编号: 'MANY', 姓名: '样例多人', 网格编码: general });
    const other = contactRow({ 编号: 'MANY', 姓名: '样例多人', 网格编码: `${COMMUNITY}011` });
    const checked = await world.checked(csvOf([post, ...rows, rows[0] ?? {}, other]), world.officer);
    expect(checked).toMatchObject({ status: 'CHECKED', rowCount: 63, checkedCount: 63, goodCount: 62 });
    const { data } = await world.apply({ rosterImportId: checked.id, expectedVersion: checked.version }, world.officer);
    expect(data.applyRosterImport).toMatchObject({ status: 'APPLIED', appliedCount: 62 });
  });
});
