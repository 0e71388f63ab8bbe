import { migration } from '@microgrid/database/migration';

export const activitiesErasure = migration(
  '20261125T020837-activities-erasure',
  `
alter table "activity" alter column "organiser_id" drop not null;
`,
  ['004-erasure'],
);
