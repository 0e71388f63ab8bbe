import { isFor, type Move } from '@microgrid/subgraph/state-table';
import {
  type MatterAction,
  type MatterDueStatus,
  type MatterKind,
  type MatterLevel,
  type MatterSeverity,
  MatterStatus,
} from './matter.terms.ts';

/** The states in which its handler has something left to do. */
export const handledStatuses = [
  'ACCEPTED',
  'ASSIGNED',
  'IN_PROGRESS',
  'ON_HOLD',
  'ESCALATED',
  'REOPENED',
] as const satisfies MatterStatus[];

/** The states in which nothing is left to do. */
export const endedStatuses = ['CLOSED', 'CANCELLED', 'DUPLICATE', 'OUT_OF_SCOPE'] as const satisfies MatterStatus[];

/** All others: something is left to do. */
export const openStatuses = (Object.keys(MatterStatus) as MatterStatus[]).filter(
  (status) => !endedStatuses.some((ended) => ended === status),
);

/**
 * What somebody is to a matter. OWNER answers for its level: the worker at L0 and L1, the head at L2, the street above.
 * LOCAL_LEADER leads its micro-grid, and is LEADER too of what it reported or entered at L0. ENTERER entered it for somebody else, ASSIGNER gave
 * it to its handler. ON_DUTY was called to its emergency, which lasts. ABOVE is the street, of what nobody has accepted below it. APPROVER may
 * give time, VERIFIER say whether it is settled: neither is ever its HANDLER.
 */
export type MatterPart =
  | 'REPORTER'
  | 'ENTERER'
  | 'LEADER'
  | 'LOCAL_LEADER'
  | 'OWNER'
  | 'WORKER'
  | 'ON_DUTY'
  | 'COMMUNITY'
  | 'STREET'
  | 'ABOVE'
  | 'APPROVER'
  | 'ASSIGNER'
  | 'HANDLER'
  | 'VERIFIER';

interface MatterMove extends Move<MatterStatus, MatterPart> {
  /** Where it leads; SAME leaves the state. */
  readonly to: MatterStatus | 'SAME';
}

/** The moves that people make; a hand-over is what the platform does by itself. */
export type MatterMoveName = Exclude<MatterAction, 'HAND_OVER'>;

const reported = openStatuses.filter((status) => status !== 'DRAFT');

