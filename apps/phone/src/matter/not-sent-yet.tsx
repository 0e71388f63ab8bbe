import { stateWords, type QueuedWrite } from '@microgrid/client/queued-write';
import { useSay } from '@microgrid/front/language';
import { wordsOf } from '../kept/writes.ts';
import { EmergencyNumbers } from '../report/emergency-numbers.tsx';

/** A report that the graph has not: nobody knows of it but this phone. */
export function NotSentYet({ write }: { readonly write: QueuedWrite }) {
  const say = useSay();
  const { state, input, refusal } = write;
  return (
    <>
      {input['severity'] === 'EMERGENCY' && (
        <>
          <EmergencyNumbers />
          <p className="note bad" role="alert">
            {say(['还没有发出去：请先打电话求助。', 'It has not been sent: call for help first.'])}
          </p>
        </>
      )}
      <div className="card">
        <div className="line">
          <b>{say(wordsOf(write))}</b>
          <span className={`mark ${state}`}>{say(stateWords[state])}</span>
        </div>
        {refusal === undefined ? (
          <p>{say(['有网后自动发送', 'Sent by itself when there is a network'])}</p>
        ) : (
          <p className="bad">{say(refusal.words)}</p>
        )}
      </div>
    </>
  );
}
