import type { Random } from '@microgrid/sample-network/random';
import { minute, plusDays, plusMinutes } from '@microgrid/sample-network/shanghai-time';
import { requireMove } from '@microgrid/subgraph/state-table';
import { movesAt, reporterMoves, statusAfter, type MatterMoveName, offeredMatterMoves } from '../matter.states.ts';
import type { MatterLevel, MatterSeverity, MatterStatus } from '../matter.terms.ts';
import { firstLevel } from '../report/first-level.ts';

/** Those who deal with the matters of one micro-grid. */
export interface Crew {
  leader: string | undefined;
  worker: string;
  head: string;
  officer: string;
  /** Who handles for the department that the street whistles for. */
  department: string;
}

/** What decides how a matter goes. */
export interface Story {
  id: string;
  severity: MatterSeverity;
  reporter: string;
  crew: Crew;
  /** The level that is to settle it, where that is above the one that it starts at. */
  settledAt: MatterLevel;
  milestones: Milestones;
  /** How it goes otherwise than from report to closing. */
  turn?: Turn;
  /** When the street whistles for it, where that is known. */
  whistledAt?: Date | undefined;
}

/** What becomes of a few matters instead: each state has some. */
export type Turn = 'RETURNED' | 'CANCELLED' | 'OUT_OF_SCOPE' | 'DUPLICATE' | 'HELD' | 'REOPENED';

/** When what every matter goes through happens. */
interface Milestones {
  REPORT: Date;
  ACCEPT: Date;
  RESOLVE: Date;
  VERIFY: Date;
  CLOSE: Date;
}

/** A move that was made. */
export interface Step {
  action: MatterMoveName;
  at: Date;
  fromStatus: MatterStatus | null;
  toStatus: MatterStatus;
  /** Null for what the reporter did. */
  actorId: string | null;
  /** The matter as the move left it. */
  level: MatterLevel;
  handlerId: string | null;
}

/** A move as it is to be made. */
interface Plan {
  action: MatterMoveName;
  by: string;
  /** Whose the matter becomes. */
  to?: string;
  raisesTo?: MatterLevel;
  /** When, for what lies between no milestones. */
  at?: Date;
  /** What a whistle does to its matter, which is no move of the table. */
  isByWhistle?: true;
}

/** Minutes after the milestone before: least and most. */
type Span = readonly [number, number];

const hour = 60;
const pace: Record<MatterSeverity, { accept: Span; resolve: Span }> = {
  EMERGENCY: { accept: [1, 20], resolve: [15, 80] },
  URGENT: { accept: [5, 90], resolve: [60, 25 * hour] },
  CONSULT: { accept: [20, 8 * hour], resolve: [30, 24 * hour] },
  ORDINARY: { accept: [30, 24 * hour], resolve: [3 * hour, 150 * hour] },
};
const verify: Span = [30, 48 * hour];
const close: Span = [10, 24 * hour];

const milestoneNames: ReadonlySet<string> = new Set(['REPORT', 'ACCEPT', 'RESOLVE', 'VERIFY', 'CLOSE']);

/** From report to closing; one matter in 20 takes five times as long to resolve. */
export function milestonesFrom(reportedAt: Date, severity: MatterSeverity, random: Random): Milestones {
  const { accept, resolve } = pace[severity];
  const slowness = random.chance(5) ? 5 : 1;
  const acceptedAt = plusMinutes(reportedAt, random.int(...accept));
  const resolvedAt = plusMinutes(acceptedAt, random.int(...resolve) * slowness);
  const verifiedAt = plusMinutes(resolvedAt, random.int(...verify));
  const closedAt = plusMinutes(verifiedAt, random.int(...close));
  return { REPORT: reportedAt, ACCEPT: acceptedAt, RESOLVE: resolvedAt, VERIFY: verifiedAt, CLOSE: closedAt };
}

