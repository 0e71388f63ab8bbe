import { plusDays, shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { periodOf, type CalendarPeriod } from '../../scheme/periods.ts';
import type { PeriodKind, SchemeSubject } from '../../scheme/scheme.terms.ts';
import { appealUntil, isArchivedBy, leastSelfReviewUntil } from '../round.deadlines.ts';
import type { EvaluationRoundStatus } from '../round.terms.ts';

/** By whom a round of the sample is, and over which periods. */
export interface SampleScheme {
  readonly id: string;
  readonly subject: SchemeSubject;
  readonly periodKind: PeriodKind;
  readonly validFrom: string;
}

/** A round as far as it had come by asOf, and when. */
export interface SampleRound extends CalendarPeriod {
  readonly schemeId: string;
  readonly subject: SchemeSubject;
  readonly status: EvaluationRoundStatus;
  readonly frozenAt: Date;
  readonly selfReviewUntil: string;
  readonly computingSince: Date | null;
  /** When its results were reviewed, told, and disputed last. */
  readonly reviewedAt: Date | null;
  readonly appealUntil: string | null;
  readonly finalAt: Date | null;
}

/** How many days after its period the street freezes one, and for how many more the late one takes self-reviews. */
const FROZEN_AFTER = 3;
const STILL_OPEN_FOR = 7;

/**
 * Of a scheme the rounds that were frozen by asOf, the first period first: one that is settled, and the one after it, in
 * which leaders still write their self-reviews and workers were told their results. The one that runs is opened by its job.
 */
export function sampleRounds(scheme: SampleScheme, asOf: Date): SampleRound[] {
  const today = shanghaiDate(asOf);
  const before = (day: string) => periodOf(plusDays(day, -1), scheme.periodKind);
  let late = before(periodOf(today, scheme.periodKind).from);
  if (frozenAt(late) >= asOf) late = before(late.from);
  const settled = before(late.from);
  const isFrozen = scheme.subject === 'MICRO_GRID_LEADER';
  return [settledRound(settled, asOf), isFrozen ? frozenRound(late, asOf) : toldRound(late, asOf)].flatMap((round) =>
    round === undefined || round.from < scheme.validFrom ? [] : [{ ...round, ...of(scheme) }],
  );
}

function of({ id: schemeId, subject }: SampleScheme) {
  return { schemeId, subject };
}

type Course = Omit<SampleRound, 'schemeId' | 'subject'>;

/** Undefined where the calendar that decides its days is not published. */
function frozenRound(period: CalendarPeriod, asOf: Date): Course | undefined {
  const at = frozenAt(period);
  const least = leastSelfReviewUntil(at);
  if (least === null) return undefined;
  const later = plusDays(shanghaiDate(asOf), STILL_OPEN_FOR);
  const nothing = { computingSince: null, reviewedAt: null, appealUntil: null, finalAt: null };
  const selfReviewUntil = least > later ? least : later;
  return { ...period, status: 'FROZEN', frozenAt: at, selfReviewUntil, ...nothing };
}

/** Told, with an appeal that waits: no clock makes it final. */
function toldRound(period: CalendarPeriod, asOf: Date): Course | undefined {
  const at = frozenAt(period);
  const selfReviewUntil = leastSelfReviewUntil(at);
  if (selfReviewUntil === null) return undefined;
  const [computingSince, reviewedAt, toldAt] = [1, 2, 3].map((days) => morning(plusDays(selfReviewUntil, days))) as [
    Date,
    Date,
    Date,
  ];
  if (toldAt >= asOf) return frozenRound(period, asOf);
  const until = appealUntil(toldAt);
  if (until === null) return frozenRound(period, asOf);
  const told = { computingSince, reviewedAt, appealUntil: until, finalAt: null };
  return { ...period, status: 'NOTIFIED', frozenAt: at, selfReviewUntil, ...told };
}

function settledRound(period: CalendarPeriod, asOf: Date): Course | undefined {
  const told = toldRound(period, asOf);
  if (told?.appealUntil == null) return undefined;
  const finalAt = morning(plusDays(told.appealUntil, 2));
  if (finalAt >= asOf) return told;
  return { ...told, status: isArchivedBy(finalAt, asOf) ? 'ARCHIVED' : 'FINAL', finalAt };
}

function frozenAt({ to }: CalendarPeriod): Date {
  return morning(plusDays(to, FROZEN_AFTER));
}

/** Ten o'clock of a day, when offices work. */
export function morning(day: string): Date {
  return new Date(`${day}T10:00:00+08:00`);
}
