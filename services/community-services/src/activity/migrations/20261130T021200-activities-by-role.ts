import { migration } from '@microgrid/database/migration';

export const activitiesByRole = migration(
  '20261130T021200-activities-by-role',
  `
alter table "activity" add "work_role" text null;
alter table "activity" add constraint "activity_work_role_check" check ("work_role" in ('ORGANISE', 'PUBLICISE', 'SERVE', 'LIAISE', 'SUPERVISE'));
`,
);
