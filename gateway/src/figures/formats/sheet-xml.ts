import type { Cell } from '../question/figure-table.ts';

// The least of SpreadsheetML (ECMA-376, part 1, chapter 18) that holds values: no styles, no formulas, no shared strings.

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const BOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

export const SHEET_START = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
export const SHEET_END = '</sheetData></worksheet>';

export const CONTENT_TYPES = {
  of: (sheets: number) =>
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${BOOK_TYPE}"/>${numbers(
      sheets,
    )
      .map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEET_TYPE}"/>`)
      .join('')}</Types>`,
};

export const RELATIONSHIPS = {
  ofFile: relationships([relationship('rId1', 'officeDocument', 'xl/workbook.xml')]),
  ofWorkbook: (sheets: number) =>
    relationships(numbers(sheets).map((n) => relationship(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`))),
};

export function workbookXml(names: readonly string[]): string {
  const sheets = names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

const LONGEST_NAME = 31;

/** Names of sheets: short enough, each once, however long those of the tables are. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let short = name.slice(0, LONGEST_NAME);
    for (let number = 2; taken.has(short.toLowerCase()); number++) {
      const end = `~${number}`;
      short = `${name.slice(0, LONGEST_NAME - end.length)}${end}`;
    }
    taken.add(short.toLowerCase());
    return short;
  });
}

/** A row, the first being 1. Readers that count by themselves are few: each cell says where it is. */
export function rowXml(cells: readonly Cell[], row: number): string {
  return `<row r="${row}">${cells.map((cell, at) => cellXml(cell, `${columnName(at)}${row}`)).join('')}</row>`;
}

function cellXml(value: Cell, at: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** A to Z, then AA. */
function columnName(at: number): string {
  const last = String.fromCodePoint(65 + (at % 26));
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last;
}

/** What XML has no place for, halves of characters too. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;
/** Excel reads it as a character by its number. */
const LIKE_AN_ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;

function escaped(text: string): string {
  return text
    .replaceAll(UNWRITABLE, '\ufffd')
    .replaceAll(LIKE_AN_ESCAPE, '_x005F_')
    .replaceAll(/[&<>"\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relationships(all: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
