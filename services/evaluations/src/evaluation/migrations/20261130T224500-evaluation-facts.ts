import { migration } from '@microgrid/database/migration';

export const evaluationFactTable = migration(
  '20261130T224500-evaluation-facts',
  `
create table "evaluation_fact" ("source_id" uuid not null, "month" int not null, "record_key" int not null, "count" boolean not null, "not_rated_count" boolean not null, "area" text collate "C" null, "subject" text collate "C" null, "grade" text collate "C" null, primary key ("source_id", "month"));
create index "evaluation_fact_month" on "evaluation_fact" ("month");
create index "evaluation_fact_area" on "evaluation_fact" ("area");
alter table "evaluation_fact" enable row level security;
alter table "evaluation_fact" force row level security;
create policy "internal" on "evaluation_fact" to "microgrid_internal" using (true);
`,
);
