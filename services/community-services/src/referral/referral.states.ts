import type { Move } from '@microgrid/subgraph/state-table';
import type { ReferralAction, ReferralStatus } from './referral.terms.ts';

/** What somebody is to a referral: a handler of the department, or the worker or head where its matter is. */
export type ReferralPart = 'DEPARTMENT' | 'REFERRER';

interface ReferralMove extends Move<ReferralStatus, ReferralPart> {
  readonly to: ReferralStatus;
}

/** The moves that people make; the clock takes back what nobody came for. */
export const referralMoves = {
  TAKE: { from: ['SENT'], to: 'TAKEN', by: ['DEPARTMENT'] },
  FINISH: { from: ['TAKEN'], to: 'DONE', by: ['DEPARTMENT'] },
  DECLINE: { from: ['SENT', 'TAKEN'], to: 'DECLINED', by: ['DEPARTMENT'] },
  WITHDRAW: { from: ['SENT', 'TAKEN'], to: 'WITHDRAWN', by: ['REFERRER'] },
} as const satisfies Record<ReferralAction, ReferralMove>;

export const offeredReferralMoves = Object.keys(referralMoves) as ReferralAction[];

/** The states in which somebody may still come, and the address is open to the department. */
export const openReferralStatuses = ['SENT', 'TAKEN'] as const satisfies ReferralStatus[];
