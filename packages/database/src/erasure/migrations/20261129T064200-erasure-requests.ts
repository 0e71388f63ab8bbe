import { migration } from '../../migration.ts';

export const erasureRequestTable = migration(
  '20261129T064200-erasure-requests',
  `
alter table "erasure_proof" add column "reason" text null;
create table "erasure_request" ("person_id" uuid not null, "asked_at" timestamptz(3) not null, primary key ("person_id"));
`,
);