/**
 * A matter's whole life, in order: the moves that the state table allows, each by somebody whom it allows them to.
 * @param random decides when the moves between the milestones are made
 * @throws Conflict when the state table has come to refuse one of the moves
 */
export function courseOf(story: Story, random: Random): Step[] {
  const { id, reporter, crew, milestones } = story;
  const steps: Step[] = [];
  let status: MatterStatus = 'DRAFT';
  let level = firstLevel({ isByLeader: reporter === crew.leader });
  let handlerId: string | null = null;
  const plans = plansFor(story, level);
  const between = timesBetween(
    { ...milestones, RESOLVE: firstOf(milestones.RESOLVE, plans) },
    plans.filter(({ action, at }) => at === undefined && !isMilestone(action)).length,
    random,
  );
  for (const { action, by, to, raisesTo, at: planned, isByWhistle } of plans) {
    const moves = movesAt(level);
    if (isByWhistle !== true) requireMove(moves, action, { status, subject: id, offered: offeredMatterMoves });
    const at = planned ?? (isMilestone(action) ? milestones[action] : (between.shift() ?? milestones.RESOLVE));
    const fromStatus = steps.length === 0 ? null : status;
    const actorId = by === reporter && reporterMoves.includes(action) ? null : by;
    status = statusAfter(moves[action], status);
    level = raisesTo ?? level;
    // The level that it is raised to has it, and nobody there yet.
    handlerId = action === 'ESCALATE' || action === 'BLOW_WHISTLE' ? null : (to ?? handlerId);
    steps.push({ action, at, fromStatus, toStatus: status, actorId, level, handlerId });
  }
  return steps;
}

export function isMilestone(action: MatterMoveName): action is keyof Milestones {
  return milestoneNames.has(action);
}

/** Who moves the matter on: the worker accepts, whoever settles it is assigned unless that is the same person. */
function plansFor(story: Story, first: MatterLevel): Plan[] {
  const { severity, reporter, crew, settledAt, turn, whistledAt } = story;
  const isRaised = settledAt > first;
  const { handler, above } = responsible(crew)[isRaised ? settledAt : first];
  // The leader who reports an emergency deals with it at once.
  const accepting = severity === 'EMERGENCY' && first === 'L0' ? reporter : crew.worker;
  const verifier = handler === crew.worker ? crew.head : crew.worker;
  const handing: Plan[] = [
    { action: 'ASSIGN', by: above, to: handler },
    { action: 'START', by: handler },
  ];
  const isWhistled = settledAt === 'L4';
  const raising: Plan[] = isWhistled
    ? [
        { action: 'ESCALATE', by: accepting, raisesTo: 'L3', ...(whistledAt && { at: plusMinutes(whistledAt, -1) }) },
        { action: 'BLOW_WHISTLE', by: crew.officer, raisesTo: 'L4', ...(whistledAt && { at: whistledAt }) },
      ]
    : [{ action: 'ESCALATE', by: accepting, raisesTo: settledAt }, ...handing];
  const report: Plan = { action: 'REPORT', by: reporter };
  const ending = turn === undefined ? undefined : endings[turn];
  if (ending !== undefined) return [report, ...ending(story)];
  return [
    report,
    { action: 'ACCEPT', by: accepting, to: accepting },
    ...(isRaised ? raising : accepting === handler ? [] : handing),
    ...(turn === 'HELD' ? held(story, handler) : []),
    isWhistled ? { action: 'RESOLVE', by: handler, isByWhistle: true } : { action: 'RESOLVE', by: handler },
    ...(turn === 'REOPENED' ? reopened(story, { handler, verifier }) : []),
    { action: 'VERIFY', by: verifier },
    { action: 'CLOSE', by: verifier },
  ];
}

