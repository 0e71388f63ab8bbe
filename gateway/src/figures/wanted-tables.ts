import { wrongParameter } from './answer-refused.ts';
import { FORMATS, type FormatName } from './formats/formats.ts';
import type { FigureQuestion } from './question/figure-question.ts';
import type { FigureTable } from './question/figure-table.ts';

/**
 * The tables that a file of a format holds: the one that is wanted, or all where it has room for them.
 * @throws GraphQLError naming the tables that there are.
 */
export function tablesFor(
  { tables }: Pick<FigureQuestion, 'tables'>,
  { format, wanted }: { readonly format: FormatName; readonly wanted: string | undefined },
): readonly FigureTable[] {
  const names = tables.map(({ name }) => name).join(', ');
  if (wanted !== undefined) {
    const one = tables.filter(({ name }) => name === wanted);
    if (one.length === 0) throw wrongParameter('table', `there is no table ${wanted}: choose one of ${names}`);
    return one;
  }
  if (tables.length > 1 && !FORMATS[format].holdsSeveral) {
    throw wrongParameter('table', `a ${format} file holds one table: choose one of ${names}`);
  }
  return tables;
}
