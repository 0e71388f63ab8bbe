import type { Move } from '@microgrid/subgraph/state-table';
import type { ReserveAction, ReserveStatus } from './reserve-entry.terms.ts';

/** What somebody is to an entry: whose it is, who helps, the head of the grid that is wanted, or the street above. */
export type ReservePart = 'PERSON' | 'MENTOR' | 'HEAD' | 'STREET';

interface ReserveMove extends Move<ReserveStatus, ReservePart> {
  readonly to: ReserveStatus;
}

/** In the pool and beyond it, until the person leaves: such a person volunteers. */
export const volunteeringStatuses = [
  'IN_POOL',
  'IN_TRAINING',
  'READY',
  'CANDIDATE',
  'APPOINTED',
  'SERVICE_LEADER',
] as const satisfies ReserveStatus[];

/**
 * The whole life of an entry, from APPLIED or NOMINATED; an application agrees by itself. STAND, STAND_BACK and APPOINT
 * follow from selections and appointments of the person. A mentor who cannot go on is followed by another.
 */
export const reserveMoves = {
  AGREE: { from: ['NOMINATED'], to: 'CONSENTED', by: ['PERSON'] },
  CHECK: { from: ['APPLIED', 'CONSENTED'], to: 'CHECKED', by: ['HEAD'] },
  ADMIT: { from: ['CHECKED'], to: 'IN_POOL', by: ['STREET'] },
  ASSIGN_MENTOR: { from: ['IN_POOL', 'IN_TRAINING'], to: 'IN_TRAINING', by: ['HEAD', 'STREET'] },
  DECLARE_READY: { from: ['IN_TRAINING'], to: 'READY', by: ['MENTOR'] },
  NAME_SERVICE_LEADER: { from: ['READY'], to: 'SERVICE_LEADER', by: ['STREET'] },
  LEAVE: {
    from: ['APPLIED', 'NOMINATED', 'CONSENTED', 'CHECKED', ...volunteeringStatuses],
    to: 'LEFT',
    by: ['PERSON'],
  },
  STAND: { from: ['READY'], to: 'CANDIDATE', by: [] },
  STAND_BACK: { from: ['CANDIDATE'], to: 'READY', by: [] },
  APPOINT: { from: ['IN_POOL', 'IN_TRAINING', 'READY', 'CANDIDATE'], to: 'APPOINTED', by: [] },
} as const satisfies Record<ReserveAction | 'STAND' | 'STAND_BACK' | 'APPOINT', ReserveMove>;
export type ReserveMoveName = keyof typeof reserveMoves;

/** Those that a mutation of the reserve makes. */
export const offeredReserveMoves = [
  'AGREE',
  'CHECK',
  'ADMIT',
  'ASSIGN_MENTOR',
  'DECLARE_READY',
  'NAME_SERVICE_LEADER',
  'LEAVE',
] as const satisfies ReserveAction[];
