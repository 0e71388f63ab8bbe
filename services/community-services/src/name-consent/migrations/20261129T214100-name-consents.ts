import { migration } from '@microgrid/database/migration';

export const nameConsentTable = migration(
  '20261129T214100-name-consents',
  `
create table "name_consent" ("person_id" uuid not null, primary key ("person_id"));
`,
);
