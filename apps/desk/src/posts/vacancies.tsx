import type { Words } from '@microgrid/client/catalogue';
import { useAsk } from '@microgrid/front/ask';
import type { Candidates } from '@microgrid/front/deed';
import { DeedButton } from '@microgrid/front/deeds';
import { useSay } from '@microgrid/front/language';
import { communityOf } from '../frame/area.ts';
import { Table } from '../frame/table.tsx';
import { appointmentRoleWords, ReadyThere, selectionStatusWords, type PostsQuery } from '../generated/documents.ts';
import { appointDeed } from './post-deeds.ts';

type Found = NonNullable<PostsQuery['vacancies']>;

/** Posts that nobody holds, the longest empty first. */
export function Vacancies({ of: { totalCount, nodes } }: { readonly of: Found }) {
  const say = useSay();
  return (
    <section className="group">
      <h2>
        {say(['空缺', 'Vacant'])} <span className="muted">{totalCount}</span>
      </h2>
      {nodes.length < totalCount && (
        <p className="hint">{say(['这里列出空缺最久的 100 个。', 'The hundred that have lasted longest.'])}</p>
      )}
      {nodes.length === 0 ? (
        <p className="hint">{say(['没有空缺。', 'None.'])}</p>
      ) : (
        <Table name={['空缺', 'Vacant']} columns={columns}>
          {nodes.map((vacancy) => (
            <Row key={vacancy.id} vacancy={vacancy} />
          ))}
        </Table>
      )}
    </section>
  );
}

const columns: readonly Words[] = [
  ['网格', 'Grid'],
  ['社区', 'Community'],
  ['岗位', 'Post'],
  ['空缺起', 'Since'],
  ['天数', 'Days'],
  ['可用储备', 'Ready'],
  ['竞选', 'Selection'],
  ['办理', 'Do'],
];

function Row({
  vacancy: { grid, role, since, days, readyCount, selectionRound },
}: {
  readonly vacancy: Found['nodes'][number];
}) {
  const say = useSay();
  const code = grid?.code ?? '';
  return (
    <tr>
      <td>{grid?.name}</td>
      <td>{grid?.ancestors[0]?.name}</td>
      <td>{say(appointmentRoleWords[role])}</td>
      <td>{since}</td>
      <td>{days}</td>
      <td>{readyCount ?? '–'}</td>
      <td>{selectionRound === null ? '–' : say(selectionStatusWords[selectionRound.status])}</td>
      <td>
        {/* Whoever may not is told so by the graph: a vacancy says no deeds of its own. */}
        {role === 'MICRO_GRID_LEADER' && readyCount !== null && (
          <DeedButton
            deed={appointDeed}
            title={['聘任微网格长', 'Appoint a leader']}
            known={{ given: { gridCode: code } }}
            useCandidates={() => useReady(code)}
          />
        )}
      </td>
    </tr>
  );
}

function useReady(code: string): Candidates {
  const say = useSay();
  const { data } = useAsk(ReadyThere, { within: communityOf(code) });
  const people = (data?.data.reserveEntries?.nodes ?? []).flatMap(({ person }) =>
    person == null ? [] : [{ id: person.id, name: person.displayName ?? say(['姓名未公开', 'name not public']) }],
  );
  return data === undefined ? {} : { personId: people };
}
