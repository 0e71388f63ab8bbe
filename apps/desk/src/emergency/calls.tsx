import type { Words } from '@microgrid/client/catalogue';
import { clockOf } from '@microgrid/front/clock';
import { useDates } from '@microgrid/front/dates';
import { Deeds } from '@microgrid/front/deeds';
import { useSay } from '@microgrid/front/language';
import { Link } from 'wouter';
import { useCandidates } from '../frame/candidates.ts';
import { Table } from '../frame/table.tsx';
import {
  emergencyActionWords,
  emergencyAnswerWords,
  emergencyCalleeWords,
  emergencyStatusWords,
  matterKindWords,
  type EmergenciesQuery,
} from '../generated/documents.ts';
import { emergencyDeeds } from './emergency-deeds.ts';

type Found = NonNullable<EmergenciesQuery['emergencies']>;
type Emergency = Found['nodes'][number];

/** Those that are not over, last raised first. */
export function Calls({ of: { totalCount, nodes } }: { readonly of: Found }) {
  const say = useSay();
  return (
    <section className="group">
      <h2>
        {say(['正在进行', 'Under way'])} <span className="muted">{totalCount}</span>
      </h2>
      {nodes.length < totalCount && <p className="hint">{say(['这里列出最近的 30 起。', 'The last thirty.'])}</p>}
      {nodes.length === 0 ? (
        <p className="hint">{say(['没有正在进行的应急。', 'None is under way.'])}</p>
      ) : (
        <Table name={['正在进行的应急', 'Emergencies under way']} columns={columns}>
          {nodes.map((emergency) => (
            <Row key={emergency.id} emergency={emergency} />
          ))}
        </Table>
      )}
    </section>
  );
}

const columns: readonly Words[] = [
  ['类别', 'Kind'],
  ['网格', 'Grid'],
  ['状态', 'State'],
  ['期限', 'Due'],
  ['呼叫', 'Called'],
  ['响应', 'Coming'],
  ['办理', 'Do'],
];

function Row({ emergency }: { readonly emergency: Emergency }) {
  const say = useSay();
  const dates = useDates();
  const { id, kind, status, raisedAt, grid, calls, availableActions } = emergency;
  return (
    <tr>
      <td>
        <Link to={`/matters/${id}`}>{say(matterKindWords[kind])}</Link>
        <p className="muted">{dates('moment', raisedAt)}</p>
      </td>
      <td>{grid?.name}</td>
      <td>
        <span className={status === 'CALLING' ? 'tag strong' : 'tag'}>{say(emergencyStatusWords[status])}</span>
      </td>
      <td>
        <Deadline emergency={emergency} />
      </td>
      <td>
        <ol className="steps">
          {calls?.map((call) => (
            <li key={`${call.step} ${call.as}`}>
              <Call call={call} />
            </li>
          ))}
        </ol>
      </td>
      <td>
        <Coming emergency={emergency} />
      </td>
      <td>
        <Deeds
          actions={availableActions}
          deeds={emergencyDeeds}
          words={emergencyActionWords}
          known={{ given: { matterId: id } }}
          useCandidates={() => useCandidates(grid?.code ?? '')}
        />
      </td>
    </tr>
  );
}

/** By when somebody must answer; once somebody has, by when one must be there. */
function Deadline({ emergency: { status, acknowledgeBy, onSiteBy } }: { readonly emergency: Emergency }) {
  const say = useSay();
  if (status === 'ON_SITE') return <>–</>;
  const { words, isOver } = clockOf(status === 'CALLING' ? acknowledgeBy : onSiteBy);
  const what = status === 'CALLING' ? say(['应答', 'answer']) : say(['到场', 'arrival']);
  return <span className={isOver ? 'late' : undefined}>{`${isOver ? '! ' : ''}${what} ${say(words)}`}</span>;
}

function Call({ call: { as, calledAt, answer, person } }: { readonly call: NonNullable<Emergency['calls']>[number] }) {
  const say = useSay();
  const dates = useDates();
  const name =
    person === null ? say(['无人', 'nobody']) : (person.displayName ?? say(['姓名未公开', 'name not public']));
  return (
    <>
      {say(emergencyCalleeWords[as])} {name}{' '}
      {person?.workPhone != null && <a href={`tel:${person.workPhone}`}>{person.workPhone}</a>}{' '}
      <span className="muted">
        {calledAt === null ? say(['未呼叫', 'not called']) : dates('time', calledAt)}
        {answer !== null && ` ${say(emergencyAnswerWords[answer])}`}
      </span>
    </>
  );
}

function Coming({ emergency: { responders } }: { readonly emergency: Emergency }) {
  const say = useSay();
  const dates = useDates();
  if (responders.length === 0) return <span className="muted">{say(['还没有人', 'nobody yet'])}</span>;
  return (
    <ul className="steps">
      {responders.map(({ person, acknowledgedAt, arrivedAt }) => (
        <li key={acknowledgedAt}>
          {person?.displayName ?? '–'}{' '}
          <span className="muted">
            {dates('time', acknowledgedAt)}
            {arrivedAt !== null && ` ${say(['到场', 'there'])} ${dates('time', arrivedAt)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
