import { migration } from '@microgrid/database/migration';

export const opinions = migration(
  '20261129T213000-opinions',
  `
create table "opinion" ("id" uuid not null, "text" text null, "topic" text not null, "grid_code" text collate "C" not null, "channel" text not null, "is_anonymous" boolean not null, "taken_at" timestamptz(3) not null, "recorded_at" timestamptz(3) not null, "taken_by_id" uuid null, "activity_id" uuid null, "status" text not null, "due_at" timestamptz(3) null, "reply" text null, "answered_at" timestamptz(3) null, "answered_by_id" uuid null, "matter_id" uuid null, "merged_into_id" uuid null, "merged_count" int not null default 0, "version" int not null default 1, primary key ("id"));
create index "opinion_grid_code_status_index" on "opinion" ("grid_code", "status");
create index "opinion_taken_at_id_index" on "opinion" ("taken_at", "id");
create index "opinion_open" on "opinion" ("grid_code", "topic") where status = 'OPEN';
create index "opinion_merged_into" on "opinion" ("merged_into_id") where merged_into_id is not null;
alter table "opinion" add constraint "opinion_grid_code_check" check (length(grid_code) = 18);
alter table "opinion" add constraint "opinion_recorded_check" check (recorded_at >= taken_at);
alter table "opinion" add constraint "opinion_linked_check" check ((status = 'LINKED') = (matter_id is not null));
alter table "opinion" add constraint "opinion_merged_check" check ((status = 'MERGED') = (merged_into_id is not null));
alter table "opinion" add constraint "opinion_answered_check" check (status = 'MERGED' or (status = 'OPEN') = (answered_at is null));
alter table "opinion" add constraint "opinion_topic_check" check ("topic" in ('D1', 'D2', 'D3', 'D4', 'D9'));
alter table "opinion" add constraint "opinion_channel_check" check ("channel" in ('ROUND', 'ACTIVITY', 'APP'));
alter table "opinion" add constraint "opinion_status_check" check ("status" in ('OPEN', 'REPLIED', 'LINKED', 'MERGED'));
create table "opinion_author" ("opinion_id" uuid not null, "person_id" uuid not null, "follows_id" uuid null, primary key ("opinion_id"));
create index "opinion_author_person_id_index" on "opinion_author" ("person_id");
alter table "opinion_author" enable row level security;
alter table "opinion_author" force row level security;
create policy "caller" on "opinion_author" to "microgrid_caller" using (person_id = caller_id());
create policy "internal" on "opinion_author" to "microgrid_internal" using (true);
alter table "opinion" enable row level security;
alter table "opinion" force row level security;
create policy "caller" on "opinion" to "microgrid_caller" using (grid_code >= (select caller_scopes_from(array['MICRO_GRID_LEADER', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and grid_code < (select caller_scopes_before(array['MICRO_GRID_LEADER', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and grid_code ^@ any ((select caller_scopes(array['MICRO_GRID_LEADER', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[]) or id = any (array(select unnest(array[opinion_id, follows_id]) from opinion_author where person_id = caller_id())));
create policy "internal" on "opinion" to "microgrid_internal" using (true);
create function enter_opinions(said jsonb, author uuid) returns void volatile language sql security definer set search_path = {schema}, pg_temp as $$ with entered as (insert into opinion (id, text, topic, grid_code, channel, is_anonymous, taken_at, recorded_at, taken_by_id, activity_id, status, due_at) select id, text, topic, "gridCode", channel, author is null, "takenAt", "recordedAt", "takenById", "activityId", 'OPEN', "dueAt" from jsonb_to_recordset(said) as one(id uuid, text text, topic text, "gridCode" text, channel text, "takenAt" timestamptz, "recordedAt" timestamptz, "takenById" uuid, "activityId" uuid, "dueAt" timestamptz) returning id) insert into opinion_author (opinion_id, person_id) select id, author from entered where author is not null $$;
alter function enter_opinions owner to microgrid_internal;
revoke all on function enter_opinions from public;
grant execute on function enter_opinions to microgrid_caller, current_user;
create function answer_merged_opinions(into_opinion uuid, at timestamptz) returns table (id uuid, grid_code text, taken_by_id uuid, due_at timestamptz) volatile language sql security definer set search_path = {schema}, pg_temp as $$ update opinion set answered_at = at, version = version + 1 where merged_into_id = into_opinion returning opinion.id, opinion.grid_code, opinion.taken_by_id, opinion.due_at $$;
alter function answer_merged_opinions owner to microgrid_internal;
revoke all on function answer_merged_opinions from public;
grant execute on function answer_merged_opinions to microgrid_caller, current_user;
create function merge_along(ended uuid[], goes_on uuid) returns void volatile language sql security definer set search_path = {schema}, pg_temp as $$ update opinion set merged_into_id = goes_on, version = version + 1 where merged_into_id = any (ended); update opinion_author set follows_id = goes_on from opinion where opinion.id = opinion_author.opinion_id and opinion.merged_into_id = goes_on; $$;
alter function merge_along owner to microgrid_internal;
revoke all on function merge_along from public;
grant execute on function merge_along to microgrid_caller, current_user;
create function report_for_author(matter uuid, of_opinion uuid) returns void volatile language sql security definer set search_path = {schema}, pg_temp as $$ insert into matter_reporter (matter_id, person_id) select matter, person_id from opinion_author where opinion_id = of_opinion $$;
alter function report_for_author owner to microgrid_internal;
revoke all on function report_for_author from public;
grant execute on function report_for_author to microgrid_caller, current_user;
create function outlines_of_linked(opinions uuid[]) returns table (of_opinion uuid, id uuid, number text, kind text, status text, reported_at timestamptz, closed_at timestamptz) stable language sql security definer set search_path = {schema}, pg_temp as $$ select opinion.id, matter.id, matter.number, matter.kind, matter.status, matter.reported_at, matter.closed_at from opinion join matter on matter.id = opinion.matter_id where opinion.id = any (opinions) $$;
alter function outlines_of_linked owner to microgrid_internal;
revoke all on function outlines_of_linked from public;
grant execute on function outlines_of_linked to microgrid_caller, current_user;
`,
);
