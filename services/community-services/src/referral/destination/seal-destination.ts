import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** Seals where a referral leads to. Past row-level security, since whoever refers may not read it back. */
export async function sealDestination(em: SqlEntityManager, referralId: string, address: string): Promise<void> {
  await em.execute('select community_services.seal_destination(?, ?)', [referralId, address]);
}

/** Forgets where a referral led to that has ended. Past row-level security, since who ends it may not read it. */
export async function forgetDestination(em: SqlEntityManager, referralId: string): Promise<void> {
  await em.execute('select community_services.forget_destination(?)', [referralId]);
}
