import { migration } from '@microgrid/database/migration';

export const stepsByRole = migration(
  '20261130T021000-steps-by-role',
  `
alter table "matter_event" add "work_role" text null;
alter table "matter_event" add constraint "matter_event_work_role_check" check ("work_role" in ('ORGANISE', 'PUBLICISE', 'SERVE', 'LIAISE', 'SUPERVISE'));
`,
);
