import { isWithin } from '@microgrid/grid-code';
import { postRules, servesLevelOf } from '../../appointment/appoint/post-rules.ts';
import { wordsFor } from '../../appointment/import/appointment.columns.ts';
import type { RosterValues } from '../file/roster.columns.ts';
import { RowProblem, type CellWrong } from './roster-row.ts';

/**
 * A row that may be right by itself, before anything of those in post is read.
 * @throws RowProblem with everything that is wrong, so that nobody sends a file once for each cell.
 */
export function requireSound(values: RosterValues, { areaCode }: { readonly areaCode: string }): void {
  const { role, gridCode, isAdult, basis } = values;
  const { bases, says } = postRules[role];
  const right = bases.map(wordsFor).join(' or ');
  const wrong: (CellWrong | false)[] = [
    !isAdult && { column: 'isAdult', message: 'only adults serve' },
    !isWithin(gridCode, areaCode) && {
      column: 'gridCode',
      message: `is outside of ${areaCode}, which this roster is of`,
    },
    !servesLevelOf({ role, gridCode }) && { column: 'gridCode', message: says },
    basis === null && bases.length > 1 && { column: 'basis', message: `must not be empty here: ${right}` },
    basis !== null && !bases.includes(basis) && { column: 'basis', message: `is not what the post rests on: ${right}` },
  ];
  const found = wrong.filter((cell) => cell !== false);
  if (found.length > 0) throw new RowProblem(found);
}
