import { migration } from '@microgrid/database/migration';

/**
 * What the functions give away: of a matter or an agreed contact that an open appeal cites, its outline, to an appeals
 * reviewer of where the post lies; nothing that names a family, no text, and no complaint about the reviewer.
 */
export const citedTables = migration(
  '20261130T033200-cited-things',
  `
create table "cited_thing" ("appeal_id" uuid not null, "thing_id" uuid not null, "grid_code" text collate "C" not null, primary key ("appeal_id", "thing_id"));
create index "cited_thing_thing_id_index" on "cited_thing" ("thing_id");
alter table "cited_thing" enable row level security;
alter table "cited_thing" force row level security;
create policy "caller" on "cited_thing" to "microgrid_caller" using (exists (select 1 from unnest((select caller_scopes(array['APPEALS_REVIEWER']))) scope where scope ^@ grid_code or grid_code ^@ scope));
create policy "internal" on "cited_thing" to "microgrid_internal" using (true);
create function is_cited_to_caller(thing uuid) returns boolean stable language sql security definer set search_path = {schema}, pg_temp as $$ select exists (select from cited_thing, unnest(caller_scopes(array['APPEALS_REVIEWER'])) as scope where thing_id = thing and (scope ^@ grid_code or grid_code ^@ scope)) $$;
alter function is_cited_to_caller owner to microgrid_internal;
revoke all on function is_cited_to_caller from public;
grant execute on function is_cited_to_caller to microgrid_caller, current_user;
create function cited_matters(wanted uuid[]) returns table (id uuid, number text, kind text, severity text, channel text, level text, status text, grid_code text, due_at timestamptz, due_status text, reported_at timestamptz, recorded_at timestamptz, version int) stable language sql security definer set search_path = {schema}, pg_temp as $$ select matter.id, matter.number, matter.kind, matter.severity, matter.channel, matter.level, matter.status, case when matter.kind in ('B3', 'C1', 'C2', 'C3', 'C4', 'C5', 'F1', 'F4', 'F6') or matter.are_texts_sealed then left(matter.grid_code, 15) else matter.grid_code end, matter.due_at, matter.due_status, matter.reported_at, matter.recorded_at, matter.version from matter where matter.id = any (wanted) and matter.about_person_id is distinct from caller_id() and is_cited_to_caller(matter.id) $$;
alter function cited_matters owner to microgrid_internal;
revoke all on function cited_matters from public;
grant execute on function cited_matters to microgrid_caller, current_user;
create function cited_visits(wanted uuid[]) returns table (id uuid, due_on date, status text, at timestamptz, mode text, result text, work_role text, visitor_id uuid, by_id uuid, version int) stable language sql security definer set search_path = {schema}, pg_temp as $$ select visit.id, visit.due_on, visit.status, visit.at, visit.mode, visit.result, visit.work_role, visit.visitor_id, visit.by_id, visit.version from care_visit visit where visit.id = any (wanted) and is_cited_to_caller(visit.id) $$;
alter function cited_visits owner to microgrid_internal;
revoke all on function cited_visits from public;
grant execute on function cited_visits to microgrid_caller, current_user;
`,
);
