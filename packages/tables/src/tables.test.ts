import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx, type CellValue } from 'hucre';
import { describe, expect, it } from 'vitest';
import {
  absentable,
  code,
  codes,
  day,
  oneOf,
  optional,
  text,
  wholeNumber,
  word,
  yesOrNo,
  type Columns,
} from './columns.ts';
import { readRows } from './read-rows.ts';
import type { Note } from './annotate.ts';
import { annotatedCopy, readTable, readTableFile } from './read-table.ts';
import { sentenceOf, type Table } from './table.ts';

const csv = (content: string) => readTable('t.csv', Buffer.from(content));
const xlsx = async (rows: CellValue[][], options: object = {}) =>
  readTable('t.xlsx', await writeXlsx({ sheets: [{ name: 'first', rows }], ...options }));

/** A code of 12, 15 or 18 digits. */
const digits = (given: string) => {
  if (/^\d{12}(\d{3}){0,2}$/.test(given)) return given;
  throw new Error(`${given} has not 12, 15 or 18 digits`);
};
const columns = {
  code: code(['编码'], digits),
  name: optional(text(['姓名', '名称'], { max: 100 })),
  size: optional(wholeNumber(['户数'], { min: 0, max: 1000 })),
  on: optional(day(['日期'])),
  open: optional(yesOrNo(['开放'])),
  kind: optional(oneOf(['类型'], { RURAL: ['农村'], URBAN: ['城镇'] })),
  covers: codes(['覆盖'], digits),
};
const CODE = '510115006005007003';

/** Of the columns those that the table has headers of, and the code's. */
const among = ({ rows }: Table): Columns => {
  const headers = new Set(
    rows.find((row) => row.some((cell) => cell !== ''))?.map((cell) => word(JSON.stringify(cell).replaceAll('"', ''))),
  );
  const own = Object.entries(columns).filter(([name, { headers: others }]) =>
    [name, ...others].some((header) => headers.has(word(header))),
  );
  return { ...Object.fromEntries(own), code: columns.code };
};
const read = (table: Table, own = among(table)) => {
  const { rows, problems } = readRows(table, own);
  return { values: rows.map(({ values }) => values), problems: problems.map(sentenceOf) };
};
/** The value, or the problem, of one cell under `column`, in xlsx. */
const cellOf = async (column: keyof typeof columns, value: CellValue, options?: object) => {
  const table = await xlsx(
    [column === 'code' ? ['code'] : ['code', column], column === 'code' ? [value] : [CODE, value]],
    options,
  );
  const { values, problems } = read(table);
  return problems[0] ?? values[0]?.[column];
};
/** The same in CSV. */
const fieldOf = async (column: keyof typeof columns, value: string) => {
  const quoted = `"${value.replaceAll('"', '""')}"`;
  const { values, problems } = read(
    await csv(column === 'code' ? `code\n${quoted}` : `code,${column}\n${CODE},${quoted}`),
  );
  return problems[0] ?? values[0]?.[column];
};

