import { migration } from '@microgrid/database/migration';

export const whistleFactTable = migration(
  '20261130T160205-whistle-facts',
  `
create table "whistle_fact" ("source_id" uuid not null, "month" text collate "C" not null, "record_key" int not null, "area" text collate "C" null, "department" text collate "C" null, "kind" text collate "C" null, "count" boolean not null, "reported_in_in_time_count" boolean not null, "done_in_time_count" boolean not null, "rated_count" boolean not null, "rating_points" int null, primary key ("source_id", "month"));
create index "whistle_fact_month" on "whistle_fact" ("month");
create index "whistle_fact_area" on "whistle_fact" ("area");
alter table "whistle_fact" enable row level security;
alter table "whistle_fact" force row level security;
create policy "internal" on "whistle_fact" to "microgrid_internal" using (true);
`,
);
