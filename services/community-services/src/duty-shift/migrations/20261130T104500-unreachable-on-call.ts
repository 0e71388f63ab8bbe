import { migration } from '@microgrid/database/migration';

export const unreachableOnCall = migration(
  '20261130T104500-unreachable-on-call',
  `
create table "unreachable_on_call" ("shift_id" uuid not null, "person_id" uuid not null, "ends_at" timestamptz(3) not null, primary key ("shift_id", "person_id"));
`,
);
