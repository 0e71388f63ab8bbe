import { migration } from '@microgrid/database/migration';

export const indicators = migration(
  '20261125T011255-indicators',
  `
create table "indicator" ("code" text not null, "version" int not null, "name" text not null, "formula" text not null, "numerator" text not null, "denominator" text not null, "direction" text not null, "min_denominator" int not null, "min_weight" int not null, "max_weight" int not null, primary key ("code", "version"));
alter table "indicator" add constraint "indicator_version_check" check (version >= 1);
alter table "indicator" add constraint "indicator_min_denominator_check" check (min_denominator >= 1);
alter table "indicator" add constraint "indicator_weight_range_check" check (min_weight >= 1 and min_weight <= max_weight and max_weight <= 100);
alter table "indicator" add constraint "indicator_direction_check" check ("direction" in ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER'));
`,
  ['001-first'],
);
