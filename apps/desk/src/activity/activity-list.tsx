import type { Words } from '@microgrid/client/catalogue';
import { shanghaiDay, useDates } from '@microgrid/front/dates';
import { Deeds } from '@microgrid/front/deeds';
import { useSay } from '@microgrid/front/language';
import { useCandidates } from '../frame/candidates.ts';
import { Table } from '../frame/table.tsx';
import {
  activityActionWords,
  activityStatusWords,
  activityTypeWords,
  type ActivitiesQuery,
} from '../generated/documents.ts';
import { activityDeeds } from './activity-deeds.ts';

type Found = NonNullable<ActivitiesQuery['activities']>;
type Activity = Found['nodes'][number];

/** By day, each day's by the time they begin. */
export function ActivityList({ of: { totalCount, nodes } }: { readonly of: Found }) {
  const say = useSay();
  const dates = useDates();
  if (nodes.length === 0) return <p className="hint">{say(['这四周没有这样的活动。', 'None in these four weeks.'])}</p>;
  const days = [...new Set(nodes.map(({ startsAt }) => shanghaiDay(startsAt)))].sort();
  return (
    <>
      {nodes.length < totalCount && (
        <p className="hint">
          {say(['这里列出最早的 60 场，请把日期往后移。', 'The first sixty: move the day on for more.'])}
        </p>
      )}
      {days.map((day) => {
        const name: Words = [dates('date', `${day}T12:00:00+08:00`), dates('date', `${day}T12:00:00+08:00`)];
        return (
          <section className="group" key={day}>
            <h2>{say(name)}</h2>
            <Table name={name} columns={columns}>
              {nodes
                .filter(({ startsAt }) => shanghaiDay(startsAt) === day)
                .map((activity) => (
                  <Row key={activity.id} activity={activity} />
                ))}
            </Table>
          </section>
        );
      })}
    </>
  );
}

const columns: readonly Words[] = [
  ['时间', 'When'],
  ['活动', 'Activity'],
  ['站点', 'Station'],
  ['组织人', 'Organiser'],
  ['名额', 'Seats'],
  ['状态', 'State'],
  ['办理', 'Do'],
];

function Row({ activity }: { readonly activity: Activity }) {
  const say = useSay();
  const dates = useDates();
  const { id, title, type, status, startsAt, endsAt, capacity, seatsLeft, waitingCount, version } = activity;
  return (
    <tr>
      <td>
        {dates('time', startsAt)}–{dates('time', endsAt)}
      </td>
      <td>
        {title}{' '}
        <p className="muted">
          {say(activityTypeWords[type])} · {activity.grid?.name}
        </p>
      </td>
      <td>{activity.station?.name ?? '–'}</td>
      <td>{activity.organiser?.displayName ?? '–'}</td>
      <td>
        {say([`余 ${seatsLeft} / ${capacity}`, `${seatsLeft} of ${capacity} left`])}
        {waitingCount > 0 && <p className="muted">{say([`候补 ${waitingCount}`, `${waitingCount} waiting`])}</p>}
      </td>
      <td>
        <span className={status === 'DRAFT' ? 'tag vacant' : 'tag'}>{say(activityStatusWords[status])}</span>
      </td>
      <td>
        <Deeds
          actions={activity.availableActions}
          deeds={activityDeeds}
          words={activityActionWords}
          known={{ given: { activityId: id, expectedVersion: version } }}
          useCandidates={() => useCandidates(activity.grid?.code ?? '')}
        />
      </td>
    </tr>
  );
}
