import { useDates } from '@microgrid/front/dates';
import { useSay } from '@microgrid/front/language';
import { Link } from 'wouter';
import { matterKindWords, type HomeQuery, type MatterKind } from '../generated/documents.ts';

export type Item = NonNullable<HomeQuery['today']>[number];

/** What an item is about, as far as its reader may know. */
export function ItemWords({ item: { subject, grid } }: { readonly item: Item }) {
  const say = useSay();
  const dates = useDates();
  if (subject.is === 'Matter') {
    return <About kind={subject.matterKind} to={`/matters/${subject.id}`} more={subject.description ?? grid?.name} />;
  }
  if (subject.is === 'Emergency') {
    return <About kind={subject.emergencyKind} to={`/matters/${subject.id}`} more={grid?.name} />;
  }
  if (subject.is === 'Mediation') return <About kind={subject.mediationKind} more={grid?.name} />;
  if (subject.is === 'Opinion') return <About kind={subject.topic} more={subject.opinionText} />;
  if (subject.is === 'CareVisit') {
    return (
      <p className="about">
        {subject.need?.pseudonym} {say(['约定', 'agreed for'])} {dates('day', subject.dueOn)}
      </p>
    );
  }
  if (subject.is === 'Activity') {
    return (
      <Link className="about" to={`/activities/${subject.id}`}>
        {subject.title} {dates('moment', subject.startsAt)}
      </Link>
    );
  }
  return <p className="about">{textOf(subject)}</p>;
}

type Other = Exclude<
  Item['subject'],
  { is: 'Matter' | 'Emergency' | 'Mediation' | 'Opinion' | 'CareVisit' | 'Activity' }
>;

function textOf(subject: Other): string | null | undefined {
  if (subject.is === 'CareNeed') return subject.pseudonym;
  if (subject.is === 'MicroWish') return subject.wishText;
  if (subject.is === 'Whistle') return subject.problem;
  return subject.is === 'ActivityOutcome' ? subject.outcomeText : subject.note;
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
