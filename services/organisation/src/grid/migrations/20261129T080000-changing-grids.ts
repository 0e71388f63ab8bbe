import { migration } from '@microgrid/database/migration';

/** What a change of the map needs of a grid. The count of its households that stands is the last one: none came before. */
export const changingGrids = migration(
  '20261129T080000-changing-grids',
  `
alter table "grid" add column "institution" text null, add column "office_phone" text null, add column "complaints_phone" text null, add column "version" int not null default 1;
create table "household_count" ("grid_code" text collate "C" not null, "as_of" date not null, "households" int not null, primary key ("grid_code", "as_of"));
create index "grid_predecessors_index" on "grid" using gin ("predecessors");
alter table "grid" add constraint "grid_institution_check" check (institution is null or level = 'EXCLUSIVE');
alter table "household_count" add constraint "household_count_households_check" check (households >= 0);
`,
);
