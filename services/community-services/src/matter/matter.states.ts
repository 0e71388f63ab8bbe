import { isFor, type Move } from '@microgrid/subgraph/state-table';
import { type MatterAction, type MatterLevel, MatterStatus } from './matter.terms.ts';

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
 * What somebody is to a matter. ON_DUTY answers its emergency; VERIFIER may say whether it is settled, and is never
 * its HANDLER; the rest are the reporter and those who serve where it is.
 */
export type MatterPart = 'REPORTER' | 'WORKER' | 'ON_DUTY' | 'COMMUNITY' | 'STREET' | 'HANDLER' | 'VERIFIER';

interface MatterMove extends Move<MatterStatus, MatterPart> {
  readonly to: MatterStatus;
}

/** The moves that people make; the others are what the platform does by itself. */
export type MatterMoveName = Exclude<MatterAction, 'HAND_OVER' | 'RECLASSIFY'>;

/** The whole life of a matter. REOPEN is open until 30 days after closing. */
export const matterMoves = {
  REPORT: { from: ['DRAFT', 'RETURNED'], to: 'REPORTED', by: ['REPORTER'] },
  ACCEPT: { from: ['REPORTED'], to: 'ACCEPTED', by: ['WORKER', 'ON_DUTY'] },
  RETURN: { from: ['REPORTED'], to: 'RETURNED', by: ['WORKER', 'ON_DUTY'] },
  DECLARE_DUPLICATE: { from: ['REPORTED'], to: 'DUPLICATE', by: ['WORKER', 'ON_DUTY'] },
  DECLARE_OUT_OF_SCOPE: { from: ['REPORTED'], to: 'OUT_OF_SCOPE', by: ['WORKER', 'ON_DUTY'] },
  CANCEL: { from: ['DRAFT', 'REPORTED', 'RETURNED'], to: 'CANCELLED', by: ['REPORTER'] },
  ASSIGN: { from: ['ACCEPTED', 'ESCALATED'], to: 'ASSIGNED', by: ['WORKER', 'COMMUNITY', 'STREET'] },
  START: { from: ['ASSIGNED', 'REOPENED'], to: 'IN_PROGRESS', by: ['HANDLER'] },
  REFUSE: { from: ['ASSIGNED'], to: 'ACCEPTED', by: ['HANDLER'] },
  ESCALATE: {
    from: ['ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED'],
    to: 'ESCALATED',
    by: ['HANDLER', 'WORKER', 'COMMUNITY'],
  },
  HOLD: { from: ['ACCEPTED', 'ASSIGNED', 'IN_PROGRESS'], to: 'ON_HOLD', by: ['COMMUNITY', 'STREET'] },
  RESUME: { from: ['ON_HOLD'], to: 'IN_PROGRESS', by: ['HANDLER', 'COMMUNITY', 'STREET'] },
  RESOLVE: { from: ['IN_PROGRESS'], to: 'RESOLVED', by: ['HANDLER'] },
  VERIFY: { from: ['RESOLVED'], to: 'VERIFIED', by: ['VERIFIER'] },
  REOPEN: { from: ['RESOLVED', 'VERIFIED', 'CLOSED'], to: 'REOPENED', by: ['VERIFIER', 'REPORTER'] },
  CLOSE: { from: ['VERIFIED'], to: 'CLOSED', by: ['WORKER', 'COMMUNITY'] },
} as const satisfies Record<MatterMoveName, MatterMove>;

/**
 * At L0 and L1 whoever accepted a matter is its handler and often settles it on the spot, so RESOLVE starts from
 * ACCEPTED too: two taps more would record an assignment that never was.
 */
const movesOnTheSpot = {
  ...matterMoves,
  RESOLVE: { ...matterMoves.RESOLVE, from: ['ACCEPTED', 'IN_PROGRESS'] },
} satisfies Record<MatterMoveName, MatterMove>;

/** The moves of a matter at `level`. */
export function movesAt(level: MatterLevel): Readonly<Record<MatterMoveName, MatterMove>> {
  return level === 'L0' || level === 'L1' ? movesOnTheSpot : matterMoves;
}

/**
 * The moves that a reporter makes as reporter, which name nobody in the history. All others are made in a post and do
 * name the actor: a worker who accepts an own report and were left out would be known as its reporter.
 */
export const reporterMoves: readonly string[] = Object.entries<MatterMove>(matterMoves)
  .filter(([, move]) => isFor(move, ['REPORTER', 'VERIFIER']))
  .map(([action]) => action);

/** The moves that a mutation makes on a matter that exists. */
export const offeredMatterMoves = ['ACCEPT', 'RESOLVE', 'VERIFY', 'CLOSE'] as const satisfies MatterMoveName[];
