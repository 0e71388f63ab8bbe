import { useDates } from '@microgrid/front/dates';
import { useSay } from '@microgrid/front/language';
import { Link } from 'wouter';
import { matterKindWords, matterStatusWords, whistleKindWords } from '../generated/documents.ts';
import type { Item } from './groups.ts';

/** What an item is about, as far as its reader may know. */
export function Subject({ item: { subject } }: { readonly item: Item }) {
  const say = useSay();
  const dates = useDates();
  if (subject.is === 'Matter') {
    return (
      <>
        <Link to={`/matters/${subject.id}`}>{say(matterKindWords[subject.matterKind])}</Link>{' '}
        <span className="tag">{say(matterStatusWords[subject.matterStatus])}</span>
        <p className="muted">{subject.description ?? subject.number}</p>
      </>
    );
  }
  if (subject.is === 'Emergency') {
    return (
      <>
        <Link to={`/matters/${subject.id}`}>{say(matterKindWords[subject.emergencyKind])}</Link>{' '}
        <span className="muted">{dates('moment', subject.raisedAt)}</span>
      </>
    );
  }
  if (subject.is === 'Activity') {
    return (
      <>
        {subject.title} <span className="muted">{dates('moment', subject.startsAt)}</span>
      </>
    );
  }
  if (subject.is === 'Whistle') {
    return (
      <>
        {say(whistleKindWords[subject.whistleKind])} <p className="muted">{subject.problem}</p>
      </>
    );
  }
  if (subject.is === 'Mediation') return <>{say(matterKindWords[subject.mediationKind])}</>;
  return <>{textOf(subject)}</>;
}

type WithText = Exclude<Item['subject'], { is: 'Matter' | 'Emergency' | 'Activity' | 'Whistle' | 'Mediation' }>;

/** What whoever it concerns wrote or is called; nothing else of a resident. */
function textOf(subject: WithText): string | null | undefined {
  if (subject.is === 'ActivityOutcome') return subject.outcomeText;
  if (subject.is === 'Opinion') return subject.text;
  if (subject.is === 'MicroWish') return subject.text;
  if (subject.is === 'CareNeed') return subject.pseudonym;
  return subject.is === 'CareVisit' ? subject.need?.pseudonym : subject.note;
}
