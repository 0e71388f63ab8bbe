import { migration } from '@microgrid/database/migration';

/**
 * Until now a matter went from report to closing by four moves, and nobody was put off, given more time or merged. The
 * texts of sensitive kinds are sealed from now on, those that stand too; what was settled was answered then.
 */
export const mattersInFull = migration(
  '20261129T172500-matters-in-full',
  `
create table "assignment" ("id" uuid not null, "matter_id" uuid not null, "assignee_id" uuid null, "department_id" uuid null, "assigned_by_id" uuid null, "assigned_at" timestamptz(3) not null, "accepted_at" timestamptz(3) null, "due_at" timestamptz(3) null, "outcome" text null, "reason" text null, primary key ("id"));
create index "assignment_assignee_id_index" on "assignment" ("assignee_id");
create index "assignment_matter_id_assigned_at_index" on "assignment" ("matter_id", "assigned_at");
create unique index "assignment_open_unique" on "assignment" ("matter_id") where outcome is null;
create table "matter_helper" ("matter_id" uuid not null, "person_id" uuid not null, primary key ("matter_id", "person_id"));
create table "matter_rating" ("matter_id" uuid not null, "rating" int not null, "rated_at" timestamptz(3) not null, primary key ("matter_id"));
create table "matter_texts" ("matter_id" uuid not null, "place" text null, "description" text null, primary key ("matter_id"));
drop policy "caller" on "matter";
alter table "matter" add "are_texts_sealed" boolean not null default false, add "entered_by_id" uuid null, add "about_person_id" uuid null, add "assigned_by_id" uuid null, add "first_reply_at" timestamptz(3) null, add "finding" text null, add "holds" jsonb not null default '[]', add "hold_until" date null, add "hold_reason" text null, add "hold_approved_by_id" uuid null, add "extended_from" timestamptz(3) null, add "extended_days" int null, add "extension_reason" text null, add "extended_by_id" uuid null, add "reopened_at" timestamptz(3) null, add "merged_into_id" uuid null, add "merged_at" timestamptz(3) null, add "part_of_id" uuid null, add "is_split" boolean not null default false;
create index "matter_merged_into" on "matter" ("merged_into_id") where merged_into_id is not null;
create index "matter_part_of" on "matter" ("part_of_id") where part_of_id is not null;
alter table "matter" add constraint "matter_hold_check" check ((status = 'ON_HOLD') = (hold_until is not null));
alter table "matter" add constraint "matter_extension_check" check ((extended_from is null) = (extended_days is null));
alter table "matter" add constraint "matter_merged_check" check ((status = 'DUPLICATE') = (merged_into_id is not null));
alter table "matter" add constraint "matter_finding_check" check ("finding" in ('HELD_UP', 'NOT_FOUND'));
create policy "caller" on "matter" to "microgrid_caller" using ((grid_code >= (select caller_scopes_from(array['MICRO_GRID_LEADER', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and grid_code < (select caller_scopes_before(array['MICRO_GRID_LEADER', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and grid_code ^@ any ((select caller_scopes(array['MICRO_GRID_LEADER', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[]) or id = any (array(select matter_id from matter_reporter where person_id = caller_id()))) and about_person_id is distinct from caller_id());
alter table "matter_event" drop constraint "matter_event_action_check";
alter table "matter_event" add "level" text null;
alter table "matter_event" add constraint "matter_event_level_check" check ("level" in ('L0', 'L1', 'L2', 'L3', 'L4'));
alter table "matter_event" add constraint "matter_event_action_check" check ("action" in ('REPORT', 'ACCEPT', 'RETURN', 'DECLARE_DUPLICATE', 'DECLARE_OUT_OF_SCOPE', 'CANCEL', 'ASSIGN', 'START', 'REFUSE', 'ESCALATE', 'HOLD', 'RESUME', 'RESOLVE', 'VERIFY', 'REOPEN', 'CLOSE', 'HAND_OVER', 'REPLY', 'RECALL', 'EXTEND', 'SPLIT', 'RECLASSIFY', 'RATE'));
alter table "matter_reporter" add "name" text null, add "phone" text null;
alter table "matter_reporter" alter column "person_id" drop not null;
alter table "matter_reporter" add constraint "matter_reporter_check" check ((person_id is null) = (name is not null));
alter table "assignment" add constraint "assignment_outcome_check" check ("outcome" in ('DONE', 'REFUSED', 'RECALLED', 'ESCALATED', 'HANDED_OVER'));
alter table "assignment" enable row level security;
alter table "assignment" force row level security;
create policy "caller" on "assignment" to "microgrid_caller" using (assignee_id = caller_id() or exists (select 1 from matter where matter.id = matter_id and matter.grid_code >= (select caller_scopes_from(array['MICRO_GRID_LEADER', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and matter.grid_code < (select caller_scopes_before(array['MICRO_GRID_LEADER', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and matter.grid_code ^@ any ((select caller_scopes(array['MICRO_GRID_LEADER', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[])));
create policy "internal" on "assignment" to "microgrid_internal" using (true);
alter table "matter_helper" enable row level security;
alter table "matter_helper" force row level security;
create policy "caller" on "matter_helper" to "microgrid_caller" using (person_id = caller_id() or exists (select 1 from matter where matter.id = matter_id));
create policy "internal" on "matter_helper" to "microgrid_internal" using (true);
alter table "matter_rating" add constraint "matter_rating_check" check (rating >= 1 and rating <= 5);
alter table "matter_rating" enable row level security;
alter table "matter_rating" force row level security;
create policy "caller" on "matter_rating" to "microgrid_caller" using (exists (select 1 from matter_reporter where matter_reporter.matter_id = matter_rating.matter_id));
create policy "internal" on "matter_rating" to "microgrid_internal" using (true);
alter table "matter_texts" enable row level security;
alter table "matter_texts" force row level security;
create policy "caller" on "matter_texts" to "microgrid_caller" using (exists (select 1 from matter_reporter where matter_reporter.matter_id = matter_texts.matter_id));
create policy "internal" on "matter_texts" to "microgrid_internal" using (true);
create function enter_reporter(matter uuid, person uuid, called text, number text) returns void volatile language sql security definer set search_path = community_services, pg_temp as $$ insert into matter_reporter (matter_id, person_id, name, phone) values (matter, person, called, number) $$;
alter function enter_reporter owner to microgrid_internal;
revoke all on function enter_reporter from public;
grant execute on function enter_reporter to microgrid_caller, current_user;
create function copy_reporter(whole uuid, parts uuid[]) returns void volatile language sql security definer set search_path = community_services, pg_temp as $$ insert into matter_reporter (matter_id, person_id, name, phone) select part, person_id, name, phone from matter_reporter cross join unnest(parts) as part where matter_id = whole $$;
alter function copy_reporter owner to microgrid_internal;
revoke all on function copy_reporter from public;
grant execute on function copy_reporter to microgrid_caller, current_user;
create function seal_matter_texts(matter uuid, said_place text, said_description text, place_of uuid) returns void volatile language sql security definer set search_path = community_services, pg_temp as $$ insert into matter_texts (matter_id, place, description) values (matter, coalesce(said_place, (select place from matter_texts where matter_id = place_of)), said_description) on conflict (matter_id) do update set place = coalesce(excluded.place, matter_texts.place), description = coalesce(excluded.description, matter_texts.description) $$;
alter function seal_matter_texts owner to microgrid_internal;
revoke all on function seal_matter_texts from public;
grant execute on function seal_matter_texts to microgrid_caller, current_user;
create function sealed_matter_texts(matters uuid[]) returns table (matter_id uuid, place text, description text, person_id uuid, helps boolean) stable language sql security definer set search_path = community_services, pg_temp as $$ select matter_texts.matter_id, place, description, person_id, exists (select from matter_helper where matter_helper.matter_id = matter_texts.matter_id and matter_helper.person_id = caller_id()) from matter_texts left join matter_reporter on matter_reporter.matter_id = matter_texts.matter_id where matter_texts.matter_id = any (matters) and current_setting('microgrid.purpose', true) <> '' $$;
alter function sealed_matter_texts owner to microgrid_internal;
revoke all on function sealed_matter_texts from public;
grant execute on function sealed_matter_texts to microgrid_caller, current_user;
drop function sealed_reporters(uuid[]);
create function sealed_reporters(matters uuid[]) returns table (matter_id uuid, person_id uuid, name text, phone text) stable language sql security definer set search_path = community_services, pg_temp as $$ select matter_id, person_id, name, phone from matter_reporter where matter_id = any ($1) and current_setting('microgrid.purpose', true) <> '' $$;
alter function sealed_reporters owner to microgrid_internal;
revoke all on function sealed_reporters from public;
grant execute on function sealed_reporters to microgrid_caller, current_user;
create function goes_on_in(wanted uuid, general text) returns boolean stable language sql security definer set search_path = community_services, pg_temp as $$ select exists (select from matter where id = wanted and starts_with(grid_code, general) and about_person_id is null and kind <> 'G' and status not in ('DRAFT', 'CLOSED', 'CANCELLED', 'DUPLICATE', 'OUT_OF_SCOPE')) $$;
alter function goes_on_in owner to microgrid_internal;
revoke all on function goes_on_in from public;
grant execute on function goes_on_in to microgrid_caller, current_user;
create function similar_matters(wanted text, grid text, asker uuid) returns table (id uuid, is_open boolean) stable language sql security definer set search_path = community_services, pg_temp as $$ select id, status not in ('CLOSED', 'CANCELLED', 'DUPLICATE', 'OUT_OF_SCOPE') as is_open from matter where kind = wanted and kind not in ('B3', 'C1', 'C2', 'C3', 'C4', 'C5', 'F1', 'F4', 'F6', 'G') and not are_texts_sealed and grid_code = grid collate "C" and about_person_id is null and asker is not null and (status not in ('DRAFT', 'CLOSED', 'CANCELLED', 'DUPLICATE', 'OUT_OF_SCOPE') or status = 'CLOSED' and closed_at > moment() - interval '7 days') order by is_open desc, reported_at desc, id limit 5 $$;
alter function similar_matters owner to microgrid_internal;
revoke all on function similar_matters from public;
grant execute on function similar_matters to microgrid_caller, current_user;
create function outlines_of_merged(duplicates uuid[]) returns table (of_matter uuid, id uuid, number text, kind text, status text, reported_at timestamptz, closed_at timestamptz) stable language sql security definer set search_path = community_services, pg_temp as $$ with recursive way (of_matter, id, merged_into_id) as (select matter.id, matter.id, matter.merged_into_id from matter where matter.id = any (duplicates) union select way.of_matter, matter.id, matter.merged_into_id from way join matter on matter.id = way.merged_into_id) select way.of_matter, matter.id, matter.number, matter.kind, matter.status, matter.reported_at, matter.closed_at from way join matter on matter.id = way.id where way.merged_into_id is null and way.id <> way.of_matter $$;
alter function outlines_of_merged owner to microgrid_internal;
revoke all on function outlines_of_merged from public;
grant execute on function outlines_of_merged to microgrid_caller, current_user;
create function post_of_report(wanted uuid) returns uuid stable language sql security definer set search_path = community_services, pg_temp as $$ select post.id from matter join matter_reporter on matter_reporter.matter_id = matter.id join post on post.person_id = matter_reporter.person_id where matter.id = wanted and matter.entered_by_id is null and post.role in ('MICRO_GRID_LEADER', 'GRID_WORKER') and starts_with(matter.grid_code, post.grid_code) order by post.role limit 1 $$;
alter function post_of_report owner to microgrid_internal;
revoke all on function post_of_report from public;
grant execute on function post_of_report to microgrid_caller, current_user;
create function refile_matter(wanted uuid, grid text) returns int volatile language sql security definer set search_path = community_services, pg_temp as $$ update matter set grid_code = grid, version = version + 1 where id = wanted returning version $$;
alter function refile_matter owner to microgrid_internal;
revoke all on function refile_matter from public;
grant execute on function refile_matter to microgrid_caller, current_user;
set local role microgrid_internal;
update "matter" set "first_reply_at" = "resolved_at" where "resolved_at" is not null;
insert into "matter_texts" ("matter_id", "place", "description") select "id", "place", "description" from "matter" where "kind" in ('B3', 'C1', 'C2', 'C3', 'C4', 'C5', 'F1', 'F4', 'F6');
update "matter" set "are_texts_sealed" = true, "place" = null, "description" = null where "kind" in ('B3', 'C1', 'C2', 'C3', 'C4', 'C5', 'F1', 'F4', 'F6');
set local role none;
`,
);
