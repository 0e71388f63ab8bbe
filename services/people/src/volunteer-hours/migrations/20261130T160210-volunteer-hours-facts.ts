import { migration } from '@microgrid/database/migration';

export const volunteerHoursFactTable = migration(
  '20261130T160210-volunteer-hours-facts',
  `
create table "volunteer_hours_fact" ("source_id" uuid not null, "month" text collate "C" not null, "record_key" int not null, "area" text collate "C" null, "status" text collate "C" null, "count" boolean not null, "minutes" int null, "volunteer_count" boolean not null, primary key ("source_id", "month"));
create index "volunteer_hours_fact_month" on "volunteer_hours_fact" ("month");
create index "volunteer_hours_fact_area" on "volunteer_hours_fact" ("area");
alter table "volunteer_hours_fact" enable row level security;
alter table "volunteer_hours_fact" force row level security;
create policy "internal" on "volunteer_hours_fact" to "microgrid_internal" using (true);
`,
);
