import { migration } from '@microgrid/database/migration';

export const evaluations = migration(
  '20261130T015200-evaluations',
  `
create table "evaluation" ("id" uuid not null, "round_id" uuid not null, "subject" text not null, "appointment_id" uuid null, "department_id" uuid null, "person_id" uuid null, "grid_code" text collate "C" not null, "period_to" date not null, "status" text not null, "gathered_at" timestamptz(3) null, "served_days" int null, "self_review" text null, "reviewer_id" uuid null, "review" text null, "judgement" int null, "judgement_reasons" text null, "is_for_street" boolean not null default false, "score" double precision null, "grade" text null, "not_rated" text null, "kept_until" date not null, "version" int not null default 1, primary key ("id"));
create index "evaluation_round_id_status_id_index" on "evaluation" ("round_id", "status", "id");
create index "evaluation_person_id_index" on "evaluation" ("person_id");
create index "evaluation_appointment_id_index" on "evaluation" ("appointment_id");
create index "evaluation_grid_code_period_to_index" on "evaluation" ("grid_code", "period_to");
alter table "evaluation" add constraint "evaluation_of_post_once" unique ("round_id", "appointment_id");
alter table "evaluation" add constraint "evaluation_of_department_once" unique ("round_id", "department_id");
alter table "evaluation" add constraint "evaluation_whose_check" check ((subject = 'DEPARTMENT') = (department_id is not null) and (subject = 'DEPARTMENT') = (appointment_id is null));
alter table "evaluation" add constraint "evaluation_person_check" check (subject <> 'DEPARTMENT' or person_id is null);
alter table "evaluation" add constraint "evaluation_result_check" check ((status in ('OPEN', 'SELF_REVIEW')) = (score is null and not_rated is null));
alter table "evaluation" add constraint "evaluation_rated_check" check ((score is null) = (grade is null) and (score is null or not_rated is null));
alter table "evaluation" add constraint "evaluation_judgement_check" check (judgement >= 0 and judgement <= 5);
alter table "evaluation" add constraint "evaluation_reviewer_check" check (reviewer_id <> person_id);
alter table "evaluation" add constraint "evaluation_subject_check" check ("subject" in ('MICRO_GRID_LEADER', 'GRID_WORKER', 'DEPARTMENT'));
alter table "evaluation" add constraint "evaluation_status_check" check ("status" in ('OPEN', 'SELF_REVIEW', 'COMPUTED', 'REVIEWED', 'NOTIFIED', 'APPEALED', 'FINAL', 'ARCHIVED'));
alter table "evaluation" add constraint "evaluation_grade_check" check ("grade" in ('EXCELLENT', 'GOOD', 'QUALIFIED', 'NEEDS_HELP'));
alter table "evaluation" add constraint "evaluation_not_rated_check" check ("not_rated" in ('SERVED_TOO_SHORT', 'TOO_LITTLE_MEASURABLE'));
alter table "evaluation" enable row level security;
alter table "evaluation" force row level security;
create policy "caller" on "evaluation" to "microgrid_caller" using (person_id = caller_id() or department_id = any (array(select department_id from department_handler where person_id = caller_id() and ended_at is null)) or (status <> 'OPEN' and subject = 'MICRO_GRID_LEADER' and grid_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD'])) and grid_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD'])) and grid_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD']))::text[])) or (status <> 'OPEN' and (subject = 'GRID_WORKER' or is_for_street) and grid_code >= (select caller_scopes_from(array['STREET_OFFICER'])) and grid_code < (select caller_scopes_before(array['STREET_OFFICER'])) and grid_code ^@ any ((select caller_scopes(array['STREET_OFFICER']))::text[])) or (status <> 'OPEN' and subject = 'DEPARTMENT' and exists (select 1 from unnest((select caller_scopes(array['STREET_OFFICER']))) scope where scope ^@ grid_code or grid_code ^@ scope)));
create policy "internal" on "evaluation" to "microgrid_internal" using (true);
create table "indicator_value" ("evaluation_id" uuid not null, "indicator_code" text not null, "numerator" int not null, "denominator" int not null, "value" double precision null, primary key ("evaluation_id", "indicator_code"));
alter table "indicator_value" add constraint "indicator_value_parts_check" check (numerator >= 0 and denominator >= 0);
alter table "indicator_value" enable row level security;
alter table "indicator_value" force row level security;
create policy "caller" on "indicator_value" to "microgrid_caller" using (exists (select 1 from evaluation where evaluation.id = evaluation_id));
create policy "internal" on "indicator_value" to "microgrid_internal" using (true);
`,
);
