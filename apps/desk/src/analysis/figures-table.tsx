import { useSay } from '@microgrid/front/language';
import { useFigures, useKeys } from './figure-words.ts';
import type { Question, Row } from './question.ts';

interface FiguresTableProps {
  readonly question: Question;
  readonly rows: readonly Row[];
}

/** Figures in the order of their keys: places by their codes, never by a figure. */
export function FiguresTable({ question: { by, measures, dataSet }, rows }: FiguresTableProps) {
  const say = useSay();
  const figures = useFigures();
  const keys = useKeys();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={say(dataSet.words)}>
      <table className="rows">
        <thead>
          <tr>
            {by.map(({ name, words }) => (
              <th key={name} scope="col">
                {say(words)}
              </th>
            ))}
            {measures.map(({ name, words }) => (
              <th key={name} scope="col" className="num">
                {say(words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={JSON.stringify(row.key)}>
              {by.map((dimension) => (
                <td key={dimension.name}>{keys(dimension, row)}</td>
              ))}
              {measures.map(({ name }) => (
                <td key={name} className="num">
                  {figures(row[name])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
