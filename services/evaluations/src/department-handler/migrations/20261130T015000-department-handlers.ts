import { migration } from '@microgrid/database/migration';

export const departmentHandlers = migration(
  '20261130T015000-department-handlers',
  `
create table "department_handler" ("id" uuid not null, "person_id" uuid not null, "department_id" uuid not null, "ended_at" timestamptz(3) null, primary key ("id"));
create index "department_handler_person_id_index" on "department_handler" ("person_id");
`,
);
