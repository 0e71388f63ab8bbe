import { migration } from '@microgrid/database/migration';

export const appointmentFactTable = migration(
  '20261130T160206-appointment-facts',
  `
create table "appointment_fact" ("source_id" uuid not null, "month" text collate "C" not null, "record_key" int not null, "area" text collate "C" null, "role" text collate "C" null, "basis" text collate "C" null, "count" boolean not null, primary key ("source_id", "month"));
create index "appointment_fact_month" on "appointment_fact" ("month");
create index "appointment_fact_area" on "appointment_fact" ("area");
alter table "appointment_fact" enable row level security;
alter table "appointment_fact" force row level security;
create policy "internal" on "appointment_fact" to "microgrid_internal" using (true);
`,
);
