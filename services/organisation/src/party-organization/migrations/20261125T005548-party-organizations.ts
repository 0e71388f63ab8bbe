import { migration } from '@microgrid/database/migration';

export const partyOrganizations = migration(
  '20261125T005548-party-organizations',
  `
create table "party_cover" ("grid_code" text collate "C" not null, "party_organization_id" uuid not null, primary key ("grid_code", "party_organization_id"));
create index "party_cover_party_organization_id_index" on "party_cover" ("party_organization_id");
create table "party_organization" ("id" uuid not null, "kind" text not null, "name" text not null, "parent_id" uuid null, "established_on" date not null, "member_count" int not null, primary key ("id"));
create index "party_organization_parent_id_index" on "party_organization" ("parent_id");
alter table "party_organization" add constraint "party_organization_member_count_check" check (member_count >= 0);
alter table "party_organization" add constraint "party_organization_kind_check" check ("kind" in ('COMMITTEE', 'GENERAL_BRANCH', 'BRANCH', 'JOINT_BRANCH', 'GROUP'));
`,
  ['001-first'],
);
