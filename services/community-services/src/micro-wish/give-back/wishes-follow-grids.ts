import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Succession } from '../../borrowed/successors.ts';

/** Moves the wishes of closed grids that are still to be fulfilled, with what was said of them, to the one grid that followed. */
export async function wishesFollowGrids(moves: readonly Succession[], em: SqlEntityManager): Promise<void> {
  await em.execute(
    `with due as (
        select wish.id, move."to" from community_services.micro_wish as wish
        join json_to_recordset(?::json) as move("from" text, "to" text) on wish.grid_code = move."from" collate "C"
        where wish.status in ('ORDERED', 'DISPATCHED', 'TAKEN') order by wish.id for update of wish),
      moved as (
        update community_services.micro_wish as wish set grid_code = due."to", version = version + 1
        from due where wish.id = due.id returning wish.id, wish.grid_code)
      update community_services.micro_wish_text as said set grid_code = moved.grid_code
      from moved where said.wish_id = moved.id`,
    [JSON.stringify(moves)],
  );
}
