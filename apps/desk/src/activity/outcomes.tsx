import type { Words } from '@microgrid/client/catalogue';
import { DeedButton } from '@microgrid/front/deeds';
import { useSay } from '@microgrid/front/language';
import { useCandidates } from '../frame/candidates.ts';
import { Table } from '../frame/table.tsx';
import { activityOutcomeKindWords, type ActivitiesQuery } from '../generated/documents.ts';
import { outcomeDeed } from './activity-deeds.ts';

type Found = NonNullable<ActivitiesQuery['activityOutcomes']>;

/** What came out of activities and is not done yet; one without an owner says so. */
export function Outcomes({ of: { totalCount, nodes } }: { readonly of: Found }) {
  const say = useSay();
  return (
    <section className="group">
      <h2>
        {say(['待落实的成果', 'Outcomes to be done'])} <span className="muted">{totalCount}</span>
      </h2>
      {nodes.length === 0 ? (
        <p className="hint">{say(['没有待落实的成果。', 'None.'])}</p>
      ) : (
        <Table name={['待落实的成果', 'Outcomes to be done']} columns={columns}>
          {nodes.map((outcome) => (
            <Row key={outcome.id} outcome={outcome} />
          ))}
        </Table>
      )}
    </section>
  );
}

const columns: readonly Words[] = [
  ['期限', 'Due'],
  ['成果', 'Outcome'],
  ['负责人', 'Owner'],
  ['活动', 'Activity'],
  ['办理', 'Do'],
];

function Row({ outcome }: { readonly outcome: Found['nodes'][number] }) {
  const say = useSay();
  const { id, kind, text, dueOn, version, owner, activity } = outcome;
  return (
    <tr>
      <td>{dueOn ?? '–'}</td>
      <td>
        {text} <p className="muted">{say(activityOutcomeKindWords[kind])}</p>
      </td>
      <td>
        {owner === null ? (
          <span className="tag vacant">{say(['未定', 'nobody yet'])}</span>
        ) : (
          (owner.displayName ?? '–')
        )}
      </td>
      <td>{activity.title}</td>
      <td>
        <DeedButton
          deed={outcomeDeed}
          title={['更新', 'Update']}
          known={{ given: { activityOutcomeId: id, expectedVersion: version } }}
          useCandidates={() => useCandidates(activity.grid?.code ?? '')}
        />
      </td>
    </tr>
  );
}
