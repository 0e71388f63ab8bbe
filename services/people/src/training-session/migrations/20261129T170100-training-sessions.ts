import { migration } from '@microgrid/database/migration';

/** That a station is taken, and not by what, is all that `is_station_taken` gives away. */
export const trainingSessions = migration(
  '20261129T170100-training-sessions',
  `
create table "training_session" ("id" uuid not null, "kind" text not null, "topic_code" text collate "C" not null, "cohort" text null, "grid_code" text collate "C" not null, "station_id" uuid null, "starts_at" timestamptz(3) not null, "ends_at" timestamptz(3) not null, "trainer_id" uuid null, "planned_by_id" uuid null, "status" text not null, "participant_count" int not null default 0, "version" int not null default 1, primary key ("id"));
create index "training_session_grid_code_index" on "training_session" ("grid_code");
create index "training_session_trainer_id_index" on "training_session" ("trainer_id");
create index "training_session_station_starts_index" on "training_session" ("station_id", "starts_at");
create index "training_session_starts_index" on "training_session" ("starts_at", "id");
alter table "training_session" add constraint "training_session_times_check" check (ends_at > starts_at);
alter table "training_session" add constraint "training_session_cohort_check" check (kind = 'GROUP' or cohort is null);
alter table "training_session" add constraint "training_session_count_check" check (participant_count >= 0 and (participant_count = 0 or status = 'HELD'));
alter table "training_session" add constraint "training_session_kind_check" check ("kind" in ('ONE_TO_ONE', 'GROUP'));
alter table "training_session" add constraint "training_session_status_check" check ("status" in ('PLANNED', 'HELD', 'CANCELLED'));
create table "training_record" ("id" uuid not null, "session_id" uuid not null, "person_id" uuid null, "outcome" text null, "topic_code" text collate "C" not null, "grid_code" text collate "C" not null, "trainer_id" uuid null, "planned_by_id" uuid null, "ends_at" timestamptz(3) not null, primary key ("id"));
create index "training_record_person_id_index" on "training_record" ("person_id");
create index "training_record_grid_code_index" on "training_record" ("grid_code");
create index "training_record_trainer_id_index" on "training_record" ("trainer_id");
alter table "training_record" add constraint "training_record_once" unique ("session_id", "person_id");
alter table "training_record" add constraint "training_record_others_check" check (person_id <> trainer_id);
alter table "training_record" add constraint "training_record_outcome_check" check ("outcome" in ('COMPETENT', 'NEEDS_MORE', 'ABSENT'));
alter table "training_record" enable row level security;
alter table "training_record" force row level security;
create policy "caller" on "training_record" to "microgrid_caller" using (person_id = caller_id() or trainer_id = caller_id() or planned_by_id = caller_id() and grid_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD', 'STREET_OFFICER', 'GRID_WORKER'])) and grid_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD', 'STREET_OFFICER', 'GRID_WORKER'])) and grid_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD', 'STREET_OFFICER', 'GRID_WORKER']))::text[]) or grid_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and grid_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and grid_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[]));
create policy "internal" on "training_record" to "microgrid_internal" using (true);
alter table "training_session" enable row level security;
alter table "training_session" force row level security;
create policy "caller" on "training_session" to "microgrid_caller" using (trainer_id = caller_id() or id = any (array(select session_id from training_record where person_id = caller_id())) or grid_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'MICRO_GRID_LEADER', 'STREET_OFFICER'])) and grid_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'MICRO_GRID_LEADER', 'STREET_OFFICER'])) and grid_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'MICRO_GRID_LEADER', 'STREET_OFFICER']))::text[]));
create policy "internal" on "training_session" to "microgrid_internal" using (true);
create table "station_booking" ("id" uuid not null, "station_id" uuid not null, "starts_at" timestamptz(3) not null, "ends_at" timestamptz(3) not null, primary key ("id"));
create index "station_booking_station_starts_index" on "station_booking" ("station_id", "starts_at");
create function is_station_taken(station uuid, since timestamptz, until timestamptz) returns boolean stable language sql security definer set search_path = {schema}, pg_temp as $$ select exists (select from training_session where station_id = $1 and status <> 'CANCELLED' and starts_at < $3 and ends_at > $2) or exists (select from station_booking where station_id = $1 and starts_at < $3 and ends_at > $2) $$;
alter function is_station_taken owner to microgrid_internal;
revoke all on function is_station_taken from public;
grant execute on function is_station_taken to microgrid_caller, current_user;
`,
);
