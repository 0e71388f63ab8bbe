import type { SqlEntityManager } from '@mikro-orm/postgresql';

/**
 * Dispatches anew what somebody took and may not fulfil any more: without the consent to be named, or in a community in which
 * they neither serve nor volunteer now. On leave they keep what they took.
 */
export async function giveWishesBack(em: SqlEntityManager, personId: string, isSuspended = false): Promise<void> {
  // What the fact changed is looked at in SQL.
  await em.flush();
  await em.execute(
    `update community_services.micro_wish as wish
      set status = 'DISPATCHED', taker_id = null, version = version + 1
      where wish.taker_id = ?::uuid and wish.status = 'TAKEN' and (?::boolean or not (
        exists (select from community_services.name_consent where person_id = wish.taker_id)
        and (exists (select from community_services.volunteer
            where person_id = wish.taker_id and starts_with(grid_code, left(wish.grid_code, 12)))
          or exists (select from community_services.post
            where (person_id = wish.taker_id or stand_in_id = wish.taker_id) and ended_at is null
              and starts_with(grid_code, left(wish.grid_code, 12))))))`,
    [personId, isSuspended],
  );
}

/** Calls off what somebody wished who is erased, and dispatches anew what they took. */
export async function endWishesOf(em: SqlEntityManager, personId: string): Promise<void> {
  await em.execute(
    `update community_services.micro_wish set status = 'CANCELLED', ended_at = community_services.moment(), version = version + 1
      where status in ('ORDERED', 'DISPATCHED', 'TAKEN')
        and id in (select wish_id from community_services.micro_wisher where person_id = ?::uuid)`,
    [personId],
  );
  await em.execute(
    `update community_services.micro_wish set status = 'DISPATCHED', taker_id = null, version = version + 1
      where status = 'TAKEN' and taker_id = ?::uuid`,
    [personId],
  );
}
