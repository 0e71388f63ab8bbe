import { migration } from '@microgrid/database/migration';

export const personPhones = migration(
  '20261129T115900-person-phones',
  `
create index "person_work_phone_index" on "person" ("work_phone");
`,
);
