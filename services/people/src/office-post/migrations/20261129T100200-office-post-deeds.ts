import { migration } from '@microgrid/database/migration';

/** What is past its last day has ended, and everybody has long heard of it. */
export const officePostDeeds = migration(
  '20261129T100200-office-post-deeds',
  `
alter table "office_post" add "department_id" uuid null, add "ended_at" timestamptz(3) null, add "version" int not null default 1;
update "office_post" set "ended_at" = now() where "ends_on" < (now() at time zone 'Asia/Shanghai')::date;
alter table "office_post" drop constraint "office_post_role_check";
alter table "office_post" add constraint "office_post_role_check" check ("role" in ('STREET_OFFICER', 'DEPARTMENT_HANDLER', 'APPEALS_REVIEWER', 'ANALYST', 'PRIVACY_AUDITOR'));
alter table "office_post" add constraint "office_post_department_check" check ((role = 'DEPARTMENT_HANDLER') = (department_id is not null));
alter table "office_post" add constraint "office_post_ended_check" check (ended_at is null or ends_on is not null);
create unique index "office_post_held_once" on "office_post" ("person_id", "role", "area_code", "department_id") nulls not distinct where ended_at is null and ends_on is null;
alter table "office_post" enable row level security;
alter table "office_post" force row level security;
create policy "caller" on "office_post" to "microgrid_caller" using (person_id = caller_id() or cardinality((select caller_scopes(array['TOTAL_GRID_HEAD', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'MICRO_GRID_LEADER', 'VOLUNTEER', 'STREET_OFFICER', 'DEPARTMENT_HANDLER', 'APPEALS_REVIEWER', 'PRIVACY_AUDITOR', 'GATEWAY']))) > 0);
create policy "internal" on "office_post" to "microgrid_internal" using (true);
`,
);
