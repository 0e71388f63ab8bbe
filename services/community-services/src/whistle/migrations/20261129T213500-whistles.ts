import { migration } from '@microgrid/database/migration';

/** Until now nothing led from L3 to L4; a history may tell of a whistle and of a referral from now on. */
export const whistles = migration(
  '20261129T213500-whistles',
  `
create table "whistle" ("id" uuid not null, "matter_id" uuid not null, "kind" text not null, "department_id" uuid not null, "grid_code" text collate "C" not null, "problem" text null, "place" text null, "status" text not null, "blown_by_id" uuid null, "blown_at" timestamptz(3) not null, "report_in_by" timestamptz(3) not null, "reported_in_at" timestamptz(3) null, "handler_id" uuid null, "due_at" timestamptz(3) null, "done_at" timestamptz(3) null, "result" text null, "rating" int null, "rating_reason" text null, "note" text null, "version" int not null default 1, primary key ("id"));
create index "whistle_matter_id_index" on "whistle" ("matter_id");
create index "whistle_grid_code_blown_at_index" on "whistle" ("grid_code", "blown_at");
create index "whistle_department_id_status_index" on "whistle" ("department_id", "status");
alter table "whistle" add constraint "whistle_kind_check" check ("kind" in ('BEYOND_THE_STREET', 'JOINT_ENFORCEMENT', 'EMERGENCY'));
alter table "whistle" add constraint "whistle_status_check" check ("status" in ('BLOWN', 'REPORTED_IN', 'DONE', 'RATED', 'WITHDRAWN'));
alter table "whistle" add constraint "whistle_rating_check" check (rating >= 1 and rating <= 5);
alter table "whistle" add constraint "whistle_rated_check" check ((status = 'RATED') = (rating is not null));
alter table "whistle" add constraint "whistle_done_check" check ((status in ('DONE', 'RATED')) = (done_at is not null));
alter table "whistle" add constraint "whistle_reported_in_check" check (status <> 'BLOWN' or reported_in_at is null);
alter table "whistle" enable row level security;
alter table "whistle" force row level security;
create policy "caller" on "whistle" to "microgrid_caller" using (exists (select 1 from matter where matter.id = matter_id) or (department_id = any (array(select department_id from department_post where person_id = caller_id() and ended_at is null)) and grid_code >= (select caller_scopes_from(array['DEPARTMENT_HANDLER'])) and grid_code < (select caller_scopes_before(array['DEPARTMENT_HANDLER'])) and grid_code ^@ any ((select caller_scopes(array['DEPARTMENT_HANDLER']))::text[])));
create policy "internal" on "whistle" to "microgrid_internal" using (true);
alter table "matter_event" drop constraint "matter_event_action_check";
alter table "matter_event" add constraint "matter_event_action_check" check ("action" in ('REPORT', 'ACCEPT', 'RETURN', 'DECLARE_DUPLICATE', 'DECLARE_OUT_OF_SCOPE', 'CANCEL', 'ASSIGN', 'START', 'REFUSE', 'ESCALATE', 'HOLD', 'RESUME', 'RESOLVE', 'VERIFY', 'REOPEN', 'CLOSE', 'HAND_OVER', 'REPLY', 'RECALL', 'EXTEND', 'SPLIT', 'RECLASSIFY', 'BLOW_WHISTLE', 'REFER', 'RATE'));
create function outlines_for_departments(wanted uuid[]) returns table (id uuid, number text, kind text, severity text, channel text, level text, status text, grid_code text, due_at timestamptz, due_status text, reported_at timestamptz, recorded_at timestamptz, version int) stable language sql security definer set search_path = community_services, pg_temp as $$ select distinct on (matter.id) matter.id, matter.number, matter.kind, matter.severity, matter.channel, matter.level, matter.status, case when matter.kind in ('B3', 'C1', 'C2', 'C3', 'C4', 'C5', 'F1', 'F4', 'F6') or matter.are_texts_sealed then left(matter.grid_code, 15) else matter.grid_code end, matter.due_at, matter.due_status, matter.reported_at, matter.recorded_at, matter.version from matter join whistle on whistle.matter_id = matter.id where matter.id = any (wanted) and matter.about_person_id is distinct from caller_id() and whistle.status <> 'WITHDRAWN' and whistle.department_id in (select department_id from department_post where person_id = caller_id() and ended_at is null) and whistle.grid_code ^@ any ((select caller_scopes(array['DEPARTMENT_HANDLER']))::text[]) $$;
alter function outlines_for_departments owner to microgrid_internal;
revoke all on function outlines_for_departments from public;
grant execute on function outlines_for_departments to microgrid_caller, current_user;
create function lock_whistled_matter(wanted uuid) returns text volatile language sql security definer set search_path = community_services, pg_temp as $$ select kind from matter where id = wanted for update $$;
alter function lock_whistled_matter owner to microgrid_internal;
revoke all on function lock_whistled_matter from public;
grant execute on function lock_whistled_matter to microgrid_caller, current_user;
create function settle_whistled_matter(wanted uuid, said text, event uuid) returns table (id uuid, kind text, severity text, level text, grid_code text, due_at timestamptz, first_reply_at timestamptz, at timestamptz) volatile language sql security definer set search_path = community_services, pg_temp as $$ with place as (select coalesce(max(step), 0) + 1 as step, date_trunc('milliseconds', greatest(moment(), max(at))) as at from matter_event where matter_id = wanted), before as (select matter.status from matter where matter.id = wanted), settled as (update matter set status = 'RESOLVED', resolution = said, resolved_at = place.at, first_reply_at = coalesce(matter.first_reply_at, place.at), version = matter.version + 1 from place where matter.id = wanted and matter.level = 'L4' and matter.handler_id is null and matter.status in ('ESCALATED', 'REOPENED') and not matter.is_split and not exists (select from whistle where whistle.matter_id = wanted and whistle.status in ('BLOWN', 'REPORTED_IN')) returning matter.id, matter.kind, matter.severity, matter.level, matter.grid_code, matter.due_at, matter.first_reply_at, place.at, place.step), told as (insert into matter_event (id, matter_id, step, action, from_status, to_status, actor_id, at, note) select event, settled.id, settled.step, 'RESOLVE', before.status, 'RESOLVED', caller_id(), settled.at, said from settled cross join before) select settled.id, settled.kind, settled.severity, settled.level, settled.grid_code, settled.due_at, settled.first_reply_at, settled.at from settled $$;
alter function settle_whistled_matter owner to microgrid_internal;
revoke all on function settle_whistled_matter from public;
grant execute on function settle_whistled_matter to microgrid_caller, current_user;
`,
);
