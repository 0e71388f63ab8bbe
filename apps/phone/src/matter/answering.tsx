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
export function Answering({ id, emergency: { status, calls, availableActions } }: AnsweringProps) {
  const say = useSay();
  return (
    <section aria-live="polite">
      <h2>
        {say(['谁来了', 'Who comes'])} <span className="mark">{say(emergencyStatusWords[status])}</span>
      </h2>
      <ul className="cards">
        {(calls ?? []).map(({ step, as, answer, person }) => (
          <li key={`${step} ${as}`}>
            <div className="line">
              <b>{say(emergencyCalleeWords[as])}</b>
              <span className={answer === 'COMING' ? 'mark RECEIVED' : 'mark'}>
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
