import { migration } from '@microgrid/database/migration';

export const reserveEntryFactTable = migration(
  '20261130T160208-reserve-entry-facts',
  `
create table "reserve_entry_fact" ("source_id" uuid not null, "month" text collate "C" not null, "record_key" int not null, "area" text collate "C" null, "source" text collate "C" null, "status" text collate "C" null, "count" boolean not null, primary key ("source_id", "month"));
create index "reserve_entry_fact_month" on "reserve_entry_fact" ("month");
create index "reserve_entry_fact_area" on "reserve_entry_fact" ("area");
alter table "reserve_entry_fact" enable row level security;
alter table "reserve_entry_fact" force row level security;
create policy "internal" on "reserve_entry_fact" to "microgrid_internal" using (true);
`,
);
