import type { Random } from '@microgrid/sample-network/random';
import { dateOf, plusMinutes, startOfDate } from '@microgrid/sample-network/shanghai-time';
import { plusDays } from '@microgrid/subgraph/shanghai-date';
import { generalGridOf } from '../care.policy.ts';
import { dueAfter } from '../care.rhythm.ts';
import type { CareMode, CareRhythm, CareVisitResult } from '../care.terms.ts';

interface Agreed {
  readonly needId: string;
  readonly gridCode: string;
  /** Null where nobody looks in. */
  readonly visitorId?: string;
  readonly agreedOn: string;
  readonly endsOn: string;
  readonly endedAt: Date | null;
  /** The first day of a pause that goes on. */
  readonly pausedFrom: string | null;
  readonly asOf: Date;
}

const rhythms: readonly { weight: number; rhythm: CareRhythm }[] = [
  { weight: 10, rhythm: 'WEEKLY' },
  { weight: 15, rhythm: 'FORTNIGHTLY' },
  { weight: 55, rhythm: 'MONTHLY' },
  { weight: 20, rhythm: 'QUARTERLY' },
];

const outcomes = [
  { weight: 86, status: 'DONE' },
  { weight: 8, status: 'DECLINED' },
  { weight: 6, status: 'MISSED' },
] as const;

const results: readonly { weight: number; result: CareVisitResult }[] = [
  { weight: 90, result: 'OK' },
  { weight: 4, result: 'REFERRED' },
  { weight: 6, result: 'FOLLOW_UP' },
];

const DAYS_OF_PAUSE = 12;

type Visit = ReturnType<typeof visitOf> | ReturnType<typeof waitingOf>;

/** What was agreed on, and its contacts until asOf with the one that is to come, as the domain's deeds leave them. */
export function sampleVisits(agreed: Agreed, random: Random) {
  const { visitorId, agreedOn, endsOn, endedAt, pausedFrom, asOf } = agreed;
  if (visitorId === undefined) return { visits: [] };
  const today = dateOf(asOf);
  const rhythm = random.weighted(rhythms).rhythm;
  const mode: CareMode = random.chance(70) ? 'VISIT' : 'PHONE';
  const [anchorOn, visits]: [string, Visit[]] = [plusDays(agreedOn, random.int(0, 3)), []];
  const lastDay = endedAt === null ? today : dateOf(endedAt);
  let [dueOn, fromOn] = [anchorOn, agreedOn];
  const draft = () => ({ ...agreed, visitorId, mode, dueOn, fromOn, missedOn: dueAfter({ anchorOn, rhythm }, dueOn) });
  const until = pausedFrom !== null && pausedFrom < lastDay ? pausedFrom : lastDay;
  while (dueOn < until) {
    visits.push(visitOf(draft(), random));
    [dueOn, fromOn] = [dueAfter({ anchorOn, rhythm }, dueOn), plusDays(dueOn, 1)];
  }
  const of = { rhythm, mode, anchorOn };
  if (endedAt !== null) return { ...of, visits };
  const pausedUntil = pausedFrom === null ? null : plusDays(today, DAYS_OF_PAUSE);
  const goesOn = pausedUntil !== null && dueOn <= pausedUntil ? plusDays(pausedUntil, 1) : undefined;
  if (goesOn !== undefined) [dueOn, fromOn] = [goesOn, goesOn];
  const rebased = { anchorOn: goesOn ?? anchorOn, rhythm };
  const paused = pausedUntil === null ? {} : { pausedFrom, pausedUntil };
  if (dueOn > endsOn) return { ...of, ...rebased, ...paused, visits };
  visits.push(waitingOf({ ...draft(), missedOn: dueAfter(rebased, dueOn) }, { random, today }));
  return { ...of, ...rebased, ...paused, nextOn: dueOn, nextFrom: fromOn, visits };
}

interface Draft extends Agreed {
  readonly visitorId: string;
  readonly mode: CareMode;
  readonly dueOn: string;
  readonly fromOn: string;
  readonly missedOn: string;
}

function rowOf({ needId, gridCode, visitorId, mode, dueOn, fromOn, missedOn }: Draft, random: Random) {
  const id = random.uuid(startOfDate(fromOn));
  return { id, needId, gridCode: generalGridOf(gridCode), visitorId, mode, dueOn, fromOn, missedOn };
}

/** One that was due before asOf: made or declined on its day, or missed when the next one was due. */
function visitOf(draft: Draft, random: Random) {
  const isSettled = draft.missedOn <= dateOf(draft.asOf);
  const drawn = random.weighted(outcomes).status;
  // What is not yet missed was made.
  const status = drawn === 'MISSED' && !isSettled ? ('DONE' as const) : drawn;
  const at = plusMinutes(startOfDate(draft.dueOn), random.int(540, 1080));
  const result = random.weighted(results).result;
  const made = status === 'MISSED' ? null : draft.visitorId;
  return {
    ...rowOf(draft, random),
    status,
    at: made === null ? null : at,
    byId: made,
    recordedById: made,
    result: status === 'DONE' ? result : null,
    isTold: true,
    version: 2,
  };
}

/** The one that is to come. */
function waitingOf(draft: Draft, { random, today }: { random: Random; today: string }) {
  const nobody = { at: null, byId: null, recordedById: null, result: null };
  return { ...rowOf(draft, random), status: 'DUE' as const, ...nobody, isTold: draft.dueOn <= today, version: 1 };
}
