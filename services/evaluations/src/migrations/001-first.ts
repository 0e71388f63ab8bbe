import { migration } from '@microgrid/database/migration';

export const first = migration(
  '001-first',
  `
create table "indicator" ("code" text not null, "version" int not null, "name" text not null, "formula" text not null, "numerator" text not null, "denominator" text not null, "direction" text not null, "min_denominator" int not null, "min_weight" int not null, "max_weight" int not null, primary key ("code", "version"));
alter table "indicator" add constraint "indicator_version_check" check (version >= 1);
alter table "indicator" add constraint "indicator_min_denominator_check" check (min_denominator >= 1);
alter table "indicator" add constraint "indicator_weight_range_check" check (min_weight >= 1 and min_weight <= max_weight and max_weight <= 100);
alter table "indicator" add constraint "indicator_direction_check" check ("direction" in ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER'));
create table "scheme" ("id" uuid not null, "role" text not null, "version" int not null, "period_kind" text not null, "valid_from" date not null, "valid_to" date null, "published_at" timestamptz(3) not null, primary key ("id"));
alter table "scheme" add constraint "scheme_role_version_unique" unique ("role", "version");
alter table "scheme" add constraint "scheme_version_check" check (version >= 1);
alter table "scheme" add constraint "scheme_valid_check" check (valid_to is null or valid_to >= valid_from);
alter table "scheme" add constraint "scheme_role_check" check ("role" in ('TOTAL_GRID_HEAD', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'MICRO_GRID_LEADER'));
alter table "scheme" add constraint "scheme_period_kind_check" check ("period_kind" in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'));
create table "scheme_band" ("scheme_id" uuid not null, "grade" text not null, "from" numeric(5,2) not null, "below" numeric(5,2) null, primary key ("scheme_id", "grade"));
alter table "scheme_band" add constraint "scheme_band_check" check ("from" >= 0 and "from" <= 100 and below > "from");
alter table "scheme_band" add constraint "scheme_band_grade_check" check ("grade" in ('EXCELLENT', 'GOOD', 'QUALIFIED', 'NEEDS_HELP'));
create table "scheme_indicator" ("scheme_id" uuid not null, "indicator_code" text not null, "indicator_version" int not null, "weight" int not null, "position" int not null, primary key ("scheme_id", "indicator_code"));
alter table "scheme_indicator" add constraint "scheme_indicator_position_unique" unique ("scheme_id", "position");
alter table "scheme_indicator" add constraint "scheme_indicator_weight_check" check (weight >= 1 and weight <= 100);
create table "write_record" ("id" uuid not null, "digest" text not null, "entity" text not null, "entity_id" text not null, "written_at" timestamptz not null, primary key ("id"));
`,
);
