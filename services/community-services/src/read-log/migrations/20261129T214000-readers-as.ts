import { migration } from '@microgrid/database/migration';

/** Who was let in until now counts as head where they are, and as the worker everywhere else; the grid was not kept. */
export const readersAs = migration(
  '20261129T214000-readers-as',
  `
alter table "read_log" add "read_as" text null, add "read_for" text collate "C" null;
set local role microgrid_internal;
update "read_log" set "read_as" = case when not is_granted then 'NONE' when exists (select from post where post.person_id = reader_id and post.role = 'TOTAL_GRID_HEAD' and starts_with(read_log.grid_code, post.grid_code)) then 'HEAD' else 'WORKER' end;
set local role none;
alter table "read_log" alter column "read_as" set not null;
alter table "read_log" add constraint "read_log_read_as_check" check ("read_as" in ('WORKER', 'HEAD', 'VISITOR', 'MEDIATOR', 'TAKER', 'DEPARTMENT', 'CASE_TEAM', 'NONE'));
`,
);
