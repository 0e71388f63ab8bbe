/** What a cell may hold; null where there is nothing to tell, such as the value of a figure that is BELOW. */
export type Cell = string | number | boolean | null;

/** What a column holds. Codes are texts, however much they look like numbers. */
export type ColumnType = 'TEXT' | 'WHOLE' | 'NUMBER' | 'FLAG';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Where it is in an object of the answer. */
  readonly path: readonly string[];
  /** What is told instead of each value: of an enum its Chinese terms. */
  readonly terms?: ReadonlyMap<string, string>;
}

/** One step down into an answer, and what of the objects there is told in each row. */
export interface Step {
  readonly key: string;
  readonly columns: readonly Column[];
}

/** A table that an answer holds: of `groups` a row each, of `aggregates` one row, for each of what they are of. */
export interface FigureTable {
  /** By its path in the answer, such as `vacancies.groups`. */
  readonly name: string;
  /** Down to the list that the figures are of. */
  readonly steps: readonly Step[];
  /** Under which name the list has the figures. */
  readonly figures: string;
  /** Of each row, behind those of the steps. */
  readonly columns: readonly Column[];
  /** Names of its measures, as definitions have them. */
  readonly measures: readonly string[];
}

/** All columns of a table, in order. */
export function columnsOf({ steps, columns }: FigureTable): Column[] {
  return [...steps.flatMap((step) => step.columns), ...columns];
}
