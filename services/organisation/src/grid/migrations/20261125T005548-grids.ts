import { migration } from '@microgrid/database/migration';

export const grids = migration(
  '20261125T005548-grids',
  `
create table "grid" ("code" text collate "C" not null, "level" text not null, "area_type" text null, "name" text not null, "ordinal_label" text null, "households" int not null, "households_as_of" date not null, "parent_code" text collate "C" null, "valid_from" date not null, "valid_to" date null, "predecessors" text[] not null, primary key ("code"));
create index "grid_parent_code_index" on "grid" ("parent_code");
alter table "grid" add constraint "grid_households_check" check (households >= 0);
alter table "grid" add constraint "grid_parent_check" check (coalesce(parent_code, '') = case when level = 'TOTAL' then '' else substr(code, 1, length(code) - 3) end);
alter table "grid" add constraint "grid_micro_area_type_check" check (level <> 'MICRO' or area_type is not null);
alter table "grid" add constraint "grid_valid_check" check (valid_to is null or valid_to >= valid_from);
alter table "grid" add constraint "grid_code_check" check (code ~ case level when 'TOTAL' then '^[0-9]{12}$' when 'MICRO' then '^[0-9]{18}$' else '^[0-9]{15}$' end);
alter table "grid" add constraint "grid_level_check" check ("level" in ('TOTAL', 'GENERAL', 'EXCLUSIVE', 'MICRO'));
alter table "grid" add constraint "grid_area_type_check" check ("area_type" in ('BUILT_ESTATE', 'COMMERCIAL', 'RURAL_GROUP', 'INSTITUTION', 'SCATTERED_COURTYARD'));
`,
  ['001-first'],
);
