import { migration } from '@microgrid/database/migration';

export const consequences = migration(
  '20261130T021400-consequences',
  `
create table "consequence" ("id" uuid not null, "evaluation_id" uuid not null, "appointment_id" uuid null, "kind" text not null, "reason" text not null, "decided_by_id" uuid not null, "decided_at" timestamptz(3) not null, primary key ("id"));
create index "consequence_appointment_id_index" on "consequence" ("appointment_id");
alter table "consequence" add constraint "consequence_once" unique ("evaluation_id", "kind");
create table "honour" ("id" uuid not null, "person_id" uuid not null, "grid_code" text collate "C" not null, "kind" text not null, "period" text not null, "period_to" date not null, "reason" text not null, "decided_at" timestamptz(3) not null, primary key ("id"));
create index "honour_person_id_index" on "honour" ("person_id");
create index "honour_grid_code_index" on "honour" ("grid_code");
create index "honour_decided_at_id_index" on "honour" ("decided_at", "id");
create table "honour_consent" ("person_id" uuid not null, "consent_id" uuid null, "given_at" timestamptz(3) null, primary key ("person_id"));
alter table "consequence" add constraint "consequence_kind_check" check ("kind" in ('HONOUR', 'REWARD', 'COACHING', 'NOT_RENEWED', 'REMOVED'));
alter table "consequence" enable row level security;
alter table "consequence" force row level security;
create policy "caller" on "consequence" to "microgrid_caller" using (exists (select 1 from evaluation where evaluation.id = evaluation_id and (person_id = caller_id() or department_id = any (array(select department_id from department_handler where person_id = caller_id() and ended_at is null)) or (status <> 'OPEN' and subject = 'MICRO_GRID_LEADER' and grid_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD'])) and grid_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD'])) and grid_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD']))::text[])) or (status <> 'OPEN' and (subject = 'GRID_WORKER' or is_for_street) and grid_code >= (select caller_scopes_from(array['STREET_OFFICER'])) and grid_code < (select caller_scopes_before(array['STREET_OFFICER'])) and grid_code ^@ any ((select caller_scopes(array['STREET_OFFICER']))::text[])) or (status in ('FINAL', 'ARCHIVED') and subject = 'MICRO_GRID_LEADER' and grid_code >= (select caller_scopes_from(array['STREET_OFFICER'])) and grid_code < (select caller_scopes_before(array['STREET_OFFICER'])) and grid_code ^@ any ((select caller_scopes(array['STREET_OFFICER']))::text[])) or (status <> 'OPEN' and subject = 'DEPARTMENT' and exists (select 1 from unnest((select caller_scopes(array['STREET_OFFICER']))) scope where scope ^@ grid_code or grid_code ^@ scope)))));
create policy "internal" on "consequence" to "microgrid_internal" using (true);
alter table "honour" add constraint "honour_good_check" check (kind in ('HONOUR', 'REWARD'));
alter table "honour" add constraint "honour_kind_check" check ("kind" in ('HONOUR', 'REWARD', 'COACHING', 'NOT_RENEWED', 'REMOVED'));
alter table "honour" enable row level security;
alter table "honour" force row level security;
create policy "caller" on "honour" to "microgrid_caller" using (person_id = any (array(select person_id from honour_consent)));
create policy "internal" on "honour" to "microgrid_internal" using (true);
`,
);
