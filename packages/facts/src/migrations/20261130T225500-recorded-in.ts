import { migration } from '@microgrid/database/migration';

/** Facts from before have no transaction: nobody asks for what changed since then. */
export const recordedIn = migration(
  '20261130T225500-recorded-in',
  `
alter table "outbox" add column "recorded_in" bigint null;
alter table "outbox" alter column "recorded_in" set default ((pg_current_xact_id())::text)::bigint;
create index "outbox_recorded_in" on "outbox" ("recorded_in", "position");
`,
);
