import type { Columns, ValuesOf } from '@microgrid/tables/columns';
import { readRows, type Rows } from '@microgrid/tables/read-rows';
import type { Table } from '@microgrid/tables/table';
import type { Importing } from './importing.ts';

/** What a concept takes from a file of an import. */
export interface ConceptImport {
  /** The name of the file without its ending, such as "grids". */
  readonly file: string;
  readonly columns: Columns;
  /** Judges every row of `table`, and writes those that are right. */
  take(table: Table, importing: Importing): Promise<void>;
}

/** @param take judges rows by the rules of the concept, and stores them. */
export function conceptImport<Own extends Columns>({
  take,
  ...described
}: {
  readonly file: string;
  readonly columns: Own;
  readonly take: (rows: Rows<ValuesOf<Own>>, importing: Importing) => Promise<void>;
}): ConceptImport {
  return {
    ...described,
    async take(table, importing) {
      const rows = readRows(table, described.columns);
      importing.problems.push(...rows.problems);
      await take(rows, importing);
    },
  };
}
