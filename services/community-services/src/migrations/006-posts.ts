import { migration } from '@microgrid/database/migration';

export const posts = migration(
  '006-posts',
  `
create table "post" ("id" uuid not null, "person_id" uuid not null, "role" text not null, "grid_code" text collate "C" not null, primary key ("id"));
create index "post_person_id_index" on "post" ("person_id");
create index "post_grid_code_index" on "post" ("grid_code");
alter table "post" add constraint "post_role_check" check ("role" in ('TOTAL_GRID_HEAD', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'MICRO_GRID_LEADER'));
create index "matter_handler_id_index" on "matter" ("handler_id");
alter table "matter_event" alter column "actor_id" drop not null;
alter table "matter_event" drop constraint "matter_event_action_check";
alter table "matter_event" add constraint "matter_event_action_check" check ("action" in ('REPORT', 'ACCEPT', 'RETURN', 'DECLARE_DUPLICATE', 'DECLARE_OUT_OF_SCOPE', 'CANCEL', 'ASSIGN', 'START', 'REFUSE', 'ESCALATE', 'HOLD', 'RESUME', 'RESOLVE', 'VERIFY', 'REOPEN', 'CLOSE', 'HAND_OVER'));
`,
);
