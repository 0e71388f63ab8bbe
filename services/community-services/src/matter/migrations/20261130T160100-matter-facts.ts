import { migration } from '@microgrid/database/migration';

export const matterFactTable = migration(
  '20261130T160100-matter-facts',
  `
create table "matter_fact" ("source_id" uuid not null, "month" text collate "C" not null, "record_key" int not null, "area" text collate "C" null, "kind" text collate "C" null, "severity" text collate "C" null, "channel" text collate "C" null, "level" text collate "C" null, "count" boolean not null, "closed_count" boolean not null, "due_count" boolean not null, "due_closed_count" boolean not null, "on_time_count" boolean not null, "reopened_count" boolean not null, "held_count" boolean not null, "extended_count" boolean not null, "closed_in_grid_count" boolean not null, "closed_in_net_count" boolean not null, "first_reply_due_count" boolean not null, "first_reply_on_time_count" boolean not null, "held_up_count" boolean not null, "reviewed_count" boolean not null, primary key ("source_id", "month"));
create index "matter_fact_month" on "matter_fact" ("month");
create index "matter_fact_area" on "matter_fact" ("area");
alter table "matter_fact" enable row level security;
alter table "matter_fact" force row level security;
create policy "internal" on "matter_fact" to "microgrid_internal" using (true);
`,
);
