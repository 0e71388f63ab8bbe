import { migration } from '@microgrid/database/migration';

export const partyChanges = migration(
  '20261129T114500-party-changes',
  `
alter table "party_organization" add column "dissolved_on" date null, add column "version" int not null default 1;
alter table "party_organization" add constraint "party_organization_dissolved_check" check (dissolved_on >= established_on);
`,
);
