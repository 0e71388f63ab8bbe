import { migration } from '@microgrid/database/migration';

export const mattersHandOver = migration(
  '20261125T025000-matters-hand-over',
  `
create index "matter_handler_id_index" on "matter" ("handler_id");
alter table "matter_event" alter column "actor_id" drop not null;
alter table "matter_event" drop constraint "matter_event_action_check";
alter table "matter_event" add constraint "matter_event_action_check" check ("action" in ('REPORT', 'ACCEPT', 'RETURN', 'DECLARE_DUPLICATE', 'DECLARE_OUT_OF_SCOPE', 'CANCEL', 'ASSIGN', 'START', 'REFUSE', 'ESCALATE', 'HOLD', 'RESUME', 'RESOLVE', 'VERIFY', 'REOPEN', 'CLOSE', 'HAND_OVER'));
`,
  ['006-posts'],
);
