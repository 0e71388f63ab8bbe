import { migration } from '@microgrid/database/migration';

/** By it a corrected fact is told from the one that was contested. */
export const disputedHash = migration(
  '20261130T021200-disputed-hash',
  `
alter table "evidence" add column "disputed_hash" text null;
`,
);
