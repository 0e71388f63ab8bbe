import { migration } from '@microgrid/database/migration';

export const appointments = migration(
  '20261125T011255-appointments',
  `
create table "appointment" ("id" uuid not null, "person_id" uuid not null, "role" text not null, "grid_code" text collate "C" not null, "starts_on" date not null, "ends_on" date not null, "basis" text not null, "status" text not null, "end_reason" text null, "version" int not null default 1, primary key ("id"));
create index "appointment_person_id_index" on "appointment" ("person_id");
create index "appointment_grid_code_index" on "appointment" ("grid_code");
create unique index "appointment_one_holder" on "appointment" ("grid_code", "role") where status = 'ACTIVE' and role <> 'COMMITTEE_CONTACT';
create unique index "appointment_leads_one" on "appointment" ("person_id") where status = 'ACTIVE' and role = 'MICRO_GRID_LEADER';
create unique index "appointment_one_post_a_branch" on "appointment" ("person_id", left("grid_code", 15)) where status = 'ACTIVE' and role in ('GRID_WORKER', 'MICRO_GRID_LEADER');
alter table "appointment" add constraint "appointment_grid_code_check" check (grid_code ~ case role when 'TOTAL_GRID_HEAD' then '^[0-9]{12}$' when 'MICRO_GRID_LEADER' then '^[0-9]{18}$' else '^[0-9]{15}$' end);
alter table "appointment" add constraint "appointment_term_check" check (ends_on >= starts_on and ends_on <= starts_on + '1 year'::interval);
alter table "appointment" add constraint "appointment_ended_check" check ((status = 'ENDED') = (end_reason is not null));
alter table "appointment" add constraint "appointment_role_check" check ("role" in ('TOTAL_GRID_HEAD', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'MICRO_GRID_LEADER'));
alter table "appointment" add constraint "appointment_basis_check" check ("basis" in ('ELECTED', 'APPOINTED', 'EX_OFFICIO', 'EMPLOYED'));
alter table "appointment" add constraint "appointment_status_check" check ("status" in ('PENDING', 'ACTIVE', 'ON_LEAVE', 'SUSPENDED', 'ENDED'));
alter table "appointment" add constraint "appointment_end_reason_check" check ("end_reason" in ('TERM', 'RESIGNED', 'MOVED', 'REMOVED', 'OTHER'));
`,
  ['001-first'],
);
