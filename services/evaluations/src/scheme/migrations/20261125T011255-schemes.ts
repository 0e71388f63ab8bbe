import { migration } from '@microgrid/database/migration';

export const schemes = migration(
  '20261125T011255-schemes',
  `
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
`,
  ['001-first'],
);
