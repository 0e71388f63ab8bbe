import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Succession } from '../../borrowed/successors.ts';

/**
 * Moves what waits for an answer in closed grids to the one grid that followed, so that whoever serves there answers it. What is
 * answered stays, and what was counted is counted where it was said.
 */
export async function opinionsFollowGrids(moves: readonly Succession[], em: SqlEntityManager): Promise<void> {
  await em.execute(
    `with due as (
        select opinion.id, move."to" from community_services.opinion
        join json_to_recordset(?::json) as move("from" text, "to" text) on opinion.grid_code = move."from" collate "C"
        where opinion.status = 'OPEN' order by opinion.id for update of opinion)
      update community_services.opinion
        set grid_code = due."to", former_grid_code = coalesce(former_grid_code, grid_code), version = version + 1
      from due where opinion.id = due.id`,
    [JSON.stringify(moves)],
  );
}
