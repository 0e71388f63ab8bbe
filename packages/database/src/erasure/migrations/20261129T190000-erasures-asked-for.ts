import { migration } from '../../migration.ts';

export const erasuresAskedFor = migration(
  '20261129T190000-erasures-asked-for',
  `
alter table "erasure_request" add column "erasure_id" uuid null, add column "erased_count" int not null default 0, add column "digest" text null;
`,
);
