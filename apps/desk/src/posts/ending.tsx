import type { Words } from '@microgrid/client/catalogue';
import { Deeds } from '@microgrid/front/deeds';
import { useSay } from '@microgrid/front/language';
import { useCandidates } from '../frame/candidates.ts';
import { Table } from '../frame/table.tsx';
import {
  appointmentActionWords,
  appointmentRoleWords,
  appointmentStatusWords,
  type PostsQuery,
} from '../generated/documents.ts';
import { postDeeds } from './post-deeds.ts';

type Found = NonNullable<PostsQuery['appointments']>;

/** Terms that end soon, with what can be done about each. */
export function Ending({ of: { totalCount, nodes } }: { readonly of: Found }) {
  const say = useSay();
  return (
    <section className="group">
      <h2>
        {say(['60 天内任期届满', 'Terms ending within 60 days'])} <span className="muted">{totalCount}</span>
      </h2>
      {nodes.length < totalCount && <p className="hint">{say(['这里列出 100 个。', 'A hundred of them.'])}</p>}
      {nodes.length === 0 ? (
        <p className="hint">{say(['没有将届满的任期。', 'None.'])}</p>
      ) : (
        <Table name={['任期', 'Terms']} columns={columns}>
          {nodes.map((post) => (
            <Row key={post.id} post={post} />
          ))}
        </Table>
      )}
    </section>
  );
}

const columns: readonly Words[] = [
  ['任期至', 'Until'],
  ['岗位', 'Post'],
  ['任职者', 'Who'],
  ['网格', 'Grid'],
  ['状态', 'State'],
  ['办理', 'Do'],
];

function Row({ post }: { readonly post: Found['nodes'][number] }) {
  const say = useSay();
  const { id, role, status, endsOn, version, grid, person, availableActions } = post;
  return (
    <tr>
      <td>{endsOn}</td>
      <td>{say(appointmentRoleWords[role])}</td>
      <td>{person?.displayName ?? say(['姓名未公开', 'name not public'])}</td>
      <td>{grid?.name}</td>
      <td>{say(appointmentStatusWords[status])}</td>
      <td>
        <Deeds
          actions={availableActions}
          deeds={postDeeds}
          words={appointmentActionWords}
          known={{ given: { appointmentId: id, expectedVersion: version } }}
          useCandidates={() => useCandidates(grid?.code ?? '')}
        />
      </td>
    </tr>
  );
}
