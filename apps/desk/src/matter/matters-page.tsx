import type { Words } from '@microgrid/client/catalogue';
import { useAsk } from '@microgrid/front/ask';
import { useSay } from '@microgrid/front/language';
import { Answered } from '@microgrid/front/states';
import { useSearchParams } from 'wouter';
import { useArea } from '../frame/area.ts';
import { Table } from '../frame/table.tsx';
import { Matters, type MattersQuery } from '../generated/documents.ts';
import { filtersIn, MatterFilters } from './matter-filters.tsx';
import { MatterRow } from './matter-row.tsx';

/** 事项: what the caller may see, filtered as the address says, due first. */
export function MattersPage() {
  const say = useSay();
  const [search, setSearch] = useSearchParams();
  const after = search.get('after');
  const asked = useAsk(Matters, { where: filtersIn(search, useArea()), after });
  const turn = (cursor: string | null) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (cursor === null) next.delete('after');
      else next.set('after', cursor);
      return next;
    });
  return (
    <>
      <div className="head">
        <h1>{say(['事项', 'Matters'])}</h1>
      </div>
      <MatterFilters />
      <Answered of={asked} what={['事项', 'the matters']}>
        {({ matters }) => {
          if (matters === null) return null;
          if (matters.nodes.length === 0)
            return <p className="hint">{say(['没有符合的事项。', 'None is like that.'])}</p>;
          return <List matters={matters} after={after} turn={turn} />;
        }}
      </Answered>
    </>
  );
}

interface ListProps {
  readonly matters: NonNullable<MattersQuery['matters']>;
  /** Where the page begins; null for the first. */
  readonly after: string | null;
  readonly turn: (cursor: string | null) => void;
}

function List({ matters: { nodes, totalCount, pageInfo }, after, turn }: ListProps) {
  const say = useSay();
  return (
    <>
      <p className="muted">{say([`共 ${totalCount} 件`, `${totalCount} in all`])}</p>
      <Table name={['事项', 'Matters']} columns={columns}>
        {nodes.map((matter) => (
          <MatterRow key={matter.id} matter={matter} />
        ))}
      </Table>
      <p className="turns">
        {after !== null && (
          <button type="button" onClick={() => turn(null)}>
            {say(['回到第一页', 'First page'])}
          </button>
        )}
        {pageInfo.hasNextPage && (
          <button type="button" onClick={() => turn(pageInfo.endCursor)}>
            {say(['下一页', 'Next page'])}
          </button>
        )}
      </p>
    </>
  );
}

const columns: readonly Words[] = [
  ['期限', 'Due'],
  ['类别', 'Kind'],
  ['网格', 'Grid'],
  ['状态', 'State'],
  ['处置人', 'Handler'],
  ['办理', 'Do'],
];
