import { migration } from '@microgrid/database/migration';

export const activitiesChange = migration(
  '20261129T190300-activities-change',
  `
alter table "activity" add column "is_cancelled" boolean not null default false;
`,
);
