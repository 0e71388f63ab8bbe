import { migration } from '@microgrid/database/migration';

export const heardFacts = migration(
  '20261130T020400-heard-facts',
  `
create table "derived_fact" ("item_id" uuid not null, "position" int not null, "measure" text not null, "fact_id" uuid not null, "fact_type" text not null, "told_at" timestamptz(3) not null, "counts_from" timestamptz(3) not null, "occurred_at" timestamptz(3) not null, "grid_code" text collate "C" not null, "person_id" uuid null, "appointment_id" uuid null, "department_id" uuid null, "subject_kind" text null, "subject_id" uuid null, "hash" text not null, "numerator" int not null, "denominator" int not null, "counts" boolean not null, "is_anew" boolean not null, "topic_code" text null, "valid_to" date null, primary key ("item_id", "position"));
create index "derived_fact_person" on "derived_fact" ("person_id", "measure") where person_id is not null;
create index "derived_fact_appointment" on "derived_fact" ("appointment_id") where appointment_id is not null;
create index "derived_fact_department" on "derived_fact" ("department_id") where department_id is not null;
create index "derived_fact_grid" on "derived_fact" ("grid_code", "measure", "occurred_at") where appointment_id is null;
create index "derived_fact_subject" on "derived_fact" ("subject_id") where measure = 'duty_shift.unanswered';
create table "heard_fact" ("fact_id" uuid not null, "subject" text collate "C" not null, "position" int not null, "type" text not null, "told_at" timestamptz(3) not null, "grid_code" text collate "C" not null, "data" jsonb not null, "hash" text not null, primary key ("fact_id"));
create index "heard_fact_type_grid_code_index" on "heard_fact" ("type", "grid_code");
alter table "heard_fact" add constraint "heard_fact_position" unique ("subject", "position");
create table "served_post" ("appointment_id" uuid not null, "position" int not null, "told_at" timestamptz(3) not null, "person_id" uuid not null, "role" text not null, "grid_code" text collate "C" not null, "starts_on" date not null, "ends_on" date not null, "absent_from" text[] not null, "absent_to" text[] not null, primary key ("appointment_id", "position"));
create index "served_post_person_id_index" on "served_post" ("person_id");
create index "served_post_grid_code_index" on "served_post" ("grid_code");
alter table "derived_fact" add constraint "derived_fact_subject_kind_check" check ("subject_kind" in ('Matter', 'Emergency', 'Whistle', 'CareVisit', 'Mediation', 'Opinion', 'Activity', 'DutyShift', 'TrainingSession'));
alter table "derived_fact" enable row level security;
alter table "derived_fact" force row level security;
create policy "caller" on "derived_fact" to "microgrid_caller" using (false);
create policy "internal" on "derived_fact" to "microgrid_internal" using (true);
alter table "heard_fact" enable row level security;
alter table "heard_fact" force row level security;
create policy "caller" on "heard_fact" to "microgrid_caller" using (false);
create policy "internal" on "heard_fact" to "microgrid_internal" using (true);
alter table "served_post" enable row level security;
alter table "served_post" force row level security;
create policy "caller" on "served_post" to "microgrid_caller" using (false);
create policy "internal" on "served_post" to "microgrid_internal" using (true);
`,
);
