import { migration } from '@microgrid/database/migration';

/** And tells that there are none: whoever keeps a copy knows that it is whole. */
export const departments = migration(
  '20261129T103421-departments',
  `
create table "department" ("id" uuid not null, "name" text not null, "kind" text not null, "area_code" text collate "C" not null, "phone" text null, "version" int not null default 1, primary key ("id"));
create index "department_area_code_index" on "department" ("area_code");
alter table "department" add constraint "department_area_code_check" check (area_code ~ '^[0-9]{6}([0-9]{3})?$');
alter table "department" add constraint "department_kind_check" check ("kind" in ('GOVERNMENT', 'HEALTH', 'UTILITY', 'RESCUE', 'OTHER'));
insert into "outbox" ("fact", "recorded_at") select jsonb_build_object('specversion', '1.0', 'id', encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid, 'source', '/organisation', 'type', 'network.told.v1', 'subject', encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid, 'time', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'gridcode', '000000000', 'datacontenttype', 'application/json', 'data', jsonb_build_object('thing', 'DEPARTMENT', 'count', 0)), now() ;
`,
);
