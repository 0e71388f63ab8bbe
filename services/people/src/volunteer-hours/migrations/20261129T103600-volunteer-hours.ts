import { migration } from '@microgrid/database/migration';

export const volunteerHoursTable = migration(
  '20261129T103600-volunteer-hours',
  `
create table "volunteer_hours" ("id" uuid not null, "person_id" uuid null, "activity_id" uuid null, "grid_code" text collate "C" not null, "started_at" timestamptz(3) not null, "minutes" int null, "status" text not null, "status_since" timestamptz(3) not null, "asked_at" timestamptz(3) null, "recorded_by_id" uuid null, "confirmed_by_id" uuid null, "dispute" text null, "correction_reason" text null, "version" int not null default 1, primary key ("id"));
create index "volunteer_hours_activity_id_index" on "volunteer_hours" ("activity_id");
create index "volunteer_hours_grid_code_index" on "volunteer_hours" ("grid_code");
create index "volunteer_hours_recorded_by_id_index" on "volunteer_hours" ("recorded_by_id");
create index "volunteer_hours_confirmed_by_id_index" on "volunteer_hours" ("confirmed_by_id");
create index "volunteer_hours_person_started_index" on "volunteer_hours" ("person_id", "started_at");
create index "volunteer_hours_waiting_index" on "volunteer_hours" ("status_since") where status in ('OPEN', 'CONFIRMED', 'CORRECTED');
alter table "volunteer_hours" add constraint "volunteer_hours_minutes_check" check (minutes >= 1 and minutes <= 1440);
alter table "volunteer_hours" add constraint "volunteer_hours_open_check" check ((status = 'OPEN') = (minutes is null));
alter table "volunteer_hours" add constraint "volunteer_hours_others_check" check (person_id <> recorded_by_id and person_id <> confirmed_by_id);
alter table "volunteer_hours" add constraint "volunteer_hours_status_check" check ("status" in ('OPEN', 'LOGGED', 'CONFIRMED', 'COUNTED', 'DISPUTED', 'CORRECTED'));
alter table "volunteer_hours" enable row level security;
alter table "volunteer_hours" force row level security;
create policy "caller" on "volunteer_hours" to "microgrid_caller" using (person_id = caller_id() or recorded_by_id = caller_id() or confirmed_by_id = caller_id() or activity_id = any (array(select id from activity where organiser_id = caller_id())) or grid_code >= (select caller_scopes_from(array['GRID_WORKER', 'TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and grid_code < (select caller_scopes_before(array['GRID_WORKER', 'TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and grid_code ^@ any ((select caller_scopes(array['GRID_WORKER', 'TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[]));
create policy "internal" on "volunteer_hours" to "microgrid_internal" using (true);
create function served_times(persons uuid[], since timestamptz, until timestamptz) returns table (id uuid, person_id uuid, started_at timestamptz, minutes int) stable language sql security definer set search_path = people, pg_temp as $$ select id, person_id, started_at, minutes from volunteer_hours where person_id = any ($1) and started_at >= $2 and started_at < $3 $$;
alter function served_times owner to microgrid_internal;
revoke all on function served_times from public;
grant execute on function served_times to microgrid_caller, current_user;
create function counted_minutes(persons uuid[]) returns table (person_id uuid, minutes int) stable language sql security definer set search_path = people, pg_temp as $$ select person.id, coalesce((select sum(h.minutes) from volunteer_hours h where h.person_id = person.id and h.status = 'COUNTED'), 0)::int from (select distinct unnest($1) as id) person where person.id = caller_id() or exists (select from volunteer_hours h where h.person_id = person.id and (h.recorded_by_id = caller_id() or h.confirmed_by_id = caller_id() or h.grid_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and h.grid_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and h.grid_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[]))) or exists (select from appointment h where h.person_id = person.id and h.status <> 'ENDED' and h.grid_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and h.grid_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and h.grid_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[])) $$;
alter function counted_minutes owner to microgrid_internal;
revoke all on function counted_minutes from public;
grant execute on function counted_minutes to microgrid_caller, current_user;
`,
);
