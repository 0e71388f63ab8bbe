import { compact, withoutBlanksAround } from './blanks.ts';
import { dayIn } from './day.ts';
import { CellProblem, type Cell, type DateSystem } from './table.ts';

/** What a column may be called, and what its cells mean. */
export interface Column<Value> {
  /** Other headers than the name of the column, such as the Chinese one; the first is shown to people. */
  readonly headers: readonly string[];
  /** Whether none of its cells may be empty; if not, the value of an empty one is null. */
  readonly isRequired: boolean;
  /** Whether the file may be without it; otherwise the header is always there. */
  readonly mayBeAbsent?: true;
  /** @throws CellProblem */
  read(cell: Exclude<Cell, null>, dateSystem: DateSystem): Value;
}

/** Columns by their names, which are headers too. */
export type Columns = Readonly<Record<string, Column<unknown>>>;

/** What a row of `Own` holds. */
export type ValuesOf<Own extends Columns> = { readonly [Name in keyof Own]: ReturnType<Own[Name]['read']> };

/** The column, with cells that may be empty: null then. */
export function optional<Value>(column: Column<Value>): Column<Value | null> {
  return { ...column, isRequired: false };
}

/** The same, of which the file may also have no header. */
export function absentable<Value>(column: Column<Value>): Column<Value | null> {
  return { ...optional(column), mayBeAbsent: true };
}

/** A text of 1 to `max` characters, as people count them, without control characters: as it is, but for blanks around it. */
export function text(headers: readonly string[], { max }: { max: number }): Column<string> {
  return {
    headers,
    isRequired: true,
    read(cell) {
      const given = withoutBlanksAround(textOf(cell, 'a text'));
      if (/\p{Cc}/u.test(given)) throw new CellProblem('has a line break or another control character in it');
      if (!given.isWellFormed()) throw new CellProblem('is no well-formed text: type it anew');
      const { length } = Array.from(new Intl.Segmenter().segment(given));
      if (length > max) throw new CellProblem(`has ${length} characters: at most ${max}`);
      return given;
    },
  };
}

/**
 * A code: read in any width of its digits and without blanks.
 * @param parse makes it a value; the message of what it throws says what would be right.
 */
export function code<Value>(headers: readonly string[], parse: (text: string) => Value): Column<Value> {
  return {
    headers,
    isRequired: true,
    read(cell) {
      const given = compact(textOf(cell, 'a code'));
      if (/^\d[.\d]*E\+\d+$/i.test(given)) {
        throw new CellProblem(`is ${given}: ${LOST_DIGITS}`, `is a number: ${LOST_DIGITS}`);
      }
      return parsed(given, parse);
    },
  };
}

/** Codes in one cell, separated by blanks, commas, semicolons or 、; none when it is empty. */
export function codes<Value>(headers: readonly string[], parse: (text: string) => Value): Column<Value[] | null> {
  return {
    headers,
    isRequired: false,
    read: (cell) =>
      textOf(cell, 'codes')
        .normalize('NFKC')
        .split(/[\s\u200B,;、]+/u)
        .filter((part) => part !== '')
        .map((part) => parsed(part, parse)),
  };
}

/** A whole number from `min` to `max`. */
export function wholeNumber(headers: readonly string[], { min, max }: { min: number; max: number }): Column<number> {
  return {
    headers,
    isRequired: true,
    read(cell) {
      const given = typeof cell === 'number' ? String(cell) : compact(textOf(cell, 'a number'));
      const number = /^-?\d{1,15}$/.test(given) ? Number(given) : Number.NaN;
      if (number >= min && number <= max) return number;
      const right = `a whole number from ${min} to ${max}`;
      throw new CellProblem(`is ${shown(given)}: ${right}`, `is not ${right}`);
    },
  };
}

/** A day, YYYY-MM-DD: one of the spreadsheet's, its serial number, or 2026-03-05, 2026/3/5, 2026.3.5 or 2026年3月5日. */
export function day(headers: readonly string[]): Column<string> {
  return {
    headers,
    isRequired: true,
    read(cell, dateSystem) {
      if (typeof cell === 'number') return parsed(cell, (serial) => dayIn(serial, dateSystem));
      if (typeof cell === 'object' && 'day' in cell) return parsed(cell.day, (given) => dayIn(given, dateSystem));
      return parsed(compact(textOf(cell, 'a day')), (given) => dayIn(given, dateSystem));
    },
  };
}

/** 是 or 否, yes or no, true or false, 1 or 0. */
export function yesOrNo(headers: readonly string[]): Column<boolean> {
  const words = oneOf(headers, { YES: ['是', '有', 'true', 'y', '1', '√'], NO: ['否', '无', 'false', 'n', '0', '×'] });
  return { ...words, read: (cell, dateSystem) => words.read(cell, dateSystem) === 'YES' };
}

/** One of the keys of `words`, said by itself or by another of its words, in any case and width. */
export function oneOf<Value extends string>(
  headers: readonly string[],
  words: Readonly<Record<Value, readonly string[]>>,
): Column<Value> {
  const entries = Object.entries<readonly string[]>(words);
  // The keys of `words` are its values, as its own type says.
  const meanings = new Map(
    entries.flatMap(([value, said]) => [value, ...said].map((it) => [word(it), value as Value])),
  );
  const allowed = entries.map(([value, [first]]) => (first === undefined ? value : `${first} (${value})`)).join(', ');
  return {
    headers,
    isRequired: true,
    read(cell) {
      const given = textOf(cell, 'one of the words');
      const value = meanings.get(word(given));
      if (value === undefined) throw new CellProblem(`is ${shown(given)}: one of ${allowed}`, `is none of ${allowed}`);
      return value;
    },
  };
}

/** How headers and words are compared. */
export function word(given: string): string {
  return compact(given).toLowerCase().replaceAll(/[*_-]/g, '');
}

const LOST_DIGITS =
  'a spreadsheet keeps 15 digits of a number, so its last digits are lost; format the column as text, and enter it anew';
/** Of a number that a spreadsheet keeps, so many digits are right. */
const EXACT_BELOW = 1e15;

function textOf(cell: Exclude<Cell, null>, wanted: string): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return String(cell);
  if (typeof cell === 'number') {
    if (Math.abs(cell) >= EXACT_BELOW) {
      throw new CellProblem(`is kept as the number ${cell}: ${LOST_DIGITS}`, `is kept as a number: ${LOST_DIGITS}`);
    }
    return String(cell);
  }
  if ('error' in cell) throw new CellProblem(`is ${cell.error}: the spreadsheet could not reckon it`);
  const right = `by the spreadsheet: format the cell as text, and enter ${wanted} anew`;
  throw new CellProblem(`was turned into the day ${cell.day} ${right}`, `was turned into a day ${right}`);
}

function parsed<Given, Value>(given: Given, parse: (given: Given) => Value): Value {
  try {
    return parse(given);
  } catch (error) {
    throw error instanceof Error && !(error instanceof CellProblem) ? new CellProblem(error.message) : error;
  }
}

function shown(given: string): string {
  return JSON.stringify(given.length > 40 ? `${given.slice(0, 40)}…` : given);
}
