import { migration } from '../../migration.ts';

export const writeRecordTable = migration(
  '20261125T000100-write-records',
  `
create table "write_record" ("id" uuid not null, "digest" text not null, "entity" text not null, "entity_id" text not null, "written_at" timestamptz not null, primary key ("id"));
`,
  ['001-first'],
);
