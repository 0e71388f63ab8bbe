import { migration } from '@microgrid/database/migration';

export const streetOfficers = migration(
  '20261129T172600-street-officers',
  `
alter table "post" drop constraint "post_role_check";
alter table "post" add constraint "post_role_check" check ("role" in ('TOTAL_GRID_HEAD', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'MICRO_GRID_LEADER', 'STREET_OFFICER'));
`,
);
