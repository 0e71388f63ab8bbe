import type { Words } from '@microgrid/client/catalogue';
import { useSay } from '@microgrid/front/language';
import { isVacant, type Community } from './communities.ts';
import { lenses } from './lenses.ts';

const columns: readonly Words[] = [
  ['编码', 'Code'],
  ['微网格', 'Micro-grid'],
  ['社区', 'Community'],
  ['区域类型', 'Area'],
  ['规模', 'Size'],
  ['微网格长', 'Leader'],
];
const counts: readonly Words[] = [
  ['户数', 'Households'],
  ['未结', 'Open'],
  ['超期', 'Overdue'],
];

interface MapTableProps {
  readonly communities: readonly Community[];
  readonly choose: (code: string) => void;
}

/** The same as the tiles, as text. */
export function MapTable({ communities, choose }: MapTableProps) {
  const say = useSay();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={say(['微网格表', 'Table of micro-grids'])}>
      <table className="rows">
        <thead>
          <tr>
            {columns.map((words) => (
              <th key={words[0]} scope="col">
                {say(words)}
              </th>
            ))}
            {counts.map((words) => (
              <th key={words[0]} scope="col" className="num">
                {say(words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {communities.flatMap((community) =>
            community.micros.map((micro) => (
              <tr key={micro.code}>
                <td className="code">{micro.code}</td>
                <td>
                  <button type="button" className="link" onClick={() => choose(micro.code)}>
                    {micro.name}
                  </button>
                </td>
                <td>{community.name}</td>
                <td>{say(lenses.area.says(micro).words)}</td>
                <td>{say(lenses.size.says(micro).words)}</td>
                <td>
                  {isVacant(micro) ? (
                    <span className="tag vacant">{say(['空缺', 'vacant'])}</span>
                  ) : (
                    (micro.leader?.displayName ?? say(lenses.posts.says(micro).words))
                  )}
                </td>
                <td className="num">{micro.households ?? '–'}</td>
                <td className="num">{micro.openMatterCount ?? '–'}</td>
                <td className="num">{micro.overdueMatterCount ?? '–'}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
