import { migration } from '@microgrid/database/migration';

/**
 * Until now every matter was recorded as it was reported. The column is filled by changing its type: an update would
 * see no rows, since row-level security is forced on the owner of the table too.
 */
export const recordedAt = migration(
  '20261128T120100-recorded-at',
  `
alter table "matter" add column "recorded_at" timestamptz(3) null;
alter table "matter" alter column "recorded_at" type timestamptz(3) using "reported_at";
alter table "matter" alter column "recorded_at" set not null;
alter table "matter" add constraint "matter_recorded_check" check (recorded_at >= reported_at);
`,
);