describe('a table', () => {
  it('I1, I10: has columns in any order, with blanks around headers and cells that nobody sees', async () => {
    const plain = read(await csv(`编码,姓名,户数\n${CODE},王伟,`));
    const blank = read(
      await csv(`\uFEFF\u3000姓名\u00A0, 编\u200B码 ,户数\n\u200B王伟 ,\u00A0${CODE}\u3000,\u200B\n,,\n`),
    );
    expect(blank).toEqual(plain);
    expect(plain.values).toMatchObject([{ code: CODE, name: '王伟', size: null }]);
  });

  it.each(['utf-8', 'utf-16le', 'gb18030'])('is read in %s', async (encoding) => {
    const content = `编码;姓名\r\n${CODE};王伟\r\n`;
    const bytes = {
      'utf-8': Buffer.from(content),
      'utf-16le': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(content, 'utf16le')]),
      gb18030: Buffer.concat([
        Buffer.from([0xb1, 0xe0, 0xc2, 0xeb]),
        Buffer.from(';'),
        Buffer.from([0xd0, 0xd5, 0xc3, 0xfb]),
        Buffer.from(`\r\n${CODE};`),
        Buffer.from([0xcd, 0xf5, 0xce, 0xb0]),
      ]),
    }[encoding];
    expect(read(await readTable('t.csv', bytes ?? Buffer.alloc(0))).values).toMatchObject([{ name: '王伟' }]);
  });

  it('says of each cell that is wrong where it is, by the header that the file has', async () => {
    const { problems } = read(await csv(`编码,户数,日期\n\n${CODE},3,\nx,many,2026-02-30\n`));
    expect(problems).toEqual([
      't.csv row 4, 编码: x has not 12, 15 or 18 digits',
      't.csv row 4, 户数: is "many": a whole number from 0 to 1000',
      't.csv row 4, 日期: is "2026-02-30": a day such as 2026-03-05',
    ]);
  });

  it.each([
    [
      'a header that no column has',
      'code,备注\n',
      /row 1, 备注: is no column of this file: its columns are 编码 \(code\)/,
    ],
    ['a header that is there twice', 'code,编码\n', /row 1, 编码: is there twice/],
    ['a column that is missing', 'name\n王伟\n', /row 1: the column 编码 \(code\) is missing/],
    ['a cell without a header', `code\n${CODE},more\n`, /row 2: cell 2 has something in it/],
    ['an empty cell that must not be', 'code,name\n,王伟\n', /row 2, code: must not be empty/],
    ['a quotation mark that is missing', `code,name\n${CODE},"王伟\n${CODE},李娜\n`, /row 2, name: has a line break/],
  ])('with %s is refused', async (_what, content, problem) => {
    expect(read(await csv(content)).problems.join('\n')).toMatch(problem);
  });

  it('may have titles above its headers, and columns of its own where that is said', async () => {
    const content = `永宁街道花名册,,\n2026年,,\n备注,编码,姓名\n随便,${CODE},王伟\n合计,,\n`;
    const own = { code: columns.code, name: columns.name };
    const { rows, broken, problems, headers } = readRows(await csv(content), own, { mayHaveMore: true });
    expect(rows.map(({ values, place }) => [values, place('code')])).toEqual([
      [
        { code: CODE, name: '王伟' },
        { table: 't.csv', row: 4, column: '编码' },
      ],
    ]);
    expect([broken.length, problems.map(sentenceOf)]).toEqual([1, ['t.csv row 5, 编码: must not be empty']]);
    expect(headers).toEqual({ code: '编码', name: '姓名' });
    expect(read(await csv(content), own).problems).toEqual([
      expect.stringMatching(/row 3, 备注: is no column of this file/),
    ]);
  });

  it('may be without a column that may be absent', async () => {
    const own = { code: columns.code, name: absentable(columns.name) };
    expect(read(await csv(`编码\n${CODE}\n`), own).values).toEqual([{ code: CODE, name: null }]);
  });

  it('is empty where it is', async () => {
    expect(read(await csv(''))).toEqual({ values: [], problems: [] });
    expect(read(await csv('code,name\n'))).toEqual({ values: [], problems: [] });
  });
});

