import type { MatterChannel, MatterLevel } from '../matter.terms.ts';
import type { Turn } from './sample-course.ts';

/** Of 100 matters, how many take which turn; all others go from report to closing. */
export const turns: { weight: number; turn: Turn | undefined }[] = [
  { weight: 4, turn: 'RETURNED' },
  { weight: 2, turn: 'CANCELLED' },
  { weight: 2, turn: 'OUT_OF_SCOPE' },
  { weight: 2, turn: 'DUPLICATE' },
  { weight: 5, turn: 'HELD' },
  { weight: 5, turn: 'REOPENED' },
  { weight: 80, turn: undefined },
];

/** Of 100 matters, how many are settled at which level, where they get so far. */
export const levels: { weight: number; level: MatterLevel }[] = [
  { weight: 35, level: 'L0' },
  { weight: 40, level: 'L1' },
  { weight: 15, level: 'L2' },
  { weight: 8, level: 'L3' },
  { weight: 2, level: 'L4' },
];

/** Of 100 matters, how many come in how. */
export const channels: { weight: number; channel: MatterChannel }[] = [
  { weight: 55, channel: 'APP' },
  { weight: 25, channel: 'PHONE' },
  { weight: 15, channel: 'VISIT' },
  { weight: 5, channel: 'PAPER' },
];
