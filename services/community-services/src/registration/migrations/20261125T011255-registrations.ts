import { migration } from '@microgrid/database/migration';

export const registrations = migration(
  '20261125T011255-registrations',
  `
create table "registration" ("id" uuid not null, "activity_id" uuid not null, "person_id" uuid not null, "status" text not null, "registered_at" timestamptz(3) not null, primary key ("id"));
alter table "registration" add constraint "registration_activity_person_unique" unique ("activity_id", "person_id");
alter table "registration" add constraint "registration_status_check" check ("status" in ('REGISTERED', 'WAITING', 'CANCELLED'));
`,
  ['001-first'],
);
