import { migration } from '@microgrid/database/migration';

export const careFactTables = migration(
  '20261130T160201-care-facts',
  `
create table "care_need_fact" ("source_id" uuid not null, "month" text collate "C" not null, "record_key" int not null, "area" text collate "C" null, "rhythm" text collate "C" null, "count" boolean not null, primary key ("source_id", "month"));
create index "care_need_fact_month" on "care_need_fact" ("month");
create index "care_need_fact_area" on "care_need_fact" ("area");
alter table "care_need_fact" enable row level security;
alter table "care_need_fact" force row level security;
create policy "internal" on "care_need_fact" to "microgrid_internal" using (true);
create table "care_visit_fact" ("source_id" uuid not null, "month" text collate "C" not null, "record_key" int not null, "area" text collate "C" null, "mode" text collate "C" null, "count" boolean not null, "done_count" boolean not null, primary key ("source_id", "month"));
create index "care_visit_fact_month" on "care_visit_fact" ("month");
create index "care_visit_fact_area" on "care_visit_fact" ("area");
alter table "care_visit_fact" enable row level security;
alter table "care_visit_fact" force row level security;
create policy "internal" on "care_visit_fact" to "microgrid_internal" using (true);
`,
);
