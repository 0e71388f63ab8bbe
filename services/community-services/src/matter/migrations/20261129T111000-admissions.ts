import { migration } from '@microgrid/database/migration';

/** Until now no matter of kind G was accepted. */
export const admissions = migration(
  '20261129T111000-admissions',
  `
alter table "matter" add column "admission_code" text collate "C" null;
alter table "matter" drop constraint "matter_grid_code_check";
alter table "matter" add constraint "matter_grid_code_check" check (length(grid_code) = case kind when 'G' then 15 else 18 end);
alter table "matter" add constraint "matter_admission_check" check ((kind = 'G') = (admission_code is not null));
`,
);
