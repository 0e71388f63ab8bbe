import { migration } from '@microgrid/database/migration';

export const activities = migration(
  '20261129T103500-activities',
  `
create table "activity" ("id" uuid not null, "grid_code" text collate "C" not null, "organiser_id" uuid null, "ends_at" timestamptz(3) not null, primary key ("id"));
create index "activity_organiser_id_index" on "activity" ("organiser_id");
`,
);
