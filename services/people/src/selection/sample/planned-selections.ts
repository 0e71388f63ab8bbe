import type { SampleCommunity } from '@microgrid/sample-network/community';
import type { MicroGrid } from '@microgrid/sample-network/grids';
import { plusDays } from '@microgrid/sample-network/shanghai-time';

/** Where a selection of the sample has come to; a notice runs, or is over and waits for the street. */
export type Stage =
  | 'ANNOUNCED'
  | 'NOMINATION'
  | 'REVIEW'
  | 'VOTE'
  | 'TIED'
  | 'NOTICE'
  | 'OBJECTION'
  | 'NOTICE_OVER'
  | 'CONFIRMED'
  | 'CANCELLED';

/** A selection as planned, before anybody stands in it. */
export interface PlannedSelection {
  readonly stage: Stage;
  readonly grid: MicroGrid;
  readonly generalCode: string;
  /** Who leads there, or whose election it tells of; null where nobody leads. */
  readonly leaderId: string | null;
  /** The appointment that it led to; null unless CONFIRMED. */
  readonly appointmentId: string | null;
  readonly opensOn: Date;
  readonly closesOn: Date;
  readonly heldAt: Date;
  readonly postedAt: Date;
  readonly endedAt: Date;
}

/** Those that go on, the ones first that a small community has as well. */
const stages: readonly Stage[] = [
  'NOTICE',
  'NOMINATION',
  'VOTE',
  'NOTICE_OVER',
  'REVIEW',
  'TIED',
  'OBJECTION',
  'ANNOUNCED',
  'CANCELLED',
  'NOMINATION',
  'REVIEW',
  'VOTE',
  'NOTICE',
];

/** Of each, on which day before today its nominations opened and closed, its vote was held and its notice begun. */
const days: Readonly<Record<Stage, { opens: number; closes: number; held: number; posted: number }>> = {
  ANNOUNCED: { opens: 3, closes: 10, held: 11, posted: 12 },
  NOMINATION: { opens: -4, closes: 6, held: 7, posted: 8 },
  REVIEW: { opens: -12, closes: -2, held: 1, posted: 2 },
  VOTE: { opens: -14, closes: -5, held: 1, posted: 2 },
  TIED: { opens: -20, closes: -11, held: -3, posted: 1 },
  NOTICE: { opens: -21, closes: -12, held: -2, posted: -1 },
  OBJECTION: { opens: -21, closes: -12, held: -2, posted: -1 },
  NOTICE_OVER: { opens: -45, closes: -35, held: -26, posted: -25 },
  CONFIRMED: { opens: -45, closes: -35, held: -26, posted: -25 },
  CANCELLED: { opens: -60, closes: -50, held: -48, posted: -47 },
};

/** How long the candidates of a selection are kept, less some days. */
const YEAR_DAYS = 340;
const CONFIRMED_A_COMMUNITY = 12;

/** A year of selections: those that led to the terms of elected leaders, and in each state some that go on. */
export function plannedSelections(community: SampleCommunity): PlannedSelection[] {
  return [...confirmed(community), ...goingOn(community)];
}

function goingOn({ asOf, roster, grids: { generals } }: SampleCommunity): PlannedSelection[] {
  const micros = generals.flatMap(({ grid: { code }, micros: own }) => {
    // The first leader of each general grid stays out of it: whoever looks for a leader finds one who is not about to go.
    const first = own.find((grid) => roster.leaders.has(grid.code));
    return own.filter((grid) => grid !== first).map((grid) => ({ grid, generalCode: code }));
  });
  const vacant = micros.filter(({ grid }) => !roster.leaders.has(grid.code)).slice(0, 2);
  const led = micros.filter(({ grid }) => roster.leaders.has(grid.code));
  const step = Math.max(1, Math.floor(led.length / stages.length));
  const chosen = [...led.filter((_, index) => index % step === 0).slice(0, stages.length - vacant.length), ...vacant];
  return chosen.map(({ grid, generalCode }, index) => {
    const stage = stages[index] ?? 'NOMINATION';
    const leaderId = roster.leaders.get(grid.code) ?? null;
    return { stage, grid, generalCode, leaderId, appointmentId: null, ...daysOf(stage, asOf) };
  });
}

function confirmed({ asOf, timesInPost, grids: { generals } }: SampleCommunity): PlannedSelection[] {
  const gridOf = new Map(
    generals.flatMap(({ grid, micros }) => micros.map((own) => [own.code, { own, of: grid.code }])),
  );
  const since = plusDays(asOf, -YEAR_DAYS);
  return timesInPost
    .filter(({ post, isElected, from }) => post === 'LEADER' && isElected && from >= since)
    .flatMap(({ id: appointmentId, personId: leaderId, gridCode, from }) => {
      const found = gridOf.get(gridCode);
      if (found === undefined) return [];
      const of = { grid: found.own, generalCode: found.of, leaderId, appointmentId };
      return [{ stage: 'CONFIRMED' as const, ...of, ...daysOf('CONFIRMED', from) }];
    })
    .slice(0, CONFIRMED_A_COMMUNITY);
}

/** Held in the morning, put up in the afternoon. */
function daysOf(stage: Stage, asOf: Date) {
  const { opens, closes, held, posted } = days[stage];
  const at = (day: number, hour: number) => new Date(plusDays(asOf, day).getTime() + hour * 3_600_000);
  const [opensOn, closesOn] = [plusDays(asOf, opens), plusDays(asOf, closes)];
  const endedAt = stage === 'CANCELLED' ? at(-46, 10) : asOf;
  return { opensOn, closesOn, heldAt: at(held, 10), postedAt: at(posted, 15), endedAt };
}
