import type { MatterLevel } from '../matter.terms.ts';

/** The level that a report starts at: what the micro-grid's own leader reports is the leader's to settle on the spot. */
export function firstLevel({ isByLeader }: { isByLeader: boolean }): MatterLevel {
  return isByLeader ? 'L0' : 'L1';
}
