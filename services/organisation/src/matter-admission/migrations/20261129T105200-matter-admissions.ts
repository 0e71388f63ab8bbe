import { migration } from '@microgrid/database/migration';

/** And tells that there are none: whoever keeps a copy knows that it is whole. */
export const matterAdmissions = migration(
  '20261129T105200-matter-admissions',
  `
create table "matter_admission" ("code" text collate "C" not null, "title" text not null, "department_id" uuid not null, "legal_basis" text not null, "area_code" text collate "C" not null, "valid_from" date not null, "valid_to" date not null, "version" int not null default 1, primary key ("code"));
create index "matter_admission_department_id_index" on "matter_admission" ("department_id");
create index "matter_admission_area_code_index" on "matter_admission" ("area_code");
alter table "matter_admission" add constraint "matter_admission_code_check" check (code ~ '^[0-9]{4}-[0-9]{3,9}$');
alter table "matter_admission" add constraint "matter_admission_area_code_check" check (area_code ~ '^[0-9]{9}$');
alter table "matter_admission" add constraint "matter_admission_term_check" check (valid_to <= valid_from + '1 year'::interval);
insert into "outbox" ("fact", "recorded_at") select jsonb_build_object('specversion', '1.0', 'id', encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid, 'source', '/organisation', 'type', 'network.told.v1', 'subject', encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid, 'time', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'gridcode', '000000000', 'datacontenttype', 'application/json', 'data', jsonb_build_object('thing', 'ADMISSION', 'count', 0)), now() ;
`,
);
