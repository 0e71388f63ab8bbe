import { migration } from '@microgrid/database/migration';

export const mediationFactTable = migration(
  '20261130T160203-mediation-facts',
  `
create table "mediation_fact" ("source_id" uuid not null, "month" text collate "C" not null, "record_key" int not null, "area" text collate "C" null, "kind" text collate "C" null, "count" boolean not null, "follow_up_due_count" boolean not null, "followed_up_in_time_count" boolean not null, primary key ("source_id", "month"));
create index "mediation_fact_month" on "mediation_fact" ("month");
create index "mediation_fact_area" on "mediation_fact" ("area");
alter table "mediation_fact" enable row level security;
alter table "mediation_fact" force row level security;
create policy "internal" on "mediation_fact" to "microgrid_internal" using (true);
`,
);
