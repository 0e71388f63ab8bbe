import { holds, type Actor } from '@microgrid/access/actor';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { departmentRoles } from '../department-post/departments-of.ts';
import { closedMatter, type MatterOutline } from '../matter/matter-outline.ts';
import type { Matter } from '../matter/matter.type.ts';

/**
 * The matters among `ids` whose whistles the caller handles for a department, as outlines: past row-level security, which
 * shows their rows to no department, since a row cannot be shown without its texts.
 */
export async function whistledMatters(ids: readonly string[], { db, actor }: Context): Promise<Matter[]> {
  if (ids.length === 0 || !mayBeWhistled(actor)) return [];
  const { rows } = await sql<MatterOutline>`
    select id, number, kind, severity, channel, level, status, grid_code as "gridCode", due_at as "dueAt",
      due_status as "dueStatus", reported_at as "reportedAt", recorded_at as "recordedAt", version
    from community_services.outlines_for_departments(${[...ids]}::uuid[]) as outline
    where exists (select from community_services.whistle where whistle.matter_id = outline.id)`.execute(db);
  return rows.map((outline) => ({ ...closedMatter, ...outline }));
}

function mayBeWhistled(actor: Actor): boolean {
  return holds(actor, departmentRoles);
}
