import { useDates } from '@microgrid/front/dates';
import { useSay } from '@microgrid/front/language';
import { Link } from 'wouter';
import { matterKindWords, matterStatusWords, type MatterKind, type MatterStatus } from '../generated/documents.ts';

interface MatterLineProps {
  readonly matter: {
    readonly id: string;
    readonly kind: MatterKind;
    readonly status: MatterStatus;
    readonly reportedAt: string;
  };
}

/** One matter of a list. */
export function MatterLine({ matter: { id, kind, status, reportedAt } }: MatterLineProps) {
  const say = useSay();
  const dates = useDates();
  return (
    <li>
      <Link className="line" to={`/matters/${id}`}>
        <b>{say(matterKindWords[kind])}</b>
        <span className="mark">{say(matterStatusWords[status])}</span>
      </Link>
      <p>{dates('moment', reportedAt)}</p>
    </li>
  );
}
