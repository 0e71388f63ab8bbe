import { record } from '@microgrid/facts/record';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ReferralEntity } from './referral.entity.ts';

/** Tells where a referral stands now; never of which matter. */
export function tellReferral(
  em: SqlEntityManager,
  { id: subject, gridCode, departmentId, status }: ReferralEntity,
): void {
  record(em, 'referral.moved.v1', { subject, gridCode, data: { departmentId, status } });
}
