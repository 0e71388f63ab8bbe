import type { Words } from '@microgrid/client/catalogue';
import { useSay } from '@microgrid/front/language';
import type { GridChangesQuery } from '../generated/documents.ts';

type GridChange = NonNullable<GridChangesQuery['gridChanges']>['nodes'][number];
type Totals = GridChange['after'];

const rows: readonly (readonly [keyof Totals, Words])[] = [
  ['general', ['一般网格', 'General grids']],
  ['exclusive', ['专属网格', 'Exclusive grids']],
  ['micro', ['微网格', 'Micro-grids']],
  ['households', ['户数', 'Households']],
];

const columns: readonly Words[] = [
  ['影响', 'Impact'],
  ['调整前', 'Before'],
  ['调整后', 'After'],
];

/** What of the community is another after it, and which grids it is about. */
export function Impact({ of: { before, after, grids, opens, edits } }: { readonly of: GridChange }) {
  const say = useSay();
  const comma = say(['、', ', ']);
  return (
    <>
      <table className="rows">
        <thead>
          <tr>
            {columns.map((words) => (
              <th key={words[0]} scope="col">
                {say(words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, words]) => (
            <tr key={name}>
              <td>{say(words)}</td>
              <td>{before === null ? '–' : before[name]}</td>
              <td className={before !== null && before[name] !== after[name] ? 'changed' : undefined}>{after[name]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {grids.length > 0 && (
        <p>
          <b>{say(['涉及', 'About'])}</b> {grids.map(({ name }) => name).join(comma)}
        </p>
      )}
      {opens.length > 0 && (
        <p>
          <b>{say(['新设', 'New'])}</b>{' '}
          {opens
            .map(
              ({ name, households, below }) =>
                `${name}（${households}${below.length > 0 ? ` · ${below.length}` : ''}）`,
            )
            .join(comma)}
        </p>
      )}
      {edits.length > 0 && (
        <p>
          <b>{say(['修改', 'Changed'])}</b>{' '}
          {edits
            .map(
              ({ grid, name, households }) =>
                `${grid.name} → ${[name, households].filter((part) => part !== null).join(' ')}`,
            )
            .join(comma)}
        </p>
      )}
    </>
  );
}
