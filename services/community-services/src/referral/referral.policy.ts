import { holds, Role, type Actor } from '@microgrid/access/actor';
import { openReferralStatuses, type ReferralPart } from './referral.states.ts';
import type { ReferralStatus } from './referral.terms.ts';

/** Those who refer, and follow what becomes of it; nobody else who serves learns that somebody was referred. */
export const referrers = [Role.GRID_WORKER, Role.TOTAL_GRID_HEAD] as const;

/** What the policy needs to know of a referral. */
export interface ReferralFacts {
  /** Of the matter now, exactly; null to whoever may not see the matter. */
  readonly workGrid: string | null;
  /** Whether the actor handles for the department where it was sent from. */
  readonly isForMe: boolean;
  readonly status: ReferralStatus;
}

/** Whether `actor` follows the referrals of matters in a grid. */
export function mayFollowReferrals(actor: Actor, gridCode: string | null): boolean {
  return gridCode !== null && holds(actor, referrers, gridCode);
}

/** What `actor` is to a referral; whoever is nothing to it may not see it. */
export function referralParts(actor: Actor, { workGrid, isForMe }: Omit<ReferralFacts, 'status'>): ReferralPart[] {
  const parts: Record<ReferralPart, boolean> = { DEPARTMENT: isForMe, REFERRER: mayFollowReferrals(actor, workGrid) };
  return (Object.keys(parts) as ReferralPart[]).filter((part) => parts[part]);
}

/** Whether the address is open, given a purpose: to the department alone, while somebody may still come. */
export function mayReadDestination({ isForMe, status }: ReferralFacts): boolean {
  return isForMe && openReferralStatuses.some((open) => open === status);
}
