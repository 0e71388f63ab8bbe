import { migration } from '@microgrid/database/migration';

/** Until now a count was kept without the day on which it was last the grid's: the day before the next count is the nearest to it. */
export const countsUntil = migration(
  '20261129T180500-counts-until',
  `
alter table "household_count" add "until" date null;
update "household_count" set "until" = coalesce((select min(later."as_of") from "household_count" later where later."grid_code" = "household_count"."grid_code" and later."as_of" > "household_count"."as_of"), (select greatest("households_as_of", "household_count"."as_of" + 1) from "grid" where "code" = "household_count"."grid_code"), "household_count"."as_of" + 1) - 1;
alter table "household_count" alter "until" set not null;
alter table "household_count" drop constraint "household_count_pkey";
alter table "household_count" add primary key ("grid_code", "until");
`,
);
