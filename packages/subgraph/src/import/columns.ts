import { code, text, type Column } from '@microgrid/tables/columns';
import { CellProblem } from '@microgrid/tables/table';
import { v5 } from 'uuid';
import { problemOf } from '../demands/text/plain-text.ts';

/** A text column under the demands that hold for every text: no ID-card number and no mobile number in it. */
export function plainText(headers: readonly string[], { max }: { max: number }): Column<string> {
  const column = text(headers, { max });
  return {
    ...column,
    read: (cell, dateSystem) => {
      const given = column.read(cell, dateSystem);
      const problem = problemOf(given, Number.POSITIVE_INFINITY);
      if (problem !== undefined) throw new CellProblem(problem);
      return given;
    },
  };
}

const LONGEST_KEY = 100;

/**
 * The key of a row, by which the same thing is known again in the next import. It must not be an ID-card or mobile number:
 * ids are made of keys, and whoever tries all numbers would learn whose id it is.
 */
export function rowKey(headers: readonly string[]): Column<string> {
  return code(headers, (given) => {
    const problem = problemOf(given, LONGEST_KEY);
    if (problem !== undefined) throw new Error(problem);
    return given;
  });
}

/** Never change it: every id that an import ever made comes from it. */
const NAMESPACE = '5b1c0c5e-7e0f-4d0e-9b5a-2f5a4c6f3d10';

/** The id of what `kind` of thing has this key, or keys: always the same. */
export function importedId(kind: string, ...keys: readonly string[]): string {
  return v5(JSON.stringify([kind, ...keys]), NAMESPACE);
}
