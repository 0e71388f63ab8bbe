import { migration } from '@microgrid/database/migration';

export const opinionFactTable = migration(
  '20261130T160204-opinion-facts',
  `
create table "opinion_fact" ("source_id" uuid not null, "month" text collate "C" not null, "record_key" int not null, "area" text collate "C" null, "topic" text collate "C" null, "channel" text collate "C" null, "count" boolean not null, "answered_in_time_count" boolean not null, primary key ("source_id", "month"));
create index "opinion_fact_month" on "opinion_fact" ("month");
create index "opinion_fact_area" on "opinion_fact" ("area");
alter table "opinion_fact" enable row level security;
alter table "opinion_fact" force row level security;
create policy "internal" on "opinion_fact" to "microgrid_internal" using (true);
`,
);
