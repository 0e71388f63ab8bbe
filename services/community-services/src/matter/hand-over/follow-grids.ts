import { record } from '@microgrid/facts/record';
import { newId } from '@microgrid/subgraph/ids';
import { momentOf } from '@microgrid/database/moment';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Succession } from '../../borrowed/successors.ts';
import { callAnew } from '../../emergency/start-emergency.ts';
import { openStatuses } from '../matter.states.ts';
import { movedFactOf, type MovedMatter } from './moved-matter.ts';

/**
 * Moves the open matters of closed grids to the one grid that followed, so that whoever serves there sees and settles
 * them. Where several followed nobody can tell which of them, and where none did there is no other: they stay, and those
 * above have them. What has ended stays as it is, and is not even read.
 */
export async function followGrids(moves: readonly Succession[], em: SqlEntityManager): Promise<void> {
  const moved = await moveOpenMatters(em, moves);
  await writeHistory(em, moved);
  await callThere(em, moved);
  for (const matter of moved) record(em, 'matter.reclassified.v1', movedFactOf(matter));
}

/** In the order of their ids, as whoever hands matters over locks them too. */
function moveOpenMatters(em: SqlEntityManager, moves: readonly object[]): Promise<MovedMatter[]> {
  const statuses = openStatuses.map((status) => `'${status}'`).join(', ');
  return em.execute<MovedMatter[]>(
    `with due as (
        select matter.id, move."to", matter.grid_code as "from" from community_services.matter
        join json_to_recordset(?::json) as move("from" text, "to" text) on matter.grid_code = move."from" collate "C"
        where matter.status in (${statuses}) order by matter.id for update of matter)
      update community_services.matter
        set grid_code = due."to", former_grid_code = coalesce(former_grid_code, grid_code), version = version + 1
      from due where matter.id = due.id
      returning matter.id, due."from" as "formerGridcode", grid_code as "gridCode", kind, severity, level, status,
        due_at as "dueAt", handler_id as "handlerId"`,
    [JSON.stringify(moves)],
  );
}

/** Whoever serves in the grid that followed is called to an emergency that nobody answers yet. */
async function callThere(em: SqlEntityManager, moved: readonly MovedMatter[]): Promise<void> {
  const emergencies = moved.filter(({ severity }) => severity === 'EMERGENCY');
  if (emergencies.length === 0) return;
  const at = await momentOf(em);
  for (const { id } of emergencies) await callAnew(em, id, at);
}

/** The state stays, and nobody did it by hand. */
async function writeHistory(em: SqlEntityManager, moved: readonly MovedMatter[]): Promise<void> {
  const events = moved.map(({ id: matterId, status }) => ({ id: newId(), matterId, status }));
  await em.execute(
    `insert into community_services.matter_event (id, matter_id, step, action, from_status, to_status, at)
      select event.id, event."matterId", last.step + 1, 'RECLASSIFY', event.status, event.status,
        greatest(community_services.moment(), last.at)
      from json_to_recordset(?::json) as event(id uuid, "matterId" uuid, status text)
      cross join lateral (select coalesce(max(step), 0) as step, max(at) as at
        from community_services.matter_event where matter_id = event."matterId") as last`,
    [JSON.stringify(events)],
  );
}
