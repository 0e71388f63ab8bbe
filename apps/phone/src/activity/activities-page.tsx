import { useAsk } from '@microgrid/front/ask';
import { shanghaiDay, startOfDay, useDates } from '@microgrid/front/dates';
import { useSay } from '@microgrid/front/language';
import { Link } from 'wouter';
import { Page } from '../frame/page.tsx';
import { Shown } from '../frame/shown.tsx';
import {
  Activities,
  activityStatusWords,
  registrationStatusWords,
  type ActivitiesQuery,
} from '../generated/documents.ts';
import { areaOf } from '../home/posts.ts';
import { useDevice } from '../kept/device.ts';

type InList = NonNullable<ActivitiesQuery['activities']>['nodes'][number];

const COMMUNITY = 12;

/** 活动: what is on in the community from today, soonest first. */
export function ActivitiesPage() {
  const say = useSay();
  const kept = useDevice((device) => device.kept);
  const within = kept === undefined ? undefined : areaOf(kept)?.slice(0, COMMUNITY);
  const from = startOfDay(shanghaiDay(Date.now())).toISOString();
  const asked = useAsk(Activities, { within: within ?? null, from });
  return (
    <Page title={['活动', 'Activities']}>
      <Shown of={asked} what={['活动', 'the activities']}>
        {({ activities }) =>
          activities === null || activities.nodes.length === 0 ? (
            <p className="none">{say(['近期没有活动', 'Nothing is on soon'])}</p>
          ) : (
            <ul className="cards">
              {activities.nodes.map((activity) => (
                <One key={activity.id} activity={activity} />
              ))}
            </ul>
          )
        }
      </Shown>
    </Page>
  );
}

function One({
  activity: { id, title, startsAt, seatsLeft, status, station, myRegistration },
}: {
  readonly activity: InList;
}) {
  const say = useSay();
  const dates = useDates();
  const mine = myRegistration?.status;
  return (
    <li>
      <Link className="line" to={`/activities/${id}`}>
        <b>{title}</b>
        {mine !== undefined && mine !== 'CANCELLED' && (
          <span className="mark RECEIVED">{say(registrationStatusWords[mine])}</span>
        )}
      </Link>
      <p>
        {dates('moment', startsAt)} {station?.name}
      </p>
      <p>
        {status === 'PUBLISHED'
          ? say([`余 ${seatsLeft} 个名额`, `${seatsLeft} seats left`])
          : say(activityStatusWords[status])}
      </p>
    </li>
  );
}
