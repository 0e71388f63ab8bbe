import { stateWords, type QueuedWrite } from '@microgrid/client/queued-write';
import { useDates } from '@microgrid/front/dates';
import { useSay } from '@microgrid/front/language';
import { Link } from 'wouter';
import { useDevice } from '../kept/device.ts';
import { useWrites, wordsOf } from '../kept/writes.ts';
import { ReportMatter } from '../generated/documents.ts';

/** 我发的: each write by itself, until whoever made it has seen how it ended. */
export function Sent() {
  const say = useSay();
  const writes = useWrites();
  if (writes.length === 0) return null;
  return (
    <section>
      <h2>{say(['我发的', 'What I sent'])}</h2>
      <ul className="cards">
        {[...writes]
          .sort((one, other) => other.place - one.place)
          .map((write) => (
            <SentWrite key={write.writeId} write={write} />
          ))}
      </ul>
    </section>
  );
}

function SentWrite({ write }: { readonly write: QueuedWrite }) {
  const say = useSay();
  const dates = useDates();
  const queue = useDevice((device) => device.queue);
  const { writeId, state, tries, recordedAt, refusal } = write;
  return (
    <li>
      <div className="line">
        <b>{say(wordsOf(write))}</b>
        <span className={`mark ${state}`}>{say(stateWords[state])}</span>
      </div>
      <p>{dates('moment', recordedAt)}</p>
      {refusal !== undefined && <p className="bad">{say(refusal.words)}</p>}
      {state === 'RECEIVED' && isReport(write) && (
        <Link className="button" to={`/matters/${writeId}`}>
          {say(['看进度', 'See how far it is'])}
        </Link>
      )}
      {state === 'REFUSED' && (
        <button type="button" onClick={() => void queue?.again(writeId)}>
          {say(['再发一次', 'Send it again'])}
        </button>
      )}
      {state === 'WAITING' ? (
        tries === 0 && (
          <button type="button" onClick={() => void queue?.withdraw(writeId)}>
            {say(['不发了', 'Take it back'])}
          </button>
        )
      ) : (
        <button type="button" onClick={() => void queue?.acknowledge(writeId)}>
          {say(['知道了', 'I have seen it'])}
        </button>
      )}
    </li>
  );
}

/** What it makes has the id of its write. */
function isReport({ document }: QueuedWrite): boolean {
  return 'id' in document && document.id === ReportMatter.id;
}
