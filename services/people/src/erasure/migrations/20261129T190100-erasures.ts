import { migration } from '@microgrid/database/migration';

export const erasures = migration(
  '20261129T190100-erasures',
  `
create table "erasure" ("id" uuid not null, "person_id" uuid not null, "requested_at" timestamptz(3) not null, "done_at" timestamptz(3) null, primary key ("id"));
create index "erasure_person_requested_index" on "erasure" ("person_id", "requested_at");
create unique index "erasure_one_open" on "erasure" ("person_id") where done_at is null;
alter table "erasure" enable row level security;
alter table "erasure" force row level security;
create policy "caller" on "erasure" to "microgrid_caller" using (person_id = caller_id());
create policy "internal" on "erasure" to "microgrid_internal" using (true);
create table "erasure_part" ("erasure_id" uuid not null, "subgraph" text not null, "done_at" timestamptz(3) null, "erased_count" int null, "kept_count" int null, "kept_until" date null, "proof" text null, primary key ("erasure_id", "subgraph"));
alter table "erasure_part" enable row level security;
alter table "erasure_part" force row level security;
create policy "caller" on "erasure_part" to "microgrid_caller" using (exists (select from erasure where id = erasure_id and person_id = caller_id()));
create policy "internal" on "erasure_part" to "microgrid_internal" using (true);
`,
);
