import { migration } from '@microgrid/database/migration';

export const competenceFactTable = migration(
  '20261130T160207-competence-facts',
  `
create table "competence_fact" ("source_id" uuid not null, "month" text collate "C" not null, "record_key" int not null, "area" text collate "C" null, "role" text collate "C" null, "topic" text collate "C" null, "count" boolean not null, "competent_count" boolean not null, primary key ("source_id", "month"));
create index "competence_fact_month" on "competence_fact" ("month");
create index "competence_fact_area" on "competence_fact" ("area");
alter table "competence_fact" enable row level security;
alter table "competence_fact" force row level security;
create policy "internal" on "competence_fact" to "microgrid_internal" using (true);
`,
);
