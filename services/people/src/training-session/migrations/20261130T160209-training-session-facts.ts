import { migration } from '@microgrid/database/migration';

export const trainingSessionFactTable = migration(
  '20261130T160209-training-session-facts',
  `
create table "training_session_fact" ("source_id" uuid not null, "month" text collate "C" not null, "record_key" int not null, "area" text collate "C" null, "kind" text collate "C" null, "topic" text collate "C" null, "count" boolean not null, "participant_count" int null, primary key ("source_id", "month"));
create index "training_session_fact_month" on "training_session_fact" ("month");
create index "training_session_fact_area" on "training_session_fact" ("area");
alter table "training_session_fact" enable row level security;
alter table "training_session_fact" force row level security;
create policy "internal" on "training_session_fact" to "microgrid_internal" using (true);
`,
);
