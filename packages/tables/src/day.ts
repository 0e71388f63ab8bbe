import { CellProblem, type DateSystem } from './table.ts';

const DAY_MS = 86_400_000;
/** The day before the first that each system counts. The one of 1900 counts a 29 February that never was, as its day 60. */
const DAY_ZERO: Readonly<Record<DateSystem, number>> = { '1900': Date.UTC(1899, 11, 30), '1904': Date.UTC(1904, 0, 1) };
/** What comes before is counted wrongly by the system of 1900, and needed by nobody. */
const FIRST = '1900-03-01';
const LAST = '2999-12-31';

const SPELLINGS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
];
const EITHER_ORDER = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/**
 * The day, YYYY-MM-DD, that a text says or the serial number of a spreadsheet counts.
 * @throws CellProblem saying what would be right.
 */
export function dayIn(given: string | number, dateSystem: DateSystem): string {
  const day = typeof given === 'number' ? ofSerial(given, dateSystem) : ofText(given);
  if (day >= FIRST && day <= LAST) return day;
  const right = `a day from ${FIRST} on, such as 2026-03-05`;
  throw new CellProblem(`is ${JSON.stringify(given)}: ${right}`, `is no day: ${right}`);
}

function ofSerial(serial: number, dateSystem: DateSystem): string {
  // Beyond this, instants have no year of four digits.
  const days = Math.min(Math.max(Math.floor(serial), 0), 1_000_000);
  return new Date(DAY_ZERO[dateSystem] + days * DAY_MS).toISOString().slice(0, 10);
}

function ofText(text: string): string {
  const found = SPELLINGS.map((spelling) => spelling.exec(text)).find((match) => match !== null);
  const [, year = '', month = '', dayOfMonth = ''] = found ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  if (found !== undefined && isReal(day)) return day;
  const [, first = '', second = '', last = ''] = EITHER_ORDER.exec(text) ?? [];
  if (last !== '') {
    const readings = [`${last}-${pad(first)}-${pad(second)}`, `${last}-${pad(second)}-${pad(first)}`].filter(isReal);
    const read = `may be ${readings.join(' or ') || 'no day at all'}: write it like 2026-03-05`;
    throw new CellProblem(`is ${JSON.stringify(text)}, which ${read}`, read);
  }
  throw new CellProblem(
    `is ${JSON.stringify(text.slice(0, 40))}: a day such as 2026-03-05`,
    'is no day: a day such as 2026-03-05',
  );
}

function pad(digits: string): string {
  return digits.padStart(2, '0');
}

function isReal(day: string): boolean {
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}
