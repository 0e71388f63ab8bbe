import { migration } from '@microgrid/database/migration';

export const readLog = migration(
  '20261125T020500-read-log',
  `
create table "read_log" ("id" uuid not null, "at" timestamptz(3) not null, "reader_id" uuid not null, "subject_id" uuid not null, "field" text not null, "thing_id" uuid not null, "grid_code" text collate "C" not null, "purpose" text not null, "reason" text null, "is_granted" boolean not null, primary key ("id"));
create index "read_log_subject_id_at_id_index" on "read_log" ("subject_id", "at", "id");
create index "read_log_at_id_index" on "read_log" ("at", "id");
alter table "read_log" add constraint "read_log_purpose_check" check ("purpose" in ('CONTACT_REPORTER', 'FOLLOW_UP', 'VERIFICATION', 'BREAK_GLASS'));
`,
  ['003-read-log'],
);
