import { migration } from '@microgrid/database/migration';

/** It changes nothing but where the caller stands in. */
export const stepOutOfLeaves = migration(
  '20261129T190050-step-out',
  `
create function step_out() returns table (id uuid, grid_code text, person_id uuid, role text, status text, leave_from date, leave_to date) language sql security definer set search_path = {schema}, pg_temp as $$ update appointment as left_one set stand_in_id = null, version = version + 1 where stand_in_id = caller_id() and left_one.status <> 'ENDED' returning left_one.id, left_one.grid_code, left_one.person_id, left_one.role, left_one.status, left_one.leave_from, left_one.leave_to $$;
alter function step_out owner to microgrid_internal;
revoke all on function step_out from public;
grant execute on function step_out to microgrid_caller, current_user;
`,
);
