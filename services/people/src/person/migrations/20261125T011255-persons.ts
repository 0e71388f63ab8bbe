import { migration } from '@microgrid/database/migration';

export const persons = migration(
  '20261125T011255-persons',
  `
create table "person" ("id" uuid not null, "display_name" text not null, "work_phone" text null, "source_kind" text not null, "is_adult" boolean not null, "name_consent" text null, primary key ("id"));
alter table "person" add constraint "person_source_kind_check" check ("source_kind" in ('PROPERTY', 'BUILDING_HEAD', 'PARTY_MEMBER', 'RETIREE', 'VETERAN', 'VOLUNTEER', 'RIDER', 'OTHER'));
`,
  ['001-first'],
);
