import { migration } from '@microgrid/database/migration';

export const first = migration(
  '001-first',
  `
create table "admin_unit" ("code" text collate "C" not null, "level" text not null, "name" text not null, "parent_code" text collate "C" null, "edition" date not null, primary key ("code"));
create index "admin_unit_parent_code_index" on "admin_unit" ("parent_code");
alter table "admin_unit" add constraint "admin_unit_level_check" check ("level" in ('PROVINCE', 'PREFECTURE', 'COUNTY', 'STREET', 'VILLAGE'));
create table "grid" ("code" text collate "C" not null, "level" text not null, "area_type" text null, "name" text not null, "ordinal_label" text null, "households" int not null, "households_as_of" date not null, "parent_code" text collate "C" null, "valid_from" date not null, "valid_to" date null, "predecessors" text[] not null, primary key ("code"));
create index "grid_parent_code_index" on "grid" ("parent_code");
alter table "grid" add constraint "grid_households_check" check (households >= 0);
alter table "grid" add constraint "grid_parent_check" check (coalesce(parent_code, '') = case when level = 'TOTAL' then '' else substr(code, 1, length(code) - 3) end);
alter table "grid" add constraint "grid_micro_area_type_check" check (level <> 'MICRO' or area_type is not null);
alter table "grid" add constraint "grid_valid_check" check (valid_to is null or valid_to >= valid_from);
alter table "grid" add constraint "grid_code_check" check (code ~ case level when 'TOTAL' then '^[0-9]{12}$' when 'MICRO' then '^[0-9]{18}$' else '^[0-9]{15}$' end);
alter table "grid" add constraint "grid_level_check" check ("level" in ('TOTAL', 'GENERAL', 'EXCLUSIVE', 'MICRO'));
alter table "grid" add constraint "grid_area_type_check" check ("area_type" in ('BUILT_ESTATE', 'COMMERCIAL', 'RURAL_GROUP', 'INSTITUTION', 'SCATTERED_COURTYARD'));
create table "party_cover" ("grid_code" text collate "C" not null, "party_organization_id" uuid not null, primary key ("grid_code", "party_organization_id"));
create index "party_cover_party_organization_id_index" on "party_cover" ("party_organization_id");
create table "party_organization" ("id" uuid not null, "kind" text not null, "name" text not null, "parent_id" uuid null, "established_on" date not null, "member_count" int not null, primary key ("id"));
create index "party_organization_parent_id_index" on "party_organization" ("parent_id");
alter table "party_organization" add constraint "party_organization_member_count_check" check (member_count >= 0);
alter table "party_organization" add constraint "party_organization_kind_check" check ("kind" in ('COMMITTEE', 'GENERAL_BRANCH', 'BRANCH', 'JOINT_BRANCH', 'GROUP'));
create table "service_station" ("id" uuid not null, "kind" text not null, "name" text not null, "grid_code" text collate "C" not null, "address" text not null, "opening_hours" text not null, "capacity" int not null, "accessible" boolean not null, primary key ("id"));
create index "service_station_grid_code_index" on "service_station" ("grid_code");
alter table "service_station" add constraint "service_station_capacity_check" check (capacity > 0);
alter table "service_station" add constraint "service_station_kind_check" check ("kind" in ('PARTY_SERVICE', 'PROPERTY_ROOM', 'NEIGHBOUR_HOME', 'OTHER'));
create table "write_record" ("id" uuid not null, "digest" text not null, "entity" text not null, "entity_id" text not null, "written_at" timestamptz not null, primary key ("id"));
`,
);
