import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Succession } from '../../borrowed/successors.ts';

/**
 * Moves the care of closed grids to the one grid that followed, with the contact that is to come: from that moment its worker
 * answers for it, and the former one does no more. Contacts that were made stay where they were made.
 */
export async function careFollowsGrids(moves: readonly Succession[], em: SqlEntityManager): Promise<void> {
  await em.execute(
    `with due as (
        select care_need.id, move."to" from community_services.care_need
        join json_to_recordset(?::json) as move("from" text, "to" text) on care_need.grid_code = move."from" collate "C"
        where care_need.status <> 'ENDED' order by care_need.id for update of care_need),
      moved as (
        update community_services.care_need set grid_code = due."to", version = version + 1
        from due where care_need.id = due.id returning care_need.id, grid_code)
      update community_services.care_visit set grid_code = left(moved.grid_code, 15)
      from moved where care_visit.need_id = moved.id and care_visit.status = 'DUE'`,
    [JSON.stringify(moves)],
  );
}
