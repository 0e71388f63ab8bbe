import { migration } from '@microgrid/database/migration';

export const contactsByRole = migration(
  '20261130T021100-contacts-by-role',
  `
alter table "care_visit" add "work_role" text null;
alter table "care_visit" add constraint "care_visit_work_role_check" check ("work_role" in ('ORGANISE', 'PUBLICISE', 'SERVE', 'LIAISE', 'SUPERVISE'));
`,
);
