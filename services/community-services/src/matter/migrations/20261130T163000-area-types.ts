import { migration } from '@microgrid/database/migration';

/**
 * Matters are counted by the kind of area that their grid was when they were recorded. Those that stand get it from the
 * facts of the grids, which a consumer of its own hears from the first on.
 */
export const areaTypes = migration(
  '20261130T163000-area-types',
  `
create table "grid_area_type" ("grid_code" text collate "C" not null, "since" timestamptz(3) not null, "area_type" text null, primary key ("grid_code", "since"));
alter table "grid_area_type" add constraint "grid_area_type_area_type_check" check ("area_type" in ('BUILT_ESTATE', 'COMMERCIAL', 'RURAL_GROUP', 'INSTITUTION', 'SCATTERED_COURTYARD'));
alter table "matter" add "area_type" text null;
alter table "matter" add constraint "matter_area_type_check" check ("area_type" in ('BUILT_ESTATE', 'COMMERCIAL', 'RURAL_GROUP', 'INSTITUTION', 'SCATTERED_COURTYARD'));
alter table "matter_fact" add "area_type" text collate "C" null;
create function area_type_on(grid text, moment timestamptz) returns text stable language sql set search_path = {schema}, pg_temp as $$ select area_type from grid_area_type where grid_code = grid collate "C" and since <= moment order by since desc limit 1 $$;
`,
);
