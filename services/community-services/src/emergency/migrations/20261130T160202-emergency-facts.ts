import { migration } from '@microgrid/database/migration';

export const emergencyFactTable = migration(
  '20261130T160202-emergency-facts',
  `
create table "emergency_fact" ("source_id" uuid not null, "month" text collate "C" not null, "record_key" int not null, "area" text collate "C" null, "kind" text collate "C" null, "count" boolean not null, "acknowledged_in_time_count" boolean not null, "on_site_in_time_count" boolean not null, primary key ("source_id", "month"));
create index "emergency_fact_month" on "emergency_fact" ("month");
create index "emergency_fact_area" on "emergency_fact" ("area");
alter table "emergency_fact" enable row level security;
alter table "emergency_fact" force row level security;
create policy "internal" on "emergency_fact" to "microgrid_internal" using (true);
`,
);
