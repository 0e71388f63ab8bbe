import { migration } from '@microgrid/database/migration';

export const opinionDigests = migration(
  '20261129T213100-opinion-digests',
  `
create table "opinion_digest" ("id" uuid not null, "grid_code" text collate "C" not null, "month" text collate "C" not null, "entries" jsonb not null, "published_at" timestamptz(3) not null, primary key ("id"));
create index "opinion_digest_month_id_index" on "opinion_digest" ("month", "id");
alter table "opinion_digest" add constraint "opinion_digest_month_unique" unique ("grid_code", "month");
`,
);
