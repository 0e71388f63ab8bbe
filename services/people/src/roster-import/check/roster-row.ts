import { importedId } from '@microgrid/subgraph/import-columns';
import { storedId } from '@microgrid/subgraph/ids';
import { validate } from 'uuid';
import type { RosterColumn, RosterValues } from '../file/roster.columns.ts';

/** A row of a roster that could be read. */
export interface ReadableRow {
  readonly number: number;
  readonly values: RosterValues;
}

/** What is wrong with a cell of a row, and what would be right. */
export interface CellWrong {
  readonly column: RosterColumn;
  readonly message: string;
}

/** Why a row is refused, and by which of its cells. */
export class RowProblem extends Error {
  override readonly name = 'RowProblem';
  readonly wrong: readonly CellWrong[];

  constructor(wrong: readonly CellWrong[]) {
    super(wrong.map(({ message }) => message).join('; '));
    this.wrong = wrong;
  }
}

/** One that a single cell is the reason of. */
export function rowProblem(column: RosterColumn, message: string): RowProblem {
  return new RowProblem([{ column, message }]);
}

/**
 * The id that the number of a person stands for: itself, or for a number of the street's own always the same; null
 * without a number. A number is one person of the street, whichever roster it comes in.
 */
export function keyedId(key: string | null, areaCode: string): string | null {
  if (key === null) return null;
  return validate(key) ? storedId(key) : importedId('person of a roster', areaCode.slice(0, 9), key);
}
