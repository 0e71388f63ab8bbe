import { workbook, type WrittenCell } from '@microgrid/tables/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, leaderRow, openRosters, problemsOf, type Rosters } from '../../../test/rosters.ts';
import { daysFromToday } from '../../../test/seed.ts';
import { AppointmentEntity } from '../../appointment/appointment.entity.ts';
import { PersonEntity } from '../../person/person.entity.ts';
import { RosterFileEntity } from '../roster-file.entity.ts';

let world: Rosters;
beforeAll(async () => void (world = await openRosters()));
afterAll(() => world.close());

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
      const grid = world.people.vacantGrid();
      await world.applied(workbook([['永宁街道花名册'], headers, sheet(grid)], { by }));
      expect(await world.holderOf(grid)).toMatchObject({ displayName: '样例表格', workPhone: '02880004001' });
      // So that the next one asks nothing.
      await world.em().nativeUpdate(PersonEntity, { workPhone: '02880004001' }, { workPhone: null });
    },
  );

  it('I3: codes of 18 digits that were kept as numbers are refused by cell', async () => {
    const checked = await world.checked(workbook([headers, sheet(Number(world.people.vacantGrid()))]), world.head);
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
      const grid = world.people.vacantGrid();
      const rows = [headers, sheet(grid, when).with(1, null)];
      await world.applied(workbook(rows, { dateSystem: index === 1 ? '1904' : '1900' }));
      expect(await world.em().findOne(AppointmentEntity, { gridCode: grid })).toMatchObject({ startsOn });
    }
    for (const wrong of [{ serial: 60 }, '2026-11-31']) {
      const checked = await world.checked(workbook([headers, sheet(world.people.vacantGrid(), wrong)]), world.head);
      expect(problemsOf(checked)).toEqual([expect.stringMatching(/^任期起: is no day: a day/)]);
    }
  });

  it('I9: a text that became a day is refused by cell', async () => {
    const row = sheet(world.people.vacantGrid()).with(0, { serial: 46_082 });
    const checked = await world.checked(workbook([headers, row]), world.head);
    expect(problemsOf(checked)).toEqual([expect.stringMatching(/^姓名: was turned into a day by the spreadsheet/)]);
  });

  it.each<[string, () => Uint8Array, RegExp]>([
    ['a bomb of 615 KB', () => bomb(), /unpacks to more than 100 MB/],
    ['an entity', () => entity(), /defines entities of its own/],
    ['a cell at XFD1048576', () => corner(), /with nothing far outside of its table/],
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
    const refused = await world.checked(file(), world.head);
    expect(refused).toMatchObject({ status: 'REFUSED', refusal: expect.stringMatching(refusal), rowCount: null });
    expect(await world.em().count(RosterFileEntity, { importId: refused.id })).toBe(0);
  });

  it('a header __proto__ beside the others is a column of the file alone', async () => {
    const grid = world.people.vacantGrid();
    const rows = [
      [...headers, '__proto__'],
      [...sheet(grid).with(1, null), 'polluted'],
    ];
    await world.applied(workbook(rows));
    expect(await world.holderOf(grid)).not.toBeNull();
    expect('polluted' in {}).toBe(false);
  });

  const bomb = () => {
    const blank = ' '.repeat(105 * 1024 * 1024);
    const sheets = Array.from({ length: 6 }, (_, index) => [`xl/worksheets/sheet${index + 1}.xml`, blank]);
    const bytes = workbook([['a']], { parts: Object.fromEntries(sheets) });
    expect(Math.round(bytes.length / 1000)).toBeLessThan(700);
    return bytes;
  };
  /** A roster that is right but for the entities that its texts are to be made of. */
  const entity = () => {
    const doctype = '<!DOCTYPE sst [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const texts = [...headers, ...sheet(world.people.vacantGrid()).filter((cell) => typeof cell === 'string')];
    const shared = texts.map((text, index) => `<si><t>${index === headers.length ? '&b;' : text}</t></si>`).join('');
    const text = `<?xml version="1.0"?>${doctype}<sst>${shared}</sst>`;
    const parts = { 'xl/sharedStrings.xml': text };
    return workbook([headers, sheet(world.people.vacantGrid())], { parts });
  };
  const corner = () => {
    const cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    return workbook([['a']], {
      parts: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells}</sheetData></worksheet>` },
    });
  };
});
