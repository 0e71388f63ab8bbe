import { useAsk } from '@microgrid/front/ask';
import { plusDays, shanghaiDay, startOfDay } from '@microgrid/front/dates';
import { DeedButton } from '@microgrid/front/deeds';
import { useSay } from '@microgrid/front/language';
import { Answered } from '@microgrid/front/states';
import { useSearchParams } from 'wouter';
import { useArea } from '../frame/area.ts';
import { useCandidates } from '../frame/candidates.ts';
import { Activities, activityStatusWords, type ActivityStatus } from '../generated/documents.ts';
import { publishDeed } from './activity-deeds.ts';
import { ActivityList } from './activity-list.tsx';
import { Outcomes } from './outcomes.tsx';

const DAYS_SHOWN = 28;

/** 活动: what is on from the day that the address says, by day, and what came out of activities and is not done. */
export function ActivitiesPage() {
  const say = useSay();
  const area = useArea();
  const [search, setSearch] = useSearchParams();
  const from = search.get('from') ?? shanghaiDay(Date.now());
  const status = statusIn(search.get('status'));
  const [begin, end] = [from, plusDays(from, DAYS_SHOWN)].map((day) => startOfDay(day).toISOString());
  const asked = useAsk(Activities, { within: area, from: begin ?? '', to: end ?? '', status });
  const set = (name: string, value: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value === '') next.delete(name);
      else next.set(name, value);
      return next;
    });
  return (
    <>
      <div className="head">
        <h1>{say(['活动', 'Activities'])}</h1>
        <DeedButton
          deed={publishDeed}
          title={['新活动', 'New activity']}
          known={{ given: {} }}
          useCandidates={() => useCandidates(area)}
        />
      </div>
      <div className="filters" role="search" aria-label={say(['筛选', 'Filter'])}>
        <label>
          {say(['从哪天起（四周）', 'Four weeks from'])}
          <input type="date" value={from} onChange={({ currentTarget }) => set('from', currentTarget.value)} />
        </label>
        <label>
          {say(['状态', 'State'])}
          <select value={status?.[0] ?? ''} onChange={({ currentTarget }) => set('status', currentTarget.value)}>
            <option value="">{say(['不限', 'Any'])}</option>
            {Object.entries(activityStatusWords).map(([value, words]) => (
              <option key={value} value={value}>
                {say(words)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Answered of={asked} what={['活动', 'the activities']}>
        {({ activities, activityOutcomes }) => (
          <>
            {activities !== null && <ActivityList of={activities} />}
            {activityOutcomes !== null && <Outcomes of={activityOutcomes} />}
          </>
        )}
      </Answered>
    </>
  );
}

function statusIn(text: string | null): ActivityStatus[] | null {
  return text !== null && text in activityStatusWords ? [text as ActivityStatus] : null;
}
