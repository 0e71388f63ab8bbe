import { migration } from '@microgrid/database/migration';

export const departmentPosts = migration(
  '20261129T213000-department-posts',
  `
create table "department_post" ("id" uuid not null, "person_id" uuid not null, "department_id" uuid not null, "ended_at" timestamptz(3) null, primary key ("id"));
create index "department_post_person_id_index" on "department_post" ("person_id");
`,
);
