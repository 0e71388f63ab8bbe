import { migration } from '@microgrid/database/migration';

export const knownThingTables = migration(
  '20261129T060000-known-things',
  `
create table "known_thing" ("kind" text not null, "id" text collate "C" not null, "grid_code" text collate "C" not null, "state" jsonb not null, primary key ("kind", "id"));
create table "known_kind" ("kind" text not null, "told" int not null, "is_caught_up" boolean not null, primary key ("kind"));
create table "dangling_reference" ("entity" text not null, "field" text not null, "row_id" uuid not null, "value" text not null, "problem" text not null, "found_at" timestamptz(3) not null, primary key ("entity", "field", "row_id"));
alter table "dangling_reference" add constraint "dangling_reference_problem_check" check ("problem" in ('UNKNOWN', 'MISUSED'));
`,
);
