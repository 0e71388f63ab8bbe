import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Succession } from '../../borrowed/successors.ts';

/** Moves what is still open of closed grids to the one grid that followed: from then on its worker and head answer for who mediates. */
export async function mediationsFollowGrids(moves: readonly Succession[], em: SqlEntityManager): Promise<void> {
  await em.execute(
    `with due as (
        select mediation.id, move."to" from community_services.mediation
        join json_to_recordset(?::json) as move("from" text, "to" text) on mediation.grid_code = move."from" collate "C"
        where mediation.status not in ('FAILED', 'DONE') order by mediation.id for update of mediation)
      update community_services.mediation set grid_code = due."to", version = version + 1
      from due where mediation.id = due.id`,
    [JSON.stringify(moves)],
  );
}
