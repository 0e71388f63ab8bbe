import { Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { readTable } from '@microgrid/tables/read-table';
import { workbook, type WrittenCell } from '@microgrid/tables/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPeople, type TestPeople } from '../../test/people.ts';
import {
  announced,
  contactRow,
  csvOf,
  HEADERS,
  headInPost,
  leaderRow,
  refusalOf,
  rostersOf,
} from '../../test/rosters.ts';
import { actor, COMMUNITY, daysFromToday, GENERAL, otherHead, resident, STREET, worker } from '../../test/seed.ts';
import { AppointmentEntity } from '../appointment/appointment.entity.ts';
import { OfficePostEntity } from '../office-post/office-post.entity.ts';
import { PersonEntity } from '../person/person.entity.ts';
import { dropRosters } from './file/drop-rosters.job.ts';
import { RosterFileEntity } from './roster-file.entity.ts';
import { RosterImportEntity } from './roster-import.entity.ts';
import { RosterRowEntity } from './roster-row.entity.ts';

let people: TestPeople;
let rosters: ReturnType<typeof rostersOf>;
let head: Actor;
let officer: Actor;

beforeAll(async () => {
  people = await openPeople();
  rosters = rostersOf(people);
  head = await headInPost(people);
  const subject = await people.someone();
  officer = actor(subject, { role: Role.STREET_OFFICER, scope: STREET });
  const post = {
    id: newId(),
    personId: subject,
    role: 'STREET_OFFICER',
    areaCode: STREET,
    startsOn: '2026-01-01',
  } as const;
  await people.insert(OfficePostEntity, [{ ...post, departmentId: null, endsOn: null, endedAt: null, version: 1 }]);
});
afterAll(() => people.close());

const em = () => people.subgraph.database.orm.em.fork();
const holderOf = async (gridCode: string) => {
  const post = await em().findOne(AppointmentEntity, { gridCode, status: 'ACTIVE' });
  return post === null ? null : em().findOne(PersonEntity, post.personId);
};
const statusesOf = ({ rows }: { rows: { nodes: { status: string }[] } }) => rows.nodes.map(({ status }) => status);
const problemsOf = ({ rows }: { rows: { nodes: { problems: { column: string; message: string }[] }[] } }) =>
  rows.nodes.flatMap(({ problems }) => problems.map(({ column, message }) => `${column}: ${message}`));
const applied = async (bytes: Uint8Array, caller = head) => {
  const { id, version } = await rosters.checked(bytes, caller);
  const { data, errors } = await rosters.apply({ rosterImportId: id, expectedVersion: version }, caller);
  expect(errors).toEqual([]);
  return data.applyRosterImport;
};

describe('a roster', () => {
  it('is announced, handed over, checked and written, each row by the rules of the domain', async () => {
    const [first, second] = [people.vacantGrid(), people.vacantGrid()];
    const file = csvOf([
      leaderRow(first, { 姓名: '样例甲' }),
      leaderRow(second, { 姓名: '样例乙', 任期起: daysFromToday(3) }),
    ]);
    const { data } = await rosters.start(announced(file), head);
    expect(data.startRosterImport).toMatchObject({
      status: 'UPLOADING',
      uploadPath: expect.stringMatching(/^\/files\/people\/rosters\/[\w-]{43}$/),
      annotatedPath: null,
      rowCount: null,
      checkedCount: 0,
      version: 1,
    });
    const { id, uploadPath } = data.startRosterImport;
    expect(await rosters.put(uploadPath, head, file)).toMatchObject({ status: 202 });
    expect(await rosters.read(id, head)).toMatchObject({ status: 'CHECKING', uploadPath: null, version: 2 });
    await rosters.check();
    const checked = await rosters.read(id, head);
    expect(checked).toMatchObject({ status: 'CHECKED', rowCount: 2, checkedCount: 2, goodCount: 2, appliedCount: 0 });
    expect(checked.rows.nodes).toEqual([
      { number: 2, status: 'GOOD', problems: [], appointment: null },
      { number: 3, status: 'GOOD', problems: [], appointment: null },
    ]);
    expect([await holderOf(first), await em().count(PersonEntity, { displayName: '样例甲' })]).toEqual([null, 0]);
    const input = { writeId: newId(), rosterImportId: id, expectedVersion: checked.version };
    const { data: written } = await rosters.apply(input, head);
    expect(written.applyRosterImport).toMatchObject({ status: 'APPLIED', appliedCount: 2, rowCount: 2 });
    expect((await rosters.apply(input, head)).data).toEqual(written);
    expect(await holderOf(first)).toMatchObject({
      displayName: '样例甲',
      registeredById: head.subject,
      sourceKind: 'RETIREE',
    });
    const after = await rosters.read(id, head, { status: ['APPLIED'] });
    const ids = after.rows.nodes.map(({ appointment }: { appointment: { id: string } }) => appointment.id);
    const posts = await em().find(AppointmentEntity, { id: { $in: ids } }, { orderBy: { startsOn: 'asc' } });
    expect(posts.map(({ status, basis, gridCode }) => [status, basis, gridCode])).toEqual([
      ['ACTIVE', 'ELECTED', first],
      ['PENDING', 'ELECTED', second],
    ]);
    expect((await people.factsOf(ids[0])).map(({ type }) => type)).toEqual(['appointment.started.v1']);
    expect(await em().count(RosterRowEntity, { importId: id, values: { $ne: null } })).toBe(0);
  });

  it('I10: the same file twice changes nothing and says so; with one row corrected, exactly that one changes', async () => {
    const grids = [people.vacantGrid(), people.vacantGrid(), people.vacantGrid()];
    const rows = grids.map((grid, index) =>
      leaderRow(grid, { 编号: `N${grid}`, 姓名: `样例丙${index}`, 联系电话: `028-8000-10${index}${index}` }),
    );
    expect(await applied(csvOf(rows))).toMatchObject({ appliedCount: 3 });
    const again = await rosters.checked(csvOf(rows), head);
    expect([again.goodCount, statusesOf(again)]).toEqual([0, ['UNCHANGED', 'UNCHANGED', 'UNCHANGED']]);
    expect(again.rows.nodes[0].appointment).not.toBeNull();
    const { data } = await rosters.apply({ rosterImportId: again.id, expectedVersion: again.version }, head);
    expect(data.applyRosterImport).toMatchObject({ status: 'APPLIED', appliedCount: 0 });
    // Headers in another order, and with blanks behind them, are the same format.
    const turned = csvOf(rows, HEADERS.map((header) => `${header}\u3000`).toReversed());
    expect(statusesOf(await rosters.checked(turned, head))).toEqual(['UNCHANGED', 'UNCHANGED', 'UNCHANGED']);
    const corrected = rows.map((row, index) => (index === 1 ? { ...row, 姓名: '样例丙改' } : row));
    const changed = await rosters.checked(csvOf(corrected), head);
    expect(statusesOf(changed)).toEqual(['UNCHANGED', 'GOOD', 'UNCHANGED']);
    await rosters.apply({ rosterImportId: changed.id, expectedVersion: changed.version }, head);
    const names = await Promise.all(grids.map(async (grid) => (await holderOf(grid))?.displayName));
    expect(names).toEqual(['样例丙0', '样例丙改', '样例丙2']);
    expect(await em().count(AppointmentEntity, { gridCode: { $in: grids } })).toBe(3);
  });

  it('I10: knows those without a number by the seat, its first day, and name or phone', async () => {
    const grid = people.vacantGrid();
    const row = leaderRow(grid, { 姓名: '样例丁', 联系电话: '028-8000-2001' });
    await applied(csvOf([row]));
    expect(statusesOf(await rosters.checked(csvOf([row]), head))).toEqual(['UNCHANGED']);
    await applied(csvOf([{ ...row, 联系电话: '028-8000-2002' }]));
    expect(await holderOf(grid)).toMatchObject({ displayName: '样例丁', workPhone: '028-8000-2002' });
    const other = await rosters.checked(csvOf([leaderRow(grid, { 姓名: '样例戊', 联系电话: '028-8000-2003' })]), head);
    expect(problemsOf(other)).toEqual([expect.stringMatching(/^网格编码: .* has somebody in this post until/)]);
  });

  it('I1: takes blanks of every kind off before it compares: two rows that differ in them alone are one', async () => {
    const grid = people.vacantGrid();
    const plain = leaderRow(grid, { 姓名: '样例己' });
    const blank = leaderRow(`\u200B${grid}\u00A0`, { 姓名: '\u3000样例己\u00A0 ', 职务: '微网格长\u200B' });
    const both = await rosters.checked(csvOf([plain, blank]), head);
    expect([both.goodCount, statusesOf(both)]).toEqual([1, ['GOOD', 'UNCHANGED']]);
    const { data } = await rosters.apply({ rosterImportId: both.id, expectedVersion: both.version }, head);
    expect(data.applyRosterImport.appliedCount).toBe(1);
    const { rows } = await rosters.read(both.id, head);
    expect(rows.nodes[0].appointment).toEqual(rows.nodes[1].appointment);
    expect(await holderOf(grid)).toMatchObject({ displayName: '样例己' });
  });

  it('I7: two of one name are two people, and one phone is a question that numbers answer', async () => {
    const two = [
      contactRow({ 姓名: '样例王伟', 联系电话: '028-8000-3001' }),
      contactRow({ 姓名: '样例王伟', 联系电话: '028-8000-3002' }),
    ];
    expect(await applied(csvOf(two), officer)).toMatchObject({ appliedCount: 2 });
    expect(await em().count(PersonEntity, { displayName: '样例王伟' })).toBe(2);
    const [grid, next, third] = [people.vacantGrid(), people.vacantGrid(), people.vacantGrid()];
    const asked = [
      leaderRow(grid, { 姓名: '样例王伟', 联系电话: '028-8000-3001' }),
      leaderRow(next, { 姓名: '样例庚', 联系电话: '028-8000-3003' }),
      leaderRow(third, { 姓名: '样例辛', 联系电话: '028-8000-3003' }),
    ];
    const question = await rosters.checked(csvOf(asked), head);
    expect(statusesOf(question)).toEqual(['BAD', 'GOOD', 'BAD']);
    expect(problemsOf(question)).toEqual([
      expect.stringMatching(/^联系电话: somebody who serves has it already: is it the same person\?/),
      expect.stringMatching(/^联系电话: row 3 has it too: is it the same person\?/),
    ]);
    const answered = asked.map((row, index) => ({ ...row, 编号: `W${grid}-${index}` }));
    expect(await applied(csvOf(answered))).toMatchObject({ appliedCount: 3 });
    expect(await em().count(PersonEntity, { displayName: '样例王伟' })).toBe(3);
    // One number is one person, in as many posts as the rules allow.
    const id = (await holderOf(grid))?.id ?? '';
    const post = contactRow({ 编号: id, 网格编码: `${COMMUNITY}008`, 姓名: '样例王伟', 联系电话: '028-8000-3001' });
    expect(await applied(csvOf([post]), officer)).toMatchObject({ appliedCount: 1 });
    expect(await em().count(AppointmentEntity, { personId: id })).toBe(2);
    const again = contactRow({ 姓名: '样例王伟', 联系电话: '028-8000-3009' });
    expect(problemsOf(await rosters.checked(csvOf([again]), officer))).toEqual([
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
    ['a leader without a basis', { 依据: '' }, /^依据: that of a MICRO_GRID_LEADER is ELECTED or APPOINTED/],
    ['an employed leader', { 依据: '聘用' }, /^依据: that of a MICRO_GRID_LEADER/],
    ['an id that nobody has', { 编号: newId() }, /^编号: there is no person with this id/],
    ['an ID-card number as a number', { 编号: '510115199003077777' }, /^编号: /],
    ['a phone that is none', { 联系电话: '问前台' }, /^联系电话: is no phone number/],
    ['another source', { 来源: '熟人' }, /^来源: is none of 物业人员/],
    ['I4: a day in either order', { 任期起: '3/5/2026' }, /^任期起: may be 2026-03-05 or 2026-05-03: write it like/],
  ])('says what is wrong by cell, never what it holds: %s', async (_what, own, problem) => {
    const row = leaderRow(people.vacantGrid(), { 姓名: '样例不说', ...own });
    const checked = await rosters.checked(csvOf([row]), head);
    expect([checked.status, checked.goodCount, statusesOf(checked)]).toEqual(['CHECKED', 0, ['BAD']]);
    expect(problemsOf(checked)).toEqual([expect.stringMatching(problem)]);
    for (const held of ['样例不说', '熟人', '问前台', '510115199003077777'])
      expect(JSON.stringify(checked)).not.toContain(held);
  });

  it('goes row against row, too', async () => {
    const [grid, next] = [people.vacantGrid(), people.vacantGrid()];
    const key = `K${grid}`;
    const checked = await rosters.checked(
      csvOf([
        leaderRow(grid, { 编号: key, 姓名: '样例壬' }),
        leaderRow(grid, { 姓名: '样例癸' }),
        leaderRow(next, { 编号: key, 姓名: '样例壬' }),
        leaderRow(next, { 编号: key, 姓名: '样例壬二' }),
        contactRow({ 编号: key, 姓名: '样例壬', 网格编码: `${COMMUNITY}011` }),
      ]),
      officer,
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
    const checked = await rosters.checked(csvOf([post, ...rows, rows[0] ?? {}, other]), officer);
    expect(checked).toMatchObject({ status: 'CHECKED', rowCount: 63, checkedCount: 63, goodCount: 62 });
    const began = performance.now();
    const { data } = await rosters.apply({ rosterImportId: checked.id, expectedVersion: checked.version }, officer);
    console.log('applied 62 in', performance.now() - began);
    expect(data.applyRosterImport).toMatchObject({ status: 'APPLIED', appliedCount: 62 });
  });
});

describe('what spreadsheets do to a roster', () => {
  const headers = ['姓名', '联系电话', '来源', '成年', '角色', '网格编码', '任期起', '任期止', '依据', '小区'];
  const sheet = (gridCode: string | number, startsOn: WrittenCell = daysFromToday(-20)): WrittenCell[] => [
    '样例表格',
    '02880004001',
    '楼栋长',
    true,
    '微网格长',
    gridCode,
    startsOn,
    daysFromToday(100),
    '竞选',
    '3-1',
  ];

  it.each(['EXCEL', 'WPS'] as const)(
    'J5: codes and leading zeros come in as %s keeps texts, below a title, beside columns of its own',
    async (by) => {
      const grid = people.vacantGrid();
      await applied(workbook([['永宁街道花名册'], headers, sheet(grid)], { by }));
      expect(await holderOf(grid)).toMatchObject({ displayName: '样例表格', workPhone: '02880004001' });
      // So that the next one asks nothing.
      await em().nativeUpdate(PersonEntity, { workPhone: '02880004001' }, { workPhone: null });
    },
  );

  it('I3: codes of 18 digits that were kept as numbers are refused by cell', async () => {
    const checked = await rosters.checked(workbook([headers, sheet(Number(people.vacantGrid()))]), head);
    expect(problemsOf(checked)).toEqual([
      expect.stringMatching(/^网格编码: is kept as a number: .*last digits are lost/),
    ]);
  });

  it('I4: days are the same day as serial numbers of both systems, and in three spellings', async () => {
    const startsOn = daysFromToday(-20);
    const serial = Math.round(Date.parse(startsOn) / 86_400_000) + 25_569;
    const [year = '', month = '', day = ''] = startsOn.split('-').map((part) => part.replace(/^0/, ''));
    const spelled = [
      { serial },
      { serial: serial - 1462 },
      `${year}/${month}/${day}`,
      `${year}年${month}月${day}日`,
      startsOn,
    ];
    for (const [index, when] of spelled.entries()) {
      const grid = people.vacantGrid();
      const rows = [headers, sheet(grid, when).with(1, null)];
      await applied(workbook(rows, { dateSystem: index === 1 ? '1904' : '1900' }));
      expect(await em().findOne(AppointmentEntity, { gridCode: grid })).toMatchObject({ startsOn });
    }
    for (const wrong of [{ serial: 60 }, '2026-11-31']) {
      const checked = await rosters.checked(workbook([headers, sheet(people.vacantGrid(), wrong)]), head);
      expect(problemsOf(checked)).toEqual([expect.stringMatching(/^任期起: is no day: a day/)]);
    }
  });

  it('I9: a text that became a day is refused by cell', async () => {
    const row = sheet(people.vacantGrid()).with(0, { serial: 46_082 });
    const checked = await rosters.checked(workbook([headers, row]), head);
    expect(problemsOf(checked)).toEqual([expect.stringMatching(/^姓名: was turned into a day by the spreadsheet/)]);
  });

  it.each<[string, () => Uint8Array, RegExp]>([
    ['a bomb of 615 KB', () => bomb(), /unpacks to more than 100 MB/],
    ['an entity', () => entity(), /cannot be read as an xlsx|is no roster/],
    ['a cell at XFD1048576', () => corner(), /cannot be read|takes more than|500,000 cells/],
    [
      'a header __proto__ alone',
      () =>
        workbook([
          ['__proto__', 'constructor'],
          ['x', 'y'],
        ]),
      /is no roster: .*姓名.* is missing/,
    ],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), /neither a CSV nor an xlsx/],
    ['nothing but headers', () => workbook([headers]), /there is nothing below its headers/],
    ['too many rows', () => csvOf(Array.from({ length: 501 }, () => leaderRow('1'))), /has 501 rows, 500 are the most/],
  ])('%s is refused in a sentence, and its file is dropped', async (_what, file, refusal) => {
    const refused = await rosters.checked(file(), head);
    expect(refused).toMatchObject({ status: 'REFUSED', refusal: expect.stringMatching(refusal), rowCount: null });
    expect(await em().count(RosterFileEntity, { importId: refused.id })).toBe(0);
  });

  it('a header __proto__ beside the others is a column of the file alone', async () => {
    const grid = people.vacantGrid();
    const rows = [
      [...headers, '__proto__'],
      [...sheet(grid).with(1, null), 'polluted'],
    ];
    await applied(workbook(rows));
    expect(await holderOf(grid)).not.toBeNull();
    expect('polluted' in {}).toBe(false);
  });

  const bomb = () => {
    const blank = ' '.repeat(105 * 1024 * 1024);
    const sheets = Array.from({ length: 6 }, (_, index) => [`xl/worksheets/sheet${index + 1}.xml`, blank]);
    const bytes = workbook([['a']], { parts: Object.fromEntries(sheets) });
    expect(Math.round(bytes.length / 1000)).toBeLessThan(700);
    return bytes;
  };
  const entity = () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const cell = '<c r="A1" t="inlineStr"><is><t>&b;</t></is></c>';
    const text = `<?xml version="1.0"?>${doctype}<worksheet><sheetData><row r="1">${cell}</row></sheetData></worksheet>`;
    return workbook([['a']], { parts: { 'xl/worksheets/sheet1.xml': text } });
  };
  const corner = () => {
    const cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    return workbook([['a']], {
      parts: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells}</sheetData></worksheet>` },
    });
  };
});

describe('the annotated copy', () => {
  it('I6, J5, J6: has every cell as it came, beside it what is wrong, and nothing that runs', async () => {
    const grid = people.vacantGrid();
    const names = [
      '样例𠮷㐆',
      "阿依古丽·买买提 O'Neil",
      '葛\u{E0100}',
      '=HYPERLINK("http://x")',
      '+1',
      '-5',
      '@x',
      '\u3000样例空 ',
    ];
    const headers = ['姓名', '电话', '来源', '成年', '角色', '网格编码', '任期起', '任期止', '依据', '序号', '备注'];
    const rows = names.map((name, index) => [
      ...[
        name,
        '028-0001-000',
        '楼栋长',
        '是',
        '微网格长',
        grid,
        daysFromToday(-5),
        daysFromToday(5),
        '竞选',
        -1 - index,
      ],
      index === 0 ? { formula: 'CMD|"/C calc"!A0', value: '=1+1' } : '0012',
    ]);
    const checked = await rosters.checked(workbook([headers, ...rows]), head);
    expect(checked.annotatedPath).toBe(`/files/people/rosters/${checked.id}`);
    const { status, body, headers: told } = await rosters.get(checked.annotatedPath, head);
    expect([status, told?.['cache-control'], told?.['content-disposition']]).toEqual([
      ...[200, 'no-store', `attachment; filename="roster-${checked.id}.xlsx"`],
    ]);
    const bytes = Buffer.from(body);
    const { rows: cells } = await readTable('copy', bytes);
    expect(cells[0]).toEqual([...headers, '检查结果']);
    expect(cells.slice(1).map(([name]) => name)).toEqual(names);
    expect(cells.slice(1).map((row) => row[9])).toEqual(names.map((_, index) => -1 - index));
    expect(cells.slice(1).map((row) => row[10])).toEqual(['=1+1', ...names.slice(1).map(() => '0012')]);
    expect(cells[1]?.[11]).toBe('合格');
    expect(cells[2]?.[11]).toMatch(/^网格编码: row 2 gives this post/);
    expect(bytes.includes('<f>')).toBe(false);
    // Corrected in the copy and sent again, its notes are no column of a roster.
    expect((await rosters.checked(bytes, head)).rowCount).toBe(names.length);
  });

  it('J2: is fetched by who started it alone, until its time is over, and never once the post has ended', async () => {
    const checked = await rosters.checked(csvOf([leaderRow(people.vacantGrid())]), head);
    const path = checked.annotatedPath;
    expect((await rosters.get(path, head)).status).toBe(200);
    const ended = actor(head.subject ?? '');
    const others: [Actor, number, string][] = [
      [officer, 404, 'NOT_FOUND'],
      [otherHead, 404, 'NOT_FOUND'],
      [resident, 404, 'NOT_FOUND'],
      [ended, 404, 'NOT_FOUND'],
      [{ subject: null, grants: [] }, 401, 'UNAUTHENTICATED'],
    ];
    for (const [caller, status, code] of others) {
      expect(refusalOf(await rosters.get(path, caller))).toEqual({ status, code });
    }
    expect((await rosters.read(checked.id, officer)).annotatedPath).toBeNull();
    expect(await rosters.read(checked.id, ended)).toBeNull();
    await em().nativeUpdate(RosterImportEntity, checked.id, { keptUntil: new Date(Date.now() - 1000) });
    expect(refusalOf(await rosters.get(path, head))).toEqual({ status: 404, code: 'NOT_FOUND' });
    expect((await rosters.read(checked.id, head)).annotatedPath).toBeNull();
  });
});

describe('the file', () => {
  const file = () => csvOf([leaderRow(people.vacantGrid())]);

  it('is handed over once, by who started the import, within ten minutes, and is the one that was announced', async () => {
    const bytes = file();
    const { data } = await rosters.start(announced(bytes), head);
    const { id, uploadPath } = data.startRosterImport;
    for (const caller of [otherHead, resident, officer]) {
      expect(refusalOf(await rosters.put(uploadPath, caller, bytes))).toEqual({ status: 404, code: 'NOT_FOUND' });
    }
    const ended = actor(head.subject ?? '');
    expect(refusalOf(await rosters.put(uploadPath, ended, bytes))).toEqual({ status: 404, code: 'NOT_FOUND' });
    const longer = Buffer.concat([bytes, Buffer.from(' ')]);
    const altered = Buffer.from(bytes).fill('x', 0, 1);
    for (const wrong of [longer, altered]) {
      expect(refusalOf(await rosters.put(uploadPath, head, wrong))).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    }
    expect((await rosters.put(uploadPath, head, bytes)).status).toBe(202);
    expect(refusalOf(await rosters.put(uploadPath, head, bytes))).toEqual({ status: 409, code: 'CONFLICT' });
    expect((await rosters.read(id, officer)).uploadPath).toBeNull();
    const late = (await rosters.start(announced(bytes), head)).data.startRosterImport;
    await em().nativeUpdate(RosterImportEntity, late.id, { uploadUntil: new Date(Date.now() - 1000) });
    expect(refusalOf(await rosters.put(late.uploadPath, head, bytes))).toEqual({ status: 409, code: 'CONFLICT' });
    expect((await rosters.read(late.id, head)).uploadPath).toBeNull();
    await people.runJob(dropRosters);
    expect(await rosters.read(late.id, head)).toMatchObject({ status: 'CANCELLED' });
  });

  it('of two at once is taken once', async () => {
    const bytes = file();
    const { uploadPath } = (await rosters.start(announced(bytes), head)).data.startRosterImport;
    const both = await Promise.all([1, 2].map(() => rosters.put(uploadPath, head, bytes)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([202, 409]);
    await rosters.check();
  });

  it('and all that was read of it goes a day after the check, and what was not written is given up', async () => {
    const checked = await rosters.checked(file(), head);
    await em().nativeUpdate(RosterImportEntity, checked.id, { keptUntil: new Date(Date.now() - 1000) });
    const input = { rosterImportId: checked.id, expectedVersion: checked.version };
    expect((await rosters.apply(input, head)).codes).toEqual(['CONFLICT']);
    await people.runJob(dropRosters);
    expect(await rosters.read(checked.id, head)).toMatchObject({ status: 'CANCELLED', rowCount: 1 });
    expect(await em().count(RosterFileEntity, { importId: checked.id })).toBe(0);
    expect(await em().count(RosterRowEntity, { importId: checked.id, values: { $ne: null } })).toBe(0);
  });
});

describe('an import', () => {
  const bytes = () => csvOf([leaderRow(people.vacantGrid())]);

  it.each<[string, () => Actor, string]>([
    ['nobody', () => ({ subject: null, grants: [] }), 'UNAUTHENTICATED'],
    ['a resident', () => resident, 'FORBIDDEN'],
    ['a worker', () => worker, 'FORBIDDEN'],
    ['the head of another community', () => otherHead, 'FORBIDDEN'],
  ])('is not started by %s', async (_who, caller, code) => {
    expect((await rosters.start(announced(bytes()), caller())).codes).toEqual([code]);
  });

  it.each([
    ['areaCode', { areaCode: GENERAL }],
    ['areaCode', { areaCode: '510115' }],
    ['sha256', { sha256: 'ab' }],
    ['bytes', { bytes: 0 }],
    ['bytes', { bytes: 2 * 1024 * 1024 + 1 }],
  ])('is not started with a wrong %s', async (argument, own) => {
    const { errors } = await rosters.start({ ...announced(bytes()), ...own }, officer);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it('of a street is not started by the head of a community, nor of a community that there is not', async () => {
    expect((await rosters.start(announced(bytes(), STREET), head)).codes).toEqual(['FORBIDDEN']);
    const { errors } = await rosters.start(announced(bytes(), `${STREET}099`), officer);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'areaCode' });
  });

  it('is seen by who started it and by the street, and by nobody else', async () => {
    const { id } = await rosters.checked(bytes(), head);
    expect((await rosters.read(id, officer)).rows.totalCount).toBe(1);
    for (const caller of [otherHead, resident, worker]) expect(await rosters.read(id, caller)).toBeNull();
  });

  it('is written by who started it, of the version that was seen, whole unless only good rows are asked for', async () => {
    const rows = [
      leaderRow(people.vacantGrid(), { 姓名: '样例好' }),
      leaderRow(people.vacantGrid(), { 是否成年: '否' }),
    ];
    const { id, version } = await rosters.checked(csvOf(rows), head);
    const input = { rosterImportId: id, expectedVersion: version };
    expect((await rosters.apply(input, otherHead)).codes).toEqual(['NOT_FOUND']);
    expect((await rosters.apply({ ...input, rosterImportId: newId() }, head)).codes).toEqual(['NOT_FOUND']);
    expect((await rosters.apply(input, officer)).codes).toEqual(['FORBIDDEN']);
    expect((await rosters.apply({ ...input, expectedVersion: version - 1 }, head)).codes).toEqual(['CONFLICT']);
    const whole = await rosters.apply(input, head);
    expect([whole.codes, whole.errors[0]?.message]).toEqual([['CONFLICT'], expect.stringMatching(/^1 rows are bad/)]);
    expect(await em().count(PersonEntity, { displayName: '样例好' })).toBe(0);
    const both = await Promise.all([1, 2].map(() => rosters.apply({ ...input, goodRowsOnly: true }, head)));
    expect(both.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    expect(await rosters.read(id, head)).toMatchObject({ status: 'APPLIED', appliedCount: 1 });
    expect(statusesOf(await rosters.read(id, head))).toEqual(['APPLIED', 'BAD']);
    expect(await em().count(PersonEntity, { displayName: '样例好' })).toBe(1);
  });

  it('of a roster that changed since the check is refused, and nothing of it is written', async () => {
    const [grid, taken] = [people.vacantGrid(), people.vacantGrid()];
    const phoned = people.vacantGrid();
    await applied(csvOf([leaderRow(phoned, { 姓名: '样例前', 联系电话: '028-8000-5001' })]));
    const start = [leaderRow(grid, { 姓名: '样例未写' })];
    const conflicts = async (rows: ReturnType<typeof leaderRow>[], meanwhile: () => Promise<unknown>) => {
      const { id, version } = await rosters.checked(csvOf([...start, ...rows]), head);
      await meanwhile();
      const { codes, errors } = await rosters.apply({ rosterImportId: id, expectedVersion: version }, head);
      expect([codes, errors[0]?.message]).toEqual([
        ['CONFLICT'],
        expect.stringMatching(/changed since the check, as row 3/),
      ]);
      expect(await em().count(PersonEntity, { displayName: '样例未写' })).toBe(0);
    };
    await conflicts([leaderRow(taken, { 姓名: '样例迟' })], () => people.serving({ gridCode: taken }));
    const changed = leaderRow(phoned, { 姓名: '样例前', 联系电话: '028-8000-5002' });
    const holder = await holderOf(phoned);
    await conflicts([changed], () =>
      em().nativeUpdate(PersonEntity, { id: holder?.id ?? '' }, { workPhone: '028-8000-5003', version: 9 }),
    );
    const erased = leaderRow(people.vacantGrid(), { 编号: `E${grid}`, 姓名: '样例请删' });
    await conflicts([erased], () =>
      em().nativeUpdate(RosterRowEntity, { number: 3, status: 'GOOD' }, { values: null }),
    );
  });

  it('is given up by who started it, and its file with it', async () => {
    const { id, version } = await rosters.checked(bytes(), head);
    const input = { rosterImportId: id, expectedVersion: version };
    for (const caller of [officer, otherHead])
      expect((await rosters.cancel(input, caller)).codes).toEqual(['NOT_FOUND']);
    expect((await rosters.cancel({ ...input, expectedVersion: 1 }, head)).codes).toEqual(['CONFLICT']);
    const { data } = await rosters.cancel(input, head);
    expect(data.cancelRosterImport).toMatchObject({ status: 'CANCELLED', annotatedPath: null });
    expect(await em().count(RosterFileEntity, { importId: id })).toBe(0);
    const { version: now } = data.cancelRosterImport;
    expect((await rosters.cancel({ ...input, expectedVersion: now }, head)).codes).toEqual(['CONFLICT']);
    expect((await rosters.apply({ ...input, expectedVersion: now }, head)).codes).toEqual(['CONFLICT']);
  });

  it('goes on with its check where it was interrupted', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => leaderRow(people.vacantGrid(), { 姓名: `样例续${index}` }));
    const { id } = await rosters.handedOver(csvOf(rows), head);
    const closing = new AbortController();
    const original = people.subgraph.database;
    let transactions = 0;
    const counted = {
      ...original,
      transaction: ((deed, line) => {
        if (++transactions === 6) closing.abort();
        return original.transaction(deed, line);
      }) as typeof original.transaction,
    };
    const { checkRosters } = await import('./check/check-rosters.job.ts');
    await people.runJob(checkRosters, { database: counted, closing: closing.signal });
    expect(await rosters.read(id, head)).toMatchObject({ status: 'CHECKING', rowCount: 30, checkedCount: 25 });
    await rosters.check();
    expect(await rosters.read(id, head)).toMatchObject({
      status: 'CHECKED',
      checkedCount: 30,
      goodCount: 30,
      version: 3,
    });
  });

  it('of somebody whose post ended before the check is given up', async () => {
    const former = await headOf(`${STREET}005`);
    const { id } = await rosters.handedOver(bytes(), former);
    await em().nativeUpdate(
      AppointmentEntity,
      { personId: former.subject ?? '' },
      { status: 'ENDED', endReason: 'OTHER' },
    );
    await rosters.check();
    expect(await rosters.read(id, officer)).toMatchObject({ status: 'CANCELLED' });
    expect(await em().count(RosterFileEntity, { importId: id })).toBe(0);
  });

  /** Somebody who stands in the place of a head; the post itself is another's. */
  async function headOf(gridCode: string): Promise<Actor> {
    const subject = await people.someone();
    const { id } = await people.serving({ personId: subject, role: 'COMMITTEE_CONTACT', gridCode: GENERAL });
    await em().nativeDelete(AppointmentEntity, id);
    return actor(subject, { role: Role.TOTAL_GRID_HEAD, scope: gridCode });
  }
});
