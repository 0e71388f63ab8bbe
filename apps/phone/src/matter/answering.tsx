import { useDates } from '@microgrid/front/dates';
import { useSay } from '@microgrid/front/language';
import {
  emergencyAnswerWords,
  emergencyCalleeWords,
  emergencyStatusWords,
  type MatterQuery,
} from '../generated/documents.ts';
import { EmergencyDeeds } from './matter-deeds.tsx';

interface AnsweringProps {
  readonly id: string;
  readonly emergency: NonNullable<NonNullable<MatterQuery['matter']>['emergency']>;
}

/** Who was called in an emergency, and who comes. */
export function Answering({ id, emergency: { status, responders, calls, availableActions } }: AnsweringProps) {
  const say = useSay();
  const dates = useDates();
  return (
    <section aria-live="polite">
      <h2>
        {say(['谁来了', 'Who comes'])} <span className="mark">{say(emergencyStatusWords[status])}</span>
      </h2>
      <ul className="cards">
        {responders.map(({ as, acknowledgedAt, arrivedAt, person }) => (
          <li key={acknowledgedAt}>
            <div className="line">
              <b>{person?.displayName ?? say(as === null ? ['有人', 'Somebody'] : emergencyCalleeWords[as])}</b>
              <span className="mark RECEIVED">
                {say(arrivedAt === null ? ['正在赶来', 'on the way'] : ['已到场', 'there'])}
              </span>
            </div>
            <p>{dates('time', arrivedAt ?? acknowledgedAt)}</p>
          </li>
        ))}
        {(calls ?? [])
          .filter(({ answer }) => answer !== 'COMING')
          .map(({ step, as, answer, person }) => (
            <li key={`${step} ${as}`}>
              <div className="line">
                <b>{say(emergencyCalleeWords[as])}</b>
                <span className="mark">
                  {say(answer === null ? ['等待应答', 'called'] : emergencyAnswerWords[answer])}
                </span>
              </div>
              {person?.displayName != null && <p>{person.displayName}</p>}
            </li>
          ))}
      </ul>
      <EmergencyDeeds id={id} actions={availableActions} />
    </section>
  );
}
