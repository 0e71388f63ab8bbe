import { migration } from '@microgrid/database/migration';

/**
 * What the functions give away of entries: that somebody is a volunteer where, to whoever decides what that person may do
 * and to those who serve there; of an entry that follows an appointment its id, grid and mentor, for the fact. The head
 * and the street officer above a volunteer know how long he or she served.
 */
export const reserveEntries = migration(
  '20261129T171000-reserve-entries',
  `
create table "reserve_entry" ("id" uuid not null, "person_id" uuid null, "source" text not null, "grid_code" text collate "C" not null, "status" text not null, "status_since" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "nominated_by_id" uuid null, "mentor_id" uuid null, "leads" text null, "version" int not null default 1, primary key ("id"));
create index "reserve_entry_person_id_index" on "reserve_entry" ("person_id");
create index "reserve_entry_grid_code_index" on "reserve_entry" ("grid_code");
create index "reserve_entry_nominated_by_id_index" on "reserve_entry" ("nominated_by_id");
create index "reserve_entry_mentor_id_index" on "reserve_entry" ("mentor_id");
create unique index "reserve_entry_one_open" on "reserve_entry" ("person_id") where status <> 'LEFT';
alter table "reserve_entry" add constraint "reserve_entry_others_check" check (person_id <> mentor_id and person_id <> nominated_by_id);
alter table "reserve_entry" add constraint "reserve_entry_leads_check" check (status <> 'SERVICE_LEADER' or leads is not null);
alter table "reserve_entry" add constraint "reserve_entry_source_check" check ("source" in ('ENTERPRISE', 'VOLUNTEER_TEAM', 'RESIDENT'));
alter table "reserve_entry" add constraint "reserve_entry_status_check" check ("status" in ('APPLIED', 'NOMINATED', 'CONSENTED', 'CHECKED', 'IN_POOL', 'IN_TRAINING', 'READY', 'CANDIDATE', 'APPOINTED', 'SERVICE_LEADER', 'LEFT'));
alter table "reserve_entry" enable row level security;
alter table "reserve_entry" force row level security;
create policy "caller" on "reserve_entry" to "microgrid_caller" using (person_id = caller_id() or mentor_id = caller_id() and cardinality((select caller_scopes(array['TOTAL_GRID_HEAD', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'MICRO_GRID_LEADER', 'STREET_OFFICER']))) > 0 or nominated_by_id = caller_id() and status = 'NOMINATED' or grid_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and grid_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and grid_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[]));
create policy "internal" on "reserve_entry" to "microgrid_internal" using (true);
create function volunteers_in(person uuid) returns table (grid_code text) stable language sql security definer set search_path = {schema}, pg_temp as $$ select grid_code from reserve_entry where person_id = $1 and status in ('IN_POOL', 'IN_TRAINING', 'READY', 'CANDIDATE', 'APPOINTED', 'SERVICE_LEADER') $$;
alter function volunteers_in owner to microgrid_internal;
revoke all on function volunteers_in from public;
grant execute on function volunteers_in to microgrid_caller, current_user;
create function volunteers_below(area text) returns table (person_id uuid) stable language sql security definer set search_path = {schema}, pg_temp as $$ select person_id from reserve_entry where grid_code >= $1 and grid_code < $1 || ':' and person_id is not null and status in ('IN_POOL', 'IN_TRAINING', 'READY', 'CANDIDATE', 'APPOINTED', 'SERVICE_LEADER') and $1 ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'MICRO_GRID_LEADER', 'STREET_OFFICER']))::text[]) $$;
alter function volunteers_below owner to microgrid_internal;
revoke all on function volunteers_below from public;
grant execute on function volunteers_below to microgrid_caller, current_user;
create function follow_in_reserve(persons uuid[], before text[], after text) returns table (id uuid, grid_code text, mentor_id uuid, person_id uuid) volatile language sql security definer set search_path = {schema}, pg_temp as $$ update reserve_entry set status = $3, status_since = now(), version = version + 1 where person_id = any ($1) and status = any ($2) and $3 in ('CANDIDATE', 'READY', 'APPOINTED') returning id, grid_code, mentor_id, person_id $$;
alter function follow_in_reserve owner to microgrid_internal;
revoke all on function follow_in_reserve from public;
grant execute on function follow_in_reserve to microgrid_caller, current_user;
set local role microgrid_internal;
create or replace function counted_minutes(persons uuid[]) returns table (person_id uuid, minutes int) stable language sql security definer set search_path = {schema}, pg_temp as $$ select person.id, coalesce((select sum(h.minutes) from volunteer_hours h where h.person_id = person.id and h.status = 'COUNTED'), 0)::int from (select distinct unnest($1) as id) person where person.id = caller_id() or exists (select from volunteer_hours h where h.person_id = person.id and (h.recorded_by_id = caller_id() or h.confirmed_by_id = caller_id() or h.grid_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and h.grid_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and h.grid_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[]))) or exists (select from appointment h where h.person_id = person.id and h.status <> 'ENDED' and h.grid_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and h.grid_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and h.grid_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[])) or exists (select from reserve_entry h where h.person_id = person.id and h.status <> 'LEFT' and h.grid_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and h.grid_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and h.grid_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[])) $$;
set local role none;
`,
);
