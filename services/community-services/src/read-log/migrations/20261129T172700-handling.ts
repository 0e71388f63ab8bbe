import { migration } from '@microgrid/database/migration';

/** What is read to settle a matter, also of somebody without an account. */
export const handling = migration(
  '20261129T172700-handling',
  `
alter table "read_log" alter column "subject_id" drop not null;
alter table "read_log" drop constraint "read_log_purpose_check";
alter table "read_log" add constraint "read_log_purpose_check" check ("purpose" in ('HANDLING', 'CONTACT_REPORTER', 'FOLLOW_UP', 'VERIFICATION', 'BREAK_GLASS'));
`,
);
