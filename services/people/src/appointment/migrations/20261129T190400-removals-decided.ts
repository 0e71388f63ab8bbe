import { migration } from '@microgrid/database/migration';

export const removalsDecided = migration(
  '20261129T190400-removals-decided',
  `
alter table "appointment" add column "removal_decided_at" timestamptz(3) null;
`,
);
