import { migration } from '@microgrid/database/migration';

export const selections = migration(
  '20261129T105200-selections',
  `
create table "selection_round" ("id" uuid not null, "grid_code" text collate "C" not null, "method" text not null, "status" text not null, "votes_each" int not null, "opens_on" date not null, "closes_on" date not null, "electorate_count" int null, "turnout_count" int null, "minute_id" uuid null, "held_at" timestamptz(3) null, "recorded_by_id" uuid null, "countersigned_by_id" uuid null, "notice_posted_at" timestamptz(3) null, "notice_until" date null, "cancel_reason" text null, "appointment_id" uuid null, "ended_at" timestamptz(3) null, "version" int not null default 1, primary key ("id"));
create index "selection_round_grid_code_index" on "selection_round" ("grid_code");
create index "selection_round_opens_index" on "selection_round" ("opens_on", "id");
create index "selection_round_status_index" on "selection_round" ("status") where not (status in ('CONFIRMED', 'CANCELLED'));
create unique index "selection_round_one_open" on "selection_round" ("grid_code") where not (status in ('CONFIRMED', 'CANCELLED'));
alter table "selection_round" add constraint "selection_round_grid_code_check" check (grid_code ~ '^[0-9]{18}$');
alter table "selection_round" add constraint "selection_round_days_check" check (closes_on >= opens_on);
alter table "selection_round" add constraint "selection_round_votes_each_check" check (votes_each >= 1 and votes_each <= 5);
alter table "selection_round" add constraint "selection_round_turnout_check" check (turnout_count >= 0 and turnout_count <= electorate_count);
alter table "selection_round" add constraint "selection_round_cancelled_check" check ((status = 'CANCELLED') = (cancel_reason is not null));
alter table "selection_round" add constraint "selection_round_confirmed_check" check ((status = 'CONFIRMED') = (appointment_id is not null));
alter table "selection_round" add constraint "selection_round_ended_check" check ((status in ('CONFIRMED', 'CANCELLED')) = (ended_at is not null));
alter table "selection_round" add constraint "selection_round_notice_check" check (notice_posted_at is not null or (status <> 'NOTICE' and status <> 'OBJECTION'));
alter table "selection_round" add constraint "selection_round_method_check" check ("method" in ('VOTE', 'CONSULTATION'));
alter table "selection_round" add constraint "selection_round_status_check" check ("status" in ('ANNOUNCED', 'NOMINATION', 'REVIEW', 'VOTE', 'TIED', 'NOTICE', 'OBJECTION', 'CONFIRMED', 'CANCELLED'));
create table "household_count" ("grid_code" text collate "C" not null, "households" int not null, primary key ("grid_code"));
create table "candidacy" ("id" uuid not null, "round_id" uuid not null, "grid_code" text collate "C" not null, "person_id" uuid null, "is_own_nomination" boolean not null, "nominated_by_id" uuid null, "named_at" timestamptz(3) not null, "status" text not null, "reason" text null, "votes" int null, primary key ("id"));
create index "candidacy_person_id_index" on "candidacy" ("person_id");
create index "candidacy_nominated_by_id_index" on "candidacy" ("nominated_by_id");
alter table "candidacy" add constraint "candidacy_one_a_person" unique ("round_id", "person_id");
alter table "candidacy" add constraint "candidacy_votes_check" check (votes >= 0);
alter table "candidacy" add constraint "candidacy_own_check" check (not is_own_nomination or nominated_by_id is null);
alter table "candidacy" add constraint "candidacy_status_check" check ("status" in ('NOMINATED', 'CONSENTED', 'DECLINED', 'APPROVED', 'NOT_APPROVED', 'CHOSEN', 'NOT_CHOSEN'));
create function is_shown_candidate(round uuid, person uuid, standing text) returns boolean stable language sql security definer set search_path = {schema}, pg_temp as $$ select $3 in ('CONSENTED', 'APPROVED', 'CHOSEN', 'NOT_CHOSEN') and exists (select from selection_round where id = $1 and status not in ('CONFIRMED', 'CANCELLED')) and exists (select from consent where person_id = $2 and purpose = 'PUBLISH_CANDIDACY' and withdrawn_at is null) $$;
alter function is_shown_candidate owner to microgrid_internal;
revoke all on function is_shown_candidate from public;
grant execute on function is_shown_candidate to microgrid_caller, current_user;
alter table "candidacy" enable row level security;
alter table "candidacy" force row level security;
create policy "caller" on "candidacy" to "microgrid_caller" using (person_id = caller_id() or nominated_by_id = caller_id() or grid_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and grid_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and grid_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[]) or is_shown_candidate(round_id, person_id, status));
create policy "internal" on "candidacy" to "microgrid_internal" using (true);
create table "objection" ("id" uuid not null, "round_id" uuid not null, "grid_code" text collate "C" not null, "candidacy_id" uuid not null, "person_id" uuid null, "objector_id" uuid not null, "text" text not null, "raised_at" timestamptz(3) not null, "decision" text null, "reason" text null, "decided_by_id" uuid null, "decided_at" timestamptz(3) null, primary key ("id"));
create index "objection_round_id_index" on "objection" ("round_id");
alter table "objection" add constraint "objection_decided_check" check ((decision is null) = (reason is null) and (decision is null) = (decided_at is null));
alter table "objection" add constraint "objection_others_check" check (objector_id <> person_id and decided_by_id <> person_id);
alter table "objection" add constraint "objection_decision_check" check ("decision" in ('UPHELD', 'NOT_UPHELD'));
alter table "objection" enable row level security;
alter table "objection" force row level security;
create policy "caller" on "objection" to "microgrid_caller" using (person_id is distinct from caller_id() and (objector_id = caller_id() or grid_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and grid_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and grid_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[])));
create policy "internal" on "objection" to "microgrid_internal" using (true);
create table "selection_minute" ("id" uuid not null, "round_id" uuid not null, "grid_code" text collate "C" not null, "text" text null, primary key ("id"));
create index "selection_minute_round_id_index" on "selection_minute" ("round_id");
alter table "selection_minute" enable row level security;
alter table "selection_minute" force row level security;
create policy "caller" on "selection_minute" to "microgrid_caller" using (grid_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'MICRO_GRID_LEADER', 'STREET_OFFICER'])) and grid_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'MICRO_GRID_LEADER', 'STREET_OFFICER'])) and grid_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'MICRO_GRID_LEADER', 'STREET_OFFICER']))::text[]));
create policy "internal" on "selection_minute" to "microgrid_internal" using (true);
create function candidates_of(round uuid) returns table (id uuid) stable language sql security definer set search_path = {schema}, pg_temp as $$ select person_id from candidacy where round_id = $1 and person_id is not null and status not in ('NOMINATED', 'DECLINED') order by named_at, id limit 500 $$;
alter function candidates_of owner to microgrid_internal;
revoke all on function candidates_of from public;
grant execute on function candidates_of to microgrid_caller, current_user;
`,
);