describe('a cell', () => {
  it.each([
    ['as text', CODE, CODE],
    ['in full width', '５１０１１５００６００５', '510115006005'],
    ['of 12 digits as a number', 510115006005, '510115006005'],
    ['of 15 digits as a number', 510115006005007, '510115006005007'],
  ])('I3: has a code %s', async (_what, given, wanted) => {
    expect(await cellOf('code', given)).toBe(wanted);
  });

  it('I3: with a code of 18 digits as a number is refused, since its last digits are lost', async () => {
    expect(await cellOf('code', Number(CODE))).toMatch(/code: is kept as the number .*last digits are lost/);
    expect(await fieldOf('code', '5.10115E+17')).toMatch(/code: is 5.10115E\+17: .*last digits are lost/);
  });

  const DAY = '2026-03-05';
  it.each(['2026/3/5', '2026年3月5日', '2026-03-05', '2026.3.5', ' ２０２６－０３－０５ '])(
    'I4: has a day as %s',
    async (given) => {
      expect(await fieldOf('on', given)).toBe(DAY);
    },
  );

  it.each<[string, CellValue, object]>([
    ['of the system of 1900', new Date('2026-03-05'), {}],
    ['of the system of 1904', new Date('2026-03-05'), { dateSystem: '1904' }],
    ['as its serial number of 1900', 46086, {}],
    ['as its serial number of 1904', 44624, { dateSystem: '1904' }],
  ])('I4: has a day %s', async (_what, given, options) => {
    expect(await cellOf('on', given, options)).toBe(DAY);
  });

  it.each([
    ['3/5/2026', /may be 2026-03-05 or 2026-05-03: write it like 2026-03-05/],
    ['2026-11-31', /a day such as/],
    ['昨天', /a day such as/],
    ['46086', /a day such as/],
  ])('I4: with the day %s is refused', async (given, problem) => {
    expect(await fieldOf('on', given)).toMatch(problem);
  });

  it('I4: with serial number 60 is refused: 29 February 1900 never was', async () => {
    expect(await cellOf('on', 60)).toMatch(/on: is 60: a day from 1900-03-01 on/);
  });

  it.each(['𠮷', '㐆', '阿依古丽·买买提', "O'Neil", 'e\u0301', '王'.repeat(100), '葛\u{E0100}'])(
    'I6: keeps the name %s to the byte',
    async (name) => {
      expect(await cellOf('name', ` ${name}\u3000`)).toBe(name);
      expect(await fieldOf('name', `\u200B${name} `)).toBe(name);
    },
  );

  it('I6: has at most 100 characters as people count them, and is never cut', async () => {
    expect(await fieldOf('name', 'e\u0301'.repeat(100))).toBe('e\u0301'.repeat(100));
    expect(await fieldOf('name', '王'.repeat(101))).toMatch(/name: has 101 characters: at most 100/);
  });

  it('I9: that was turned into a day is refused where a text is asked for', async () => {
    expect(await cellOf('name', new Date('2026-03-01'))).toMatch(
      /name: was turned into the day 2026-03-01 by the spreadsheet: format the cell as text, and enter a text anew/,
    );
    expect(await cellOf('code', new Date('2026-03-01'))).toMatch(/code: was turned into the day/);
  });

  it.each<[keyof typeof columns, CellValue, unknown]>([
    ['size', '１２', 12],
    ['size', 12, 12],
    ['size', 1.5, 't.xlsx row 2, size: is "1.5": a whole number from 0 to 1000'],
    ['size', 1001, 't.xlsx row 2, size: is "1001": a whole number from 0 to 1000'],
    ['open', true, true],
    ['open', '否', false],
    ['open', 'perhaps', expect.stringContaining('is "perhaps": one of 是 (YES), 否 (NO)')],
    ['kind', ' rural', 'RURAL'],
    ['kind', '城镇', 'URBAN'],
    [
      'covers',
      '510115006005001、510115006005002，510115006005003',
      ['510115006005001', '510115006005002', '510115006005003'],
    ],
    ['covers', '510115006005001 12', expect.stringContaining('covers: 12 has not')],
    ['name', 12, '12'],
  ])('under %s reads %j as %j', async (column, given, wanted) => {
    expect(await cellOf(column, given)).toEqual(wanted);
  });
});