/** The whole life of a matter. */
export const matterMoves = {
  REPORT: { from: ['DRAFT', 'RETURNED'], to: 'REPORTED', by: ['REPORTER', 'ENTERER'] },
  ACCEPT: { from: ['REPORTED'], to: 'ACCEPTED', by: ['OWNER', 'LEADER', 'ON_DUTY'] },
  RETURN: { from: ['REPORTED'], to: 'RETURNED', by: ['OWNER', 'ON_DUTY'] },
  DECLARE_DUPLICATE: { from: ['REPORTED', 'ACCEPTED'], to: 'DUPLICATE', by: ['OWNER', 'ON_DUTY'] },
  // What was returned and never answered has a way out too.
  DECLARE_OUT_OF_SCOPE: { from: ['REPORTED', 'RETURNED'], to: 'OUT_OF_SCOPE', by: ['OWNER', 'ON_DUTY'] },
  CANCEL: { from: ['DRAFT', 'REPORTED', 'RETURNED'], to: 'CANCELLED', by: ['REPORTER'] },
  // From IN_PROGRESS when nobody handles it any more.
  ASSIGN: { from: ['ACCEPTED', 'ESCALATED', 'REOPENED', 'IN_PROGRESS'], to: 'ASSIGNED', by: ['OWNER'] },
  START: { from: ['ASSIGNED', 'REOPENED'], to: 'IN_PROGRESS', by: ['HANDLER'] },
  REFUSE: { from: ['ASSIGNED'], to: 'ACCEPTED', by: ['HANDLER'] },
  RECALL: { from: ['ASSIGNED'], to: 'ACCEPTED', by: ['ASSIGNER'] },
  ESCALATE: {
    from: ['REPORTED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'ESCALATED'],
    to: 'ESCALATED',
    by: ['HANDLER', 'WORKER', 'COMMUNITY', 'ABOVE'],
  },
  BLOW_WHISTLE: {
    from: ['REPORTED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'ESCALATED'],
    to: 'ESCALATED',
    by: ['OWNER'],
  },
  REFER: { from: handledStatuses, to: 'SAME', by: ['WORKER'] },
  PROPOSE_MEDIATION: {
    from: ['REPORTED', ...handledStatuses],
    to: 'SAME',
    by: ['REPORTER', 'WORKER', 'LOCAL_LEADER'],
  },
  HOLD: { from: ['ACCEPTED', 'ASSIGNED', 'IN_PROGRESS'], to: 'ON_HOLD', by: ['APPROVER'] },
  RESUME: { from: ['ON_HOLD'], to: 'IN_PROGRESS', by: ['HANDLER', 'COMMUNITY', 'STREET'] },
  RESOLVE: { from: ['IN_PROGRESS'], to: 'RESOLVED', by: ['HANDLER'] },
  VERIFY: { from: ['RESOLVED'], to: 'VERIFIED', by: ['VERIFIER'] },
  // From DUPLICATE it undoes the merge.
  REOPEN: { from: ['RESOLVED', 'VERIFIED', 'CLOSED', 'DUPLICATE'], to: 'REOPENED', by: ['VERIFIER', 'REPORTER'] },
  CLOSE: { from: ['VERIFIED'], to: 'CLOSED', by: ['OWNER', 'WORKER', 'COMMUNITY'] },
  REPLY: { from: reported, to: 'SAME', by: ['HANDLER', 'OWNER', 'WORKER', 'COMMUNITY'] },
  EXTEND: { from: ['ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'ESCALATED', 'REOPENED'], to: 'SAME', by: ['APPROVER'] },
  SPLIT: {
    from: ['ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'ESCALATED'],
    to: 'SAME',
    by: ['WORKER', 'COMMUNITY', 'STREET'],
  },
  RECLASSIFY: { from: reported, to: 'SAME', by: ['WORKER', 'COMMUNITY', 'STREET'] },
  RATE: { from: ['CLOSED'], to: 'SAME', by: ['REPORTER'] },
} as const satisfies Record<MatterMoveName, MatterMove>;

/** The moves of a matter at `level`. */
export function movesAt(level: MatterLevel): Readonly<Record<MatterMoveName, MatterMove>> {
  return movesOfLevels[level];
}

/** The street whistles for a department, once a matter is the street's. */
const belowTheStreet = { ...matterMoves, BLOW_WHISTLE: { ...matterMoves.BLOW_WHISTLE, from: [] } } as const;
/**
 * At L0 and L1 whoever accepted a matter is its handler and often settles it on the spot, so RESOLVE starts from
 * ACCEPTED too: two taps more would record an assignment that never was.
 */
const onTheSpot = {
  ...belowTheStreet,
  RESOLVE: { ...matterMoves.RESOLVE, from: ['ACCEPTED', 'IN_PROGRESS'] },
} as const;
/** There is no level above the street but by whistling for a department. */
const atTheTop = { ...matterMoves, ESCALATE: { ...matterMoves.ESCALATE, from: [] } } as const;

const movesOfLevels: Readonly<Record<MatterLevel, Readonly<Record<MatterMoveName, MatterMove>>>> = {
  L0: onTheSpot,
  L1: onTheSpot,
  L2: belowTheStreet,
  L3: atTheTop,
  L4: atTheTop,
};

/** Where a move leads from `status`. */
export function statusAfter({ to }: MatterMove, status: MatterStatus): MatterStatus {
  return to === 'SAME' ? status : to;
}

/** What of a matter itself, besides its state, can refuse a move. */
export interface MatterCourse {
  readonly status: MatterStatus;
  readonly severity: MatterSeverity;
  readonly dueStatus: MatterDueStatus;
  readonly extendedFrom?: Date | string | null;
  readonly closedAt?: Date | string | null;
  readonly mergedAt?: Date | string | null;
  readonly isSplit?: boolean;
  readonly kind?: MatterKind;
  readonly handlerId?: string | null;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS_TO_REOPEN = 30;

/** What is done with the parts of what was split, and no more with the whole. */
const movesOfParts: ReadonlySet<string> = new Set(['RESOLVE', 'SPLIT', 'DECLARE_DUPLICATE', 'BLOW_WHISTLE']);

/** Why the matter itself refuses a move that its state allows; undefined when it does not. */
export function hindranceOf(action: MatterMoveName, matter: MatterCourse, now: Date): string | undefined {
  if (action === 'EXTEND') {
    if (matter.severity === 'EMERGENCY') return 'somebody must be on site: an emergency is given no more time';
    if (matter.extendedFrom != null) return 'it was given more time before, which is done once';
    if (matter.dueStatus !== 'SET') return 'it is not known yet when it is due';
  }
  if (action === 'HOLD' && matter.severity === 'EMERGENCY') {
    return 'somebody must be on site: an emergency is not put off';
  }
  if (action === 'REOPEN') {
    const ended = matter.status === 'DUPLICATE' ? matter.mergedAt : matter.status === 'CLOSED' ? matter.closedAt : null;
    const isLate = ended != null && now.getTime() > new Date(ended).getTime() + DAYS_TO_REOPEN * DAY_MS;
    return isLate ? `it ended more than ${DAYS_TO_REOPEN} days ago: report it anew` : undefined;
  }
  if (action === 'ASSIGN' && matter.status === 'IN_PROGRESS' && matter.handlerId != null) {
    return 'its handler is at work on it';
  }
  if (action === 'PROPOSE_MEDIATION' && matter.kind?.startsWith('B') !== true) return 'it is no dispute, kinds B';
  return movesOfParts.has(action) && matter.isSplit === true ? 'it was split: it closes with its parts' : undefined;
}

/**
 * The moves that a reporter makes as reporter, which name nobody in the history. All others are made in a post and do
 * name the actor: a worker who accepts an own report and were left out would be known as its reporter.
 */
export const reporterMoves: readonly string[] = Object.entries<MatterMove>(matterMoves)
  .filter(([, move]) => isFor(move, ['REPORTER', 'VERIFIER']))
  .map(([action]) => action);

/**
 * Whether somebody who is `parts` to a matter is offered a move that its state allows them. Whoever reported a dispute
 * may be no party of it, which the matter does not know, and then cannot propose its mediation: whoever serves there can.
 */
export function isOffered(action: MatterMoveName, parts: readonly MatterPart[]): boolean {
  return action !== 'PROPOSE_MEDIATION' || isFor({ from: [], by: ['WORKER', 'LOCAL_LEADER'] }, parts);
}

/** The moves that a mutation makes on a matter that exists: all of the table. */
export const offeredMatterMoves = Object.keys(matterMoves) as MatterMoveName[];
