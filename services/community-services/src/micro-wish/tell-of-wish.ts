import type { SqlEntityManager } from '@mikro-orm/postgresql';

/**
 * Notifies of a wish as it stands now whose it is, who took it and, of a new one, the head; nobody of their own deed.
 * Past row-level security: whose it is, the caller never learns.
 */
export async function tellOfWish(em: SqlEntityManager, wishId: string): Promise<void> {
  await em.execute('select community_services.tell_wish(?)', [wishId]);
}
