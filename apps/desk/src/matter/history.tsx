import { useDates } from '@microgrid/front/dates';
import { useSay } from '@microgrid/front/language';
import { matterActionWords, matterStatusWords, type MatterQuery } from '../generated/documents.ts';

interface HistoryProps {
  readonly events: NonNullable<MatterQuery['matter']>['history'];
}

/** What happened, first to last. */
export function History({ events }: HistoryProps) {
  const say = useSay();
  const dates = useDates();
  return (
    <ol className="history">
      {events.map(({ action, toStatus, level, at, note, actor }) => (
        <li key={`${at} ${action}`}>
          <b>{say(matterActionWords[action])}</b> <span className="muted">{dates('moment', at)}</span>
          <p>
            {actor?.displayName} <span className="tag">{toStatus !== null && say(matterStatusWords[toStatus])}</span>{' '}
            <span className="muted">{level}</span>
          </p>
          {note !== null && <p>{note}</p>}
        </li>
      ))}
    </ol>
  );
}
