import { migration } from '@microgrid/database/migration';

export const officePosts = migration(
  '20261125T011255-office-posts',
  `
create table "office_post" ("id" uuid not null, "person_id" uuid not null, "role" text not null, "area_code" text collate "C" not null, "starts_on" date not null, "ends_on" date null, primary key ("id"));
create index "office_post_person_id_index" on "office_post" ("person_id");
alter table "office_post" add constraint "office_post_area_code_check" check (area_code ~ '^[0-9]{9}$');
alter table "office_post" add constraint "office_post_dates_check" check (ends_on is null or ends_on >= starts_on);
alter table "office_post" add constraint "office_post_role_check" check ("role" in ('STREET_OFFICER', 'ANALYST', 'PRIVACY_AUDITOR'));
`,
  ['001-first'],
);
