import { useAsk } from '@microgrid/front/ask';
import { useDates } from '@microgrid/front/dates';
import type { DeedsOf } from '@microgrid/front/deed';
import { Deeds } from '@microgrid/front/deeds';
import { useSay } from '@microgrid/front/language';
import { useParams } from 'wouter';
import { Page } from '../frame/page.tsx';
import { Shown } from '../frame/shown.tsx';
import * as asked from '../generated/documents.ts';

type ActivityShown = NonNullable<asked.ActivityQuery['activity']>;

/** What a thumb does with an activity; it is prepared at a desk. */
const deeds: DeedsOf<asked.ActivityAction> = {
  REGISTER: {
    document: asked.RegisterForActivity,
    form: asked.registerForActivityForm,
    without: ['name', 'phone', 'isForSomebodyElse'],
  },
  CANCEL_REGISTRATION: {
    document: asked.CancelRegistration,
    form: asked.cancelRegistrationForm,
    without: ['registrationId'],
  },
  END: { document: asked.EndActivity, form: asked.endActivityForm, without: ['workRole'] },
  CLOSE: { document: asked.CloseActivity, form: asked.closeActivityForm, without: ['workRole'] },
};

/** One activity, with registering and giving the seat up. */
export function ActivityPage() {
  const { id } = useParams<{ id: string }>();
  const answer = useAsk(asked.Activity, { id });
  const say = useSay();
  return (
    <Page title={['活动', 'Activity']} up="/activities">
      <Shown of={answer} what={['活动', 'the activity']}>
        {({ activity }) =>
          activity === null ? (
            <p className="none">{say(['没有这个活动。', 'There is no such activity.'])}</p>
          ) : (
            <One activity={activity} />
          )
        }
      </Shown>
    </Page>
  );
}

function One({ activity }: { readonly activity: ActivityShown }) {
  const say = useSay();
  const dates = useDates();
  const { id, title, description, status, reason, startsAt, endsAt, seatsLeft, waitingCount, station, version } =
    activity;
  const registration = activity.myRegistration;
  return (
    <div className="card">
      <div className="line">
        <b>{title}</b>
        <span className="mark">{say(asked.activityStatusWords[status])}</span>
      </div>
      {reason !== null && <p>{reason}</p>}
      <p>
        {dates('moment', startsAt)} – {dates('time', endsAt)}
      </p>
      <p>
        {station?.name ?? activity.grid?.name} {station?.address}
        {station?.accessible === true && ` · ${say(['无障碍', 'step-free'])}`}
      </p>
      <p>{description}</p>
      <p>
        {say([`余 ${seatsLeft} 个名额`, `${seatsLeft} seats left`])}
        {waitingCount > 0 && ` · ${say([`${waitingCount} 人候补`, `${waitingCount} waiting`])}`}
      </p>
      {registration !== null && registration.status !== 'CANCELLED' && (
        <p>
          <b>{say(asked.registrationStatusWords[registration.status])}</b>
          {registration.position !== null &&
            ` ${say([`第 ${registration.position} 位`, `place ${registration.position}`])}`}
        </p>
      )}
      <Deeds
        actions={activity.availableActions}
        deeds={deeds}
        words={asked.activityActionWords}
        known={{ given: { activityId: id, expectedVersion: version, isForSomebodyElse: false } }}
      />
    </div>
  );
}
