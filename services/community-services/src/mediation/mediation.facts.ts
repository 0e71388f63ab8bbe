import { record } from '@microgrid/facts/record';
import { plusDays, shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { MediationEntity } from './mediation.entity.ts';
import { generalGridOf } from './mediation.policy.ts';

/** A follow-up is in time on the day agreed on and so many days after it. */
export const DAYS_TO_FOLLOW_UP = 7;

/** What happened of a mediation, and who mediates it now: neither its kind nor, of a follow-up, what came of it. */
interface Told {
  readonly mediation: MediationEntity;
  readonly mediatorIds: readonly string[];
}

/** Tells when an agreement is to be followed up, and by whom. */
export function tellAgreed(em: SqlEntityManager, { mediation, mediatorIds }: Told, followUpOn: string): void {
  record(em, 'mediation.agreed.v1', { ...about(mediation), data: { mediatorIds, followUpOn } });
}

/** Tells that it was, and whether in time. */
export function tellFollowedUp(em: SqlEntityManager, { mediation, mediatorIds }: Told, at: Date): void {
  const isInTime = shanghaiDate(at) <= plusDays(mediation.followUpOn ?? '', DAYS_TO_FOLLOW_UP);
  record(em, 'mediation.followed_up.v1', { ...about(mediation), data: { mediatorIds, isInTime } });
}

function about({ id: subject, gridCode }: MediationEntity) {
  return { subject, gridCode: generalGridOf(gridCode) };
}
