import { useAsk } from '@microgrid/front/ask';
import { plusDays, shanghaiDay, startOfDay } from '@microgrid/front/dates';
import { useSay } from '@microgrid/front/language';
import { Answered } from '@microgrid/front/states';
import { useArea } from '../frame/area.ts';
import { Emergencies } from '../generated/documents.ts';
import { Calls } from './calls.tsx';
import { Shifts } from './shifts.tsx';

/** Somebody waits for each of them. */
const EVERY_MS = 15_000;
const DAYS_SHOWN = 7;

/** 应急: who is called and who comes, as it goes on, and who is on duty now and in the next days. */
export function EmergenciesPage() {
  const say = useSay();
  const within = useArea();
  const today = shanghaiDay(Date.now());
  const [from, to] = [startOfDay(today), startOfDay(plusDays(today, DAYS_SHOWN))].map((at) => at.toISOString());
  const asked = useAsk(Emergencies, { within, from: from ?? '', to: to ?? '' }, { every: EVERY_MS });
  const none = <p className="hint">{say(['您的岗位看不到这里的应急。', 'Emergencies here are not for your post.'])}</p>;
  return (
    <>
      <div className="head">
        <h1>{say(['应急', 'Emergencies'])}</h1>
        <span className="muted">{say(['每 15 秒更新', 'asked every 15 seconds'])}</span>
      </div>
      <Answered of={asked} what={['应急', 'the emergencies']}>
        {({ emergencies, dutyShifts }) => (
          <>
            {emergencies === null ? none : <Calls of={emergencies} />}
            {dutyShifts !== null && <Shifts of={dutyShifts.nodes} />}
          </>
        )}
      </Answered>
    </>
  );
}
