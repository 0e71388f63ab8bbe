import { useDates } from '@microgrid/front/dates';
import { Deeds } from '@microgrid/front/deeds';
import { useSay } from '@microgrid/front/language';
import { Link } from 'wouter';
import { matterKindWords, matterStatusWords, whistleActionWords, whistleKindWords } from '../generated/documents.ts';
import { whistleDeeds } from '../matter/matter-deeds.ts';
import { MatterDeeds } from '../matter/matter-row.tsx';
import type { Item } from './groups.ts';

/** What an item is about, as far as its reader may know. */
export function Subject({ item: { subject } }: { readonly item: Item }) {
  const say = useSay();
  const dates = useDates();
  switch (subject.is) {
    case 'Matter':
      return (
        <>
          <Link to={`/matters/${subject.id}`}>{say(matterKindWords[subject.matterKind])}</Link>{' '}
          <span className="tag">{say(matterStatusWords[subject.matterStatus])}</span>
          <p className="muted">{subject.description ?? subject.number}</p>
        </>
      );
    case 'Emergency':
      return (
        <>
          <Link to={`/matters/${subject.id}`}>{say(matterKindWords[subject.emergencyKind])}</Link>{' '}
          <span className="muted">{dates('moment', subject.raisedAt)}</span>
        </>
      );
    case 'Whistle':
      return (
        <>
          {say(whistleKindWords[subject.whistleKind])} <p className="muted">{subject.problem}</p>
        </>
      );
    case 'Mediation':
      return <>{say(matterKindWords[subject.mediationKind])}</>;
    case 'Activity':
      return (
        <>
          {subject.title} <span className="muted">{dates('moment', subject.startsAt)}</span>
        </>
      );
    case 'ActivityOutcome':
      return <>{subject.outcomeText}</>;
    case 'Opinion':
      return <>{subject.opinionText}</>;
    case 'MicroWish':
      return <>{subject.wishText}</>;
    case 'CareNeed':
      return <>{subject.pseudonym}</>;
    case 'CareVisit':
      return <>{subject.need?.pseudonym}</>;
    default:
      return <>{subject.note}</>;
  }
}

/** What can be done about it from here. */
export function SubjectDeeds({ item: { subject, grid } }: { readonly item: Item }) {
  if (subject.is === 'Matter') {
    const { id, version, matterKind: kind, matterActions: availableActions } = subject;
    return <MatterDeeds matter={{ id, version, kind, grid, availableActions }} />;
  }
  if (subject.is !== 'Whistle') return null;
  const { id, whistleActions, whistleVersion } = subject;
  return (
    <Deeds
      actions={whistleActions}
      deeds={whistleDeeds}
      words={whistleActionWords}
      known={{ given: { whistleId: id, expectedVersion: whistleVersion } }}
    />
  );
}