/** How a matter ends that nobody deals with. */
const endings: Partial<Record<Turn, (story: Story) => Plan[]>> = {
  CANCELLED: ({ reporter, milestones }: Story): Plan[] => [{ action: 'CANCEL', by: reporter, at: milestones.ACCEPT }],
  OUT_OF_SCOPE: ({ crew, milestones }: Story): Plan[] => [
    { action: 'DECLARE_OUT_OF_SCOPE', by: crew.worker, at: milestones.ACCEPT },
  ],
  DUPLICATE: ({ crew, milestones }: Story): Plan[] => [
    { action: 'DECLARE_DUPLICATE', by: crew.worker, at: milestones.ACCEPT },
  ],
  RETURNED: ({ crew, reporter, milestones }: Story): Plan[] => [
    { action: 'RETURN', by: crew.worker, at: milestones.ACCEPT },
    { action: 'CANCEL', by: reporter, at: plusDays(milestones.ACCEPT, DAYS_TO_ANSWER) },
  ],
};

const DAYS_TO_ANSWER = 6;
/** How long a hold of the sample lasts. */
export const DAYS_ON_HOLD = 5;
const DAYS_REOPENED = 5;

/** Put off by whoever is above its handler, shortly before it would have been settled; see `delayed`. */
function held({ crew, milestones: { RESOLVE } }: Story, handler: string): Plan[] {
  const approver = handler === crew.head ? crew.officer : crew.head;
  const resumedAt = plusMinutes(RESOLVE, -1);
  return [
    { action: 'HOLD', by: approver, at: plusDays(resumedAt, -DAYS_ON_HOLD) },
    { action: 'RESUME', by: handler, at: resumedAt },
  ];
}

/** Found not to be settled, and settled again before it is verified. */
function reopened(
  { milestones, settledAt: level }: Story,
  { handler, verifier }: { handler: string; verifier: string },
): Plan[] {
  const settledAt = plusMinutes(milestones.VERIFY, -1);
  const isWhistled = level === 'L4';
  return [
    { action: 'REOPEN', by: verifier, at: plusDays(settledAt, -DAYS_REOPENED) },
    ...(isWhistled
      ? [{ action: 'RESOLVE', by: handler, at: settledAt, isByWhistle: true } as const]
      : [
          { action: 'START', by: handler, at: plusMinutes(settledAt, -1) } as const,
          { action: 'RESOLVE', by: handler, at: settledAt } as const,
        ]),
  ];
}

/** The milestones of a matter that takes such a turn: what comes after a hold or a reopening comes later. */
export function delayed(milestones: Milestones, turn: Turn): Milestones {
  const { RESOLVE, VERIFY, CLOSE } = milestones;
  const resolving = turn === 'HELD' ? DAYS_ON_HOLD + 1 : 0;
  const verifying = turn === 'REOPENED' ? DAYS_REOPENED + 1 : resolving;
  return {
    ...milestones,
    RESOLVE: plusDays(RESOLVE, resolving),
    VERIFY: plusDays(VERIFY, verifying),
    CLOSE: plusDays(CLOSE, verifying),
  };
}

/** Who settles a matter at each level, and who gives it to them. */
function responsible({
  leader,
  worker,
  head,
  officer,
  department,
}: Crew): Record<MatterLevel, { handler: string; above: string }> {
  return {
    L0: { handler: leader ?? worker, above: worker },
    L1: { handler: worker, above: worker },
    L2: { handler: head, above: head },
    L3: { handler: officer, above: officer },
    L4: { handler: department, above: officer },
  };
}

/** `moment`, or the first one that is planned before it. */
function firstOf(moment: Date, plans: readonly Plan[]): Date {
  return plans.reduce((first, { at }) => (at !== undefined && at < first ? at : first), moment);
}

/** `count` moments in order after the acceptance and before the resolution, which lie a quarter of an hour apart at least. */
function timesBetween({ ACCEPT, RESOLVE }: Milestones, count: number, random: Random): Date[] {
  const longest = Math.floor((RESOLVE.getTime() - ACCEPT.getTime()) / minute / (count + 1));
  let at = ACCEPT;
  return Array.from({ length: count }, () => (at = plusMinutes(at, random.int(1, longest))));
}
