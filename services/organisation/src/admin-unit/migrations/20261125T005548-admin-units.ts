import { migration } from '@microgrid/database/migration';

export const adminUnits = migration(
  '20261125T005548-admin-units',
  `
create table "admin_unit" ("code" text collate "C" not null, "level" text not null, "name" text not null, "parent_code" text collate "C" null, "edition" date not null, primary key ("code"));
create index "admin_unit_parent_code_index" on "admin_unit" ("parent_code");
alter table "admin_unit" add constraint "admin_unit_level_check" check ("level" in ('PROVINCE', 'PREFECTURE', 'COUNTY', 'STREET', 'VILLAGE'));
`,
  ['001-first'],
);
