import { useAsk } from '@microgrid/front/ask';
import { clockOf } from '@microgrid/front/clock';
import { useDates } from '@microgrid/front/dates';
import { useSay } from '@microgrid/front/language';
import { useParams } from 'wouter';
import { Page } from '../frame/page.tsx';
import { Shown } from '../frame/shown.tsx';
import {
  Matter,
  matterActionWords,
  matterKindWords,
  matterSeverityWords,
  matterStatusWords,
  type MatterQuery,
} from '../generated/documents.ts';
import { useWrites } from '../kept/writes.ts';
import { EmergencyNumbers } from '../report/emergency-numbers.tsx';
import { Answering } from './answering.tsx';
import { MatterDeeds } from './matter-deeds.tsx';
import { NotSentYet } from './not-sent-yet.tsx';

/** Whoever waits for help looks again and again. */
const EVERY_MS = 10_000;

type MatterShown = NonNullable<MatterQuery['matter']>;

/** One matter: how far it is, and what can be done now; one that has not been sent says so. */
export function MatterPage() {
  const { id } = useParams<{ id: string }>();
  const write = useWrites().find(({ writeId }) => writeId === id);
  const isThere = write === undefined || write.state === 'RECEIVED';
  const asked = useAsk(Matter, { id }, { enabled: isThere, every: EVERY_MS });
  return (
    <Page title={['进度', 'How far it is']}>
      {isThere ? (
        <Shown of={asked} what={['进度', 'how far it is']}>
          {({ matter }) => (matter === null ? <None /> : <One matter={matter} />)}
        </Shown>
      ) : (
        <NotSentYet write={write} />
      )}
    </Page>
  );
}

function None() {
  const say = useSay();
  return <p className="none">{say(['没有这件事，或不在您的范围内。', 'There is none, or not within your grids.'])}</p>;
}

/** In which nothing more is due. */
const OVER = new Set<MatterShown['status']>([
  'CLOSED',
  'CANCELLED',
  'DUPLICATE',
  'OUT_OF_SCOPE',
  'RESOLVED',
  'VERIFIED',
]);

function One({ matter }: { readonly matter: MatterShown }) {
  const say = useSay();
  const dates = useDates();
  const { kind, severity, status, number, place, description, resolution, dueAt, emergency, grid, mergedInto } = matter;
  return (
    <>
      {emergency !== null && <EmergencyNumbers />}
      <div className="card">
        <div className="line">
          <b>{say(matterKindWords[kind])}</b>
          <span className="mark">{say(matterStatusWords[status])}</span>
        </div>
        {severity !== 'ORDINARY' && <p className="bad">{say(matterSeverityWords[severity])}</p>}
        <p>{[grid?.name, place === grid?.name ? null : place].filter(Boolean).join(' ')}</p>
        {description !== null && <p>{description}</p>}
        {!OVER.has(status) && dueAt !== null && <p>{say(clockOf(dueAt).words)}</p>}
        {matter.hold !== null && (
          <p>
            {say(['缓办至', 'On hold until'])} {dates('day', matter.hold.until)} {matter.hold.reason}
          </p>
        )}
        {resolution !== null && (
          <p>
            {say(['办理结果', 'Result'])}：{resolution}
          </p>
        )}
        {mergedInto !== null && (
          <p>
            {say(['并入', 'Goes on as'])} {mergedInto.number} {say(matterStatusWords[mergedInto.status])}
          </p>
        )}
        <p>
          {say(['编号', 'Number'])} {number}
        </p>
        <MatterDeeds matter={matter} />
      </div>
      {emergency !== null && <Answering id={matter.id} emergency={emergency} />}
      <Steps history={matter.history} />
    </>
  );
}

function Steps({ history }: Pick<MatterShown, 'history'>) {
  const say = useSay();
  const dates = useDates();
  return (
    <section>
      <h2>{say(['经过', 'What happened'])}</h2>
      <ol className="steps">
        {history.map(({ action, at, note }) => (
          <li key={`${at} ${action}`}>
            <b>{say(matterActionWords[action])}</b> {dates('moment', at)}
            {note !== null && <p>{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
