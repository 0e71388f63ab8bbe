import { migration } from '@microgrid/database/migration';

/**
 * Emergencies that were reported before: what has ended is over, what somebody deals with is acknowledged, and what nobody
 * has accepted calls people with the first turn of the clock.
 */
export const emergencies = migration(
  '20261129T214000-emergencies',
  `
create table "emergency" ("id" uuid not null, "status" text not null, "step" int not null, "next_call_at" timestamptz(3) null, "acknowledged_at" timestamptz(3) null, "arrived_at" timestamptz(3) null, "ended_at" timestamptz(3) null, primary key ("id"));
create index "emergency_next_call" on "emergency" ("next_call_at") where next_call_at is not null;
create table "emergency_call" ("id" uuid not null, "emergency_id" uuid not null, "step" int not null, "callee" text not null, "person_id" uuid null, "shift_id" uuid null, "called_at" timestamptz(3) null, "answer_by" timestamptz(3) null, "answer" text null, "answered_at" timestamptz(3) null, primary key ("id"));
create index "emergency_call_person_id_index" on "emergency_call" ("person_id");
create index "emergency_call_emergency_id_step_index" on "emergency_call" ("emergency_id", "step");
create unique index "emergency_call_person_unique" on "emergency_call" ("emergency_id", "person_id") where called_at is not null;
create table "emergency_responder" ("id" uuid not null, "emergency_id" uuid not null, "person_id" uuid null, "callee" text null, "acknowledged_at" timestamptz(3) not null, "arrived_at" timestamptz(3) null, primary key ("id"));
create index "emergency_responder_emergency_id_acknowledged_at_index" on "emergency_responder" ("emergency_id", "acknowledged_at");
alter table "emergency_responder" add constraint "emergency_responder_person_unique" unique ("emergency_id", "person_id");
create function called_to() returns uuid[] stable language sql security definer set search_path = community_services, pg_temp as $$ select coalesce(array_agg(matter.id), '{}') from emergency_call join matter on matter.id = emergency_id where person_id = caller_id() and called_at is not null and exists (select from unnest(caller_scopes(array['MICRO_GRID_LEADER', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'TOTAL_GRID_HEAD', 'STREET_OFFICER'])) as scope where starts_with(matter.grid_code, left(scope, 9))) $$;
alter function called_to owner to microgrid_internal;
revoke all on function called_to from public;
grant execute on function called_to to microgrid_caller, current_user;
create function call_to_emergency(emergency uuid, calls json) returns void volatile language sql security definer set search_path = community_services, pg_temp as $$ delete from emergency_call where emergency_id = emergency and called_at is null; insert into emergency_call (id, emergency_id, step, callee, person_id, shift_id, called_at, answer_by) select id, emergency, step, callee, person, shift, called, until from json_to_recordset(calls) as call(id uuid, step int, callee text, person uuid, shift uuid, called timestamptz, until timestamptz) $$;
alter function call_to_emergency owner to microgrid_internal;
revoke all on function call_to_emergency from public;
grant execute on function call_to_emergency to microgrid_caller, current_user;
alter table "emergency" add constraint "emergency_status_check" check ("status" in ('CALLING', 'ACKNOWLEDGED', 'ON_SITE', 'ENDED'));
alter table "emergency" add constraint "emergency_ended_check" check ((status = 'ENDED') = (ended_at is not null));
alter table "emergency" add constraint "emergency_timer_check" check (next_call_at is null or status in ('CALLING', 'ACKNOWLEDGED'));
alter table "emergency" add constraint "emergency_acknowledged_check" check (status <> 'ACKNOWLEDGED' or acknowledged_at is not null);
alter table "emergency" add constraint "emergency_on_site_check" check (status <> 'ON_SITE' or arrived_at is not null);
alter table "emergency" enable row level security;
alter table "emergency" force row level security;
create policy "caller" on "emergency" to "microgrid_caller" using (exists (select 1 from matter where matter.id = emergency.id));
create policy "internal" on "emergency" to "microgrid_internal" using (true);
alter table "emergency_call" add constraint "emergency_call_callee_check" check ("callee" in ('LEADER', 'ON_CALL', 'BACKUP', 'WORKER', 'COMMUNITY', 'STREET'));
alter table "emergency_call" add constraint "emergency_call_answer_check" check ("answer" in ('COMING', 'PASSED', 'UNANSWERED'));
alter table "emergency_call" add constraint "emergency_call_made_check" check (answer is null or called_at is not null);
alter table "emergency_call" enable row level security;
alter table "emergency_call" force row level security;
create policy "caller" on "emergency_call" to "microgrid_caller" using (emergency_id = any ((select called_to())::uuid[]) or exists (select 1 from matter where matter.id = emergency_id and matter.grid_code >= (select caller_scopes_from(array['MICRO_GRID_LEADER', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and matter.grid_code < (select caller_scopes_before(array['MICRO_GRID_LEADER', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and matter.grid_code ^@ any ((select caller_scopes(array['MICRO_GRID_LEADER', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[])));
create policy "internal" on "emergency_call" to "microgrid_internal" using (true);
alter table "emergency_responder" add constraint "emergency_responder_callee_check" check ("callee" in ('LEADER', 'ON_CALL', 'BACKUP', 'WORKER', 'COMMUNITY', 'STREET'));
alter table "emergency_responder" enable row level security;
alter table "emergency_responder" force row level security;
create policy "caller" on "emergency_responder" to "microgrid_caller" using (exists (select 1 from matter where matter.id = emergency_id));
create policy "internal" on "emergency_responder" to "microgrid_internal" using (true);
drop policy "caller" on "matter";
create policy "caller" on "matter" to "microgrid_caller" using ((grid_code >= (select caller_scopes_from(array['MICRO_GRID_LEADER', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and grid_code < (select caller_scopes_before(array['MICRO_GRID_LEADER', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and grid_code ^@ any ((select caller_scopes(array['MICRO_GRID_LEADER', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[]) or id = any (array(select matter_id from matter_reporter where person_id = caller_id())) or id = any ((select called_to())::uuid[])) and about_person_id is distinct from caller_id());
set local role microgrid_internal;
insert into "emergency" ("id", "status", "step", "next_call_at", "acknowledged_at", "ended_at") select "id", case when "status" in ('RESOLVED', 'VERIFIED', 'CLOSED', 'CANCELLED', 'DUPLICATE', 'OUT_OF_SCOPE') then 'ENDED' when "handler_id" is not null then 'ACKNOWLEDGED' else 'CALLING' end, 0, case when "status" not in ('RESOLVED', 'VERIFIED', 'CLOSED', 'CANCELLED', 'DUPLICATE', 'OUT_OF_SCOPE') and "handler_id" is null then moment() end, case when "handler_id" is not null then coalesce("accepted_at", "recorded_at") end, case when "status" in ('RESOLVED', 'VERIFIED', 'CLOSED', 'CANCELLED', 'DUPLICATE', 'OUT_OF_SCOPE') then coalesce("resolved_at", "closed_at", "merged_at", (select max("at") from "matter_event" where "matter_id" = "matter"."id"), "recorded_at") end from "matter" where "severity" = 'EMERGENCY' and "part_of_id" is null;
set local role none;
`,
);
