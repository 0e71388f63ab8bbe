import { migration } from '@microgrid/database/migration';

/** Of leaves both functions give away who stands in for whom where, which is public of a leader and decides what a stand-in may do. */
export const appointmentsPaused = migration(
  '20261129T100300-appointments-paused',
  `
alter table "appointment" add "renewed_from" date null, add "leave_from" date null, add "leave_to" date null, add "stand_in_id" uuid null, add "suspension_reason" text null;
create index "appointment_stand_in_id_index" on "appointment" ("stand_in_id");
drop index "appointment_one_holder";
drop index "appointment_leads_one";
drop index "appointment_one_post_a_branch";
create unique index "appointment_one_holder" on "appointment" ("grid_code", "role") where status in ('ACTIVE', 'ON_LEAVE', 'SUSPENDED') and role <> 'COMMITTEE_CONTACT';
create unique index "appointment_leads_one" on "appointment" ("person_id") where status in ('ACTIVE', 'ON_LEAVE', 'SUSPENDED') and role = 'MICRO_GRID_LEADER';
create unique index "appointment_one_post_a_branch" on "appointment" ("person_id", left("grid_code", 15)) where status in ('ACTIVE', 'ON_LEAVE', 'SUSPENDED') and role in ('GRID_WORKER', 'MICRO_GRID_LEADER');
alter table "appointment" drop constraint "appointment_term_check";
alter table "appointment" add constraint "appointment_term_check" check (ends_on >= starts_on and ends_on <= coalesce(renewed_from, starts_on) + '1 year'::interval);
alter table "appointment" add constraint "appointment_leave_check" check ((leave_from is null) = (leave_to is null) and leave_to >= leave_from);
alter table "appointment" add constraint "appointment_stand_in_check" check (stand_in_id <> person_id);
alter table "appointment" add constraint "appointment_suspended_check" check (suspension_reason is null or status = 'SUSPENDED');
drop policy "caller" on "appointment";
create policy "caller" on "appointment" to "microgrid_caller" using (status = 'ACTIVE' or person_id = caller_id() or stand_in_id = caller_id() or grid_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and grid_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and grid_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[]));
create function posts_stood_in(person uuid, day date) returns table (role text, grid_code text, until date) stable language sql security definer set search_path = {schema}, pg_temp as $$ select role, grid_code, least(leave_to, ends_on) from appointment where stand_in_id = $1 and status in ('ACTIVE', 'ON_LEAVE') and $2 between leave_from and leave_to and $2 between starts_on and ends_on $$;
alter function posts_stood_in owner to microgrid_internal;
revoke all on function posts_stood_in from public;
grant execute on function posts_stood_in to microgrid_caller, current_user;
create function leader_stand_ins(codes text[], day date) returns table (grid_code text, stand_in_id uuid) stable language sql security definer set search_path = {schema}, pg_temp as $$ select grid_code, stand_in_id from appointment where grid_code = any ($1) and role = 'MICRO_GRID_LEADER' and status in ('ACTIVE', 'ON_LEAVE') and $2 between leave_from and leave_to and $2 between starts_on and ends_on $$;
alter function leader_stand_ins owner to microgrid_internal;
revoke all on function leader_stand_ins from public;
grant execute on function leader_stand_ins to microgrid_caller, current_user;
`,
);
