import type { Words } from '@microgrid/client/catalogue';
import { useDates } from '@microgrid/front/dates';
import { Deeds } from '@microgrid/front/deeds';
import { useSay } from '@microgrid/front/language';
import { useCandidates } from '../frame/candidates.ts';
import { Table } from '../frame/table.tsx';
import {
  reserveActionWords,
  reserveSourceWords,
  reserveStatusWords,
  type SelectionsQuery,
} from '../generated/documents.ts';
import { reserveDeeds } from './selection-deeds.ts';

type Found = NonNullable<SelectionsQuery['reserveEntries']>;

/** Who stands ready, last entered first. */
export function Reserve({ of: { totalCount, nodes } }: { readonly of: Found }) {
  const say = useSay();
  return (
    <section className="group">
      <h2>
        {say(['储备', 'Reserve'])} <span className="muted">{totalCount}</span>
      </h2>
      {nodes.length < totalCount && <p className="hint">{say(['这里列出最近的 50 人。', 'The last fifty.'])}</p>}
      {nodes.length === 0 ? (
        <p className="hint">{say(['还没有储备。', 'None yet.'])}</p>
      ) : (
        <Table name={['储备', 'Reserve']} columns={columns}>
          {nodes.map((entry) => (
            <Row key={entry.id} entry={entry} />
          ))}
        </Table>
      )}
    </section>
  );
}

const columns: readonly Words[] = [
  ['姓名', 'Who'],
  ['意向网格', 'Wants'],
  ['来源', 'Came by'],
  ['登记', 'Entered'],
  ['状态', 'State'],
  ['带教人', 'Mentor'],
  ['办理', 'Do'],
];

function Row({ entry }: { readonly entry: Found['nodes'][number] }) {
  const say = useSay();
  const dates = useDates();
  const { id, status, source, enteredAt, version, person, wantsGrid, mentor, availableActions } = entry;
  return (
    <tr>
      <td>{person?.displayName ?? say(['姓名未公开', 'name not public'])}</td>
      <td>{wantsGrid?.name ?? '–'}</td>
      <td>{say(reserveSourceWords[source])}</td>
      <td>{dates('day', enteredAt)}</td>
      <td>
        <span className="tag">{say(reserveStatusWords[status])}</span> <span className="muted">{entry.leads}</span>
      </td>
      <td>{mentor?.displayName ?? '–'}</td>
      <td>
        <Deeds
          actions={availableActions}
          deeds={reserveDeeds}
          words={reserveActionWords}
          known={{ given: { reserveEntryId: id, expectedVersion: version } }}
          useCandidates={() => useMentors(wantsGrid?.code ?? '')}
        />
      </td>
    </tr>
  );
}

function useMentors(code: string) {
  const people = useCandidates(code);
  return { ...people, mentorId: people['personId'] ?? [] };
}
