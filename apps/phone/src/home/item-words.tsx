import { useDates } from '@microgrid/front/dates';
import { useSay } from '@microgrid/front/language';
import { Link } from 'wouter';
import { matterKindWords, type HomeQuery, type MatterKind } from '../generated/documents.ts';

export type Item = NonNullable<HomeQuery['today']>[number];

/** What an item is about, as far as its reader may know. */
export function ItemWords({ item: { subject, grid } }: { readonly item: Item }) {
  const say = useSay();
  const dates = useDates();
  switch (subject.is) {
    case 'Matter':
      return <About kind={subject.matterKind} to={`/matters/${subject.id}`} more={subject.description ?? grid?.name} />;
    case 'Emergency':
      return <About kind={subject.emergencyKind} to={`/matters/${subject.id}`} more={grid?.name} />;
    case 'Mediation':
      return <About kind={subject.mediationKind} more={grid?.name} />;
    case 'Opinion':
      return <About kind={subject.topic} more={subject.opinionText} />;
    case 'CareVisit':
      return (
        <p className="about">
          {subject.need?.pseudonym} {say(['约定', 'agreed for'])} {dates('day', subject.dueOn)}
        </p>
      );
    case 'Activity':
      return (
        <Link className="about" to={`/activities/${subject.id}`}>
          {subject.title} {dates('moment', subject.startsAt)}
        </Link>
      );
    default:
      return <p className="about">{textOf(subject)}</p>;
  }
}

type Other = Exclude<
  Item['subject'],
  { is: 'Matter' | 'Emergency' | 'Mediation' | 'Opinion' | 'CareVisit' | 'Activity' }
>;

function textOf(subject: Other): string | null | undefined {
  switch (subject.is) {
    case 'CareNeed':
      return subject.pseudonym;
    case 'MicroWish':
      return subject.wishText;
    case 'Whistle':
      return subject.problem;
    case 'ActivityOutcome':
      return subject.outcomeText;
    default:
      return subject.note;
  }
}

interface AboutProps {
  readonly kind: MatterKind;
  readonly to?: string;
  readonly more: string | null | undefined;
}

function About({ kind, to, more }: AboutProps) {
  const say = useSay();
  const name = say(matterKindWords[kind]);
  return (
    <>
      {to === undefined ? (
        <p className="about">{name}</p>
      ) : (
        <Link className="about" to={to}>
          {name}
        </Link>
      )}
      {more != null && <p>{more}</p>}
    </>
  );
}
