import { migration } from '@microgrid/database/migration';

export const posts = migration(
  '20261125T025000-posts',
  `
create table "post" ("id" uuid not null, "person_id" uuid not null, "role" text not null, "grid_code" text collate "C" not null, primary key ("id"));
create index "post_person_id_index" on "post" ("person_id");
create index "post_grid_code_index" on "post" ("grid_code");
alter table "post" add constraint "post_role_check" check ("role" in ('TOTAL_GRID_HEAD', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'MICRO_GRID_LEADER'));
`,
  ['006-posts'],
);
