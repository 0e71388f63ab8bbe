import { migration } from '@microgrid/database/migration';

/**
 * Its rows come with the facts of the grids, which its consumer hears from the first on. Whether a post is held is public of
 * each; who leaves one may not see all who are on leave.
 */
export const seats = migration(
  '20261129T100400-seats',
  `
create table "seat" ("id" text collate "C" not null, "grid_code" text collate "C" not null, "role" text not null, "vacant_since" date null, "closes_on" date null, primary key ("id"));
create index "seat_grid_code_index" on "seat" ("grid_code");
create index "seat_vacant_index" on "seat" ("vacant_since", "id") where vacant_since is not null;
alter table "seat" add constraint "seat_role_check" check ("role" in ('TOTAL_GRID_HEAD', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'MICRO_GRID_LEADER'));
create function is_held_besides(grid text, post text, appointment uuid) returns boolean stable language sql security definer set search_path = {schema}, pg_temp as $$ select exists (select from appointment where grid_code = $1 and role = $2 and status in ('ACTIVE', 'ON_LEAVE', 'SUSPENDED') and id <> $3) $$;
alter function is_held_besides owner to microgrid_internal;
revoke all on function is_held_besides from public;
grant execute on function is_held_besides to microgrid_caller, current_user;
`,
);
