import { holds, Role, type Actor } from '@microgrid/access/actor';
import { sql } from 'kysely';
import type { CareVisit } from '../care/visit/care-visit.type.ts';
import type { Context } from '../context.ts';
import type { Matter } from '../matter/matter.type.ts';
import { closedMatter, type MatterOutline } from '../matter/matter-outline.ts';

/**
 * The matters among `ids` that open appeals cite which the caller may decide, as outlines: past row-level security, which
 * shows their rows to no appeals reviewer, since a row cannot be shown without its texts.
 */
export async function citedMatters(ids: readonly string[], { db, actor }: Context): Promise<Matter[]> {
  if (ids.length === 0 || !mayHear(actor)) return [];
  const { rows } = await sql<MatterOutline>`
    select id, number, kind, severity, channel, level, status, grid_code as "gridCode", due_at as "dueAt",
      due_status as "dueStatus", reported_at as "reportedAt", recorded_at as "recordedAt", version
    from community_services.cited_matters(${[...ids]}::uuid[]) as outline
    where exists (select from community_services.cited_thing where thing_id = outline.id)`.execute(db);
  return rows.map((outline) => ({ ...closedMatter, ...outline }));
}

/** The same of agreed contacts: when each was due, who was to make it and what came of it; never whose care it is. */
export async function citedVisits(ids: readonly string[], { db, actor }: Context): Promise<CareVisit[]> {
  if (ids.length === 0 || !mayHear(actor)) return [];
  const { rows } = await sql<Omit<CareVisit, 'needId' | 'correctionReason'>>`
    select id, due_on as "dueOn", status, at, mode, result, work_role as "workRole", visitor_id as "visitorId",
      by_id as "byId", version
    from community_services.cited_visits(${[...ids]}::uuid[]) as outline
    where exists (select from community_services.cited_thing where thing_id = outline.id)`.execute(db);
  return rows.map((visit) => ({ ...visit, needId: null, correctionReason: null }));
}

function mayHear(actor: Actor): boolean {
  return holds(actor, [Role.APPEALS_REVIEWER]);
}
