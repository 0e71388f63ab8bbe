import { migration } from '@microgrid/database/migration';

export const volunteerTable = migration(
  '20261129T214200-volunteers',
  `
create table "volunteer" ("id" uuid not null, "person_id" uuid not null, "grid_code" text collate "C" not null, primary key ("id"));
create index "volunteer_person_id_index" on "volunteer" ("person_id");
`,
);
