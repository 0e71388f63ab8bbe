/** What a cell held: a text, a number, yes or no, a day or the spreadsheet's own error; null where there was nothing. */
export type Cell = string | number | boolean | DayCell | ErrorCell | null;

/** A cell that the spreadsheet keeps as a day, YYYY-MM-DD, whether its author meant that or not. */
export interface DayCell {
  readonly day: string;
}

/** A cell whose formula failed, such as #REF!. */
export interface ErrorCell {
  readonly error: string;
}

/** From which day a spreadsheet counts days. */
export type DateSystem = '1900' | '1904';

/** The cells of one sheet, row by row from the first; of what was read nothing is interpreted yet. */
export interface Table {
  /** What people call it, such as the name of its file. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly dateSystem: DateSystem;
}

/** The file as a whole cannot be read; the message says why and what would be right. */
export class UnreadableTable extends Error {
  override readonly name = 'UnreadableTable';
}

/** What is wrong in one place, and what would be right. */
export interface TableProblem {
  readonly table: string;
  /** As a spreadsheet counts it: 1 is the first. */
  readonly row: number;
  /** The header over the cell, as the file has it; undefined: the row as a whole. */
  readonly column: string | undefined;
  readonly message: string;
  /** The message without what the cell holds, where it tells that. */
  readonly rule?: string | undefined;
}

/** Why a cell is refused, and what would be right. */
export class CellProblem extends Error {
  override readonly name = 'CellProblem';
  /** The message without what the cell holds. */
  readonly rule: string;

  constructor(message: string, rule = message) {
    super(message);
    this.rule = rule;
  }
}

/** Such as `grids.csv row 12, 编码: …`. */
export function sentenceOf({ table, row, column, message }: TableProblem): string {
  return `${table} row ${row}${column === undefined ? '' : `, ${column}`}: ${message}`;
}
