import { migration } from '@microgrid/database/migration';

/** What is open stays with whoever goes on leave, as it did, unless the leave was granted otherwise. */
export const leavesMoveMatters = migration(
  '20261129T171500-leaves-move-matters',
  `
alter table "appointment" add "leave_moves_matters" bool not null default false;
alter table "appointment" add constraint "appointment_leave_moves_matters_check" check (not leave_moves_matters or stand_in_id is not null);
`,
);
