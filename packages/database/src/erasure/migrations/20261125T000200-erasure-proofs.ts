import { migration } from '../../migration.ts';

export const erasureProofTable = migration(
  '20261125T000200-erasure-proofs',
  `
create table "erasure_proof" ("id" uuid not null, "at" timestamptz(3) not null, "cause" text not null, "deed" text not null, "entity" text not null, "columns" text[] not null, "rows" int not null, "digest" text not null, primary key ("id"));
alter table "erasure_proof" add constraint "erasure_proof_cause_check" check ("cause" in ('RETENTION', 'REQUEST'));
alter table "erasure_proof" add constraint "erasure_proof_deed_check" check ("deed" in ('EMPTIED', 'DELETED', 'KEPT'));
`,
  ['002-erasure', '003-erasure', '004-erasure'],
);