describe('an annotated copy', () => {
  const noted = async (rows: CellValue[][], notes: Note[], options: object = {}) => {
    const bytes = await writeXlsx({ sheets: [{ name: 'first', rows }], ...options });
    return annotatedCopy(bytes, { title: '结果', headers: ['编码'], notes });
  };

  it('J5, J6: has all cells as they were, and a column of notes, in which nothing runs', async () => {
    const rows = [
      ['编码', 'x'],
      [CODE, '=1+1'],
      ['0012', -5],
      [new Date('2026-03-05'), true],
      ['+1', '@a'],
    ];
    const bytes = await noted(rows, [
      { row: 2, columns: [], text: '=HYPERLINK("http://x")' },
      { row: 4, columns: ['编码'], text: '错' },
    ]);
    const copy = await readTable('copy', bytes);
    expect(copy.rows).toEqual([
      ['编码', 'x', '结果'],
      [CODE, '=1+1', '=HYPERLINK("http://x")'],
      ['0012', -5, null],
      [{ day: '2026-03-05' }, true, '错'],
      ['+1', '@a', null],
    ]);
    expect(Buffer.from(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? []).includes('<f>')).toBe(false);
  });

  it('has its notes below titles, over those of the copy that came back', async () => {
    const copy = await readTable(
      'copy',
      await noted([['花名册'], ['编码'], [CODE]], [{ row: 3, columns: [], text: '一' }]),
    );
    expect(copy.rows).toEqual([
      ['花名册', null],
      ['编码', '结果'],
      [CODE, '一'],
    ]);
    const cells = copy.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : null)));
    const again = await readTable('copy', await noted(cells, [{ row: 3, columns: [], text: '二' }]));
    expect(again.rows).toEqual([
      ['花名册', null],
      ['编码', '结果'],
      [CODE, '二'],
    ]);
  });

  it('of 1904 stays so', async () => {
    const bytes = await noted([['编码'], [new Date('2026-03-05')]], [], { dateSystem: '1904' });
    expect(await readTable('copy', bytes)).toMatchObject({
      dateSystem: '1904',
      rows: [
        ['编码', '结果'],
        [{ day: '2026-03-05' }, null],
      ],
    });
  });
});

describe('a hostile file', () => {
  it('P24: of many gigabytes is refused before any of it is read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'large-'));
    const file = join(folder, 'grids.csv');
    await writeFile(file, '');
    // No byte of it is on the disk, and nothing could read it at once.
    await truncate(file, 5e9);
    await expect(readTableFile(file)).rejects.toThrow(/^grids.csv is larger than 10 MB: cut it into several$/);
    await rm(folder, { recursive: true });
  });

  const bomb = (bytes: number) => zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(bytes) });
  /** The archive with the size of its one part made smaller in both of its directories. */
  const lying = (archive: Uint8Array) => {
    const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
    for (let at = 0; at < archive.length - 30; at++) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    return archive;
  };
  const sparse = (ref: string) =>
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      ),
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="b"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row><c r="${ref}"><v>1</v></c></row></sheetData></worksheet>`,
      ),
    });
  const manyParts = () =>
    zipSync(Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`part${at}.xml`, strToU8('x')])));

  const doctype = (encoding: BufferEncoding) => () =>
    zipSync({ 'xl/sharedStrings.xml': Buffer.from('<?xml version="1.0"?><!DOCTYPE a><sst/>', encoding) });

  it.each<[string, () => Uint8Array, RegExp]>([
    ['what defines entities', doctype('utf8'), /defines entities of its own/],
    ['what defines entities in UTF-16', doctype('utf16le'), /defines entities of its own/],
    ['over 10 MB', () => new Uint8Array(10 * 1024 * 1024 + 1), /is larger than 10 MB/],
    ['an archive of over 200 parts', manyParts, /has more than 200 parts/],
    ['what unpacks to over 100 MB', () => bomb(101 * 1024 * 1024), /unpacks to more than 100 MB/],
    ['what unpacks to more than it says', () => lying(bomb(1024 * 1024)), /cannot be read as an xlsx|damaged/],
    [
      'two cells at the ends of a sheet',
      () => sparse('XFD1048576'),
      /cannot be read|takes more than|more than 500,000 cells/,
    ],
    ['two cells far apart', () => sparse('A600000'), /more than 500,000 cells|cannot be read|takes more than/],
    ['an archive cut in the middle', () => bomb(1024).subarray(0, 60), /is a damaged xlsx/],
    ['an old .xls', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /old \.xls, or has a password/],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), /t\.xlsx is neither a CSV nor an xlsx/],
    ['a cell without an end', () => Buffer.from(`a,"${'x'.repeat(40_000)}`), /is a quotation mark missing/],
    ['over 500,000 cells', () => Buffer.from(`${','.repeat(999)}\n`.repeat(501)), /more than 500,000 cells/],
  ])('%s is refused in a sentence', async (_what, bytes, problem) => {
    await expect(readTable('t.xlsx', bytes())).rejects.toThrow(problem);
  });
});
