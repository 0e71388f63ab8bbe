import { migration } from '@microgrid/database/migration';

/**
 * Whether somebody is on leave or suspended, which whoever grants leave must be told of a stand-in from elsewhere too; and
 * that whoever is suspended stands in for nobody: it changes nothing of anybody else. Whoever steps out takes the choice to
 * move matters along, which a leave without a stand-in cannot have.
 */
export const nobodyAwayStandsIn = migration(
  '20261129T213800-nobody-away-stands-in',
  `
create function is_away(person uuid, first date, last date) returns boolean stable language sql security definer set search_path = {schema}, pg_temp as $$ select exists (select from appointment where person_id = $1 and (status = 'SUSPENDED' or status in ('ACTIVE', 'ON_LEAVE') and leave_from <= $3 and leave_to >= $2)) $$;
alter function is_away owner to microgrid_internal;
revoke all on function is_away from public;
grant execute on function is_away to microgrid_caller, current_user;
set local role microgrid_internal;
create or replace function step_out() returns table (id uuid, grid_code text, person_id uuid, role text, status text, leave_from date, leave_to date) language sql security definer set search_path = {schema}, pg_temp as $$ update appointment as left_one set stand_in_id = null, leave_moves_matters = false, version = version + 1 where stand_in_id = caller_id() and left_one.status <> 'ENDED' returning left_one.id, left_one.grid_code, left_one.person_id, left_one.role, left_one.status, left_one.leave_from, left_one.leave_to $$;
set local role none;
create function suspended_steps_out(person uuid) returns table (id uuid, grid_code text, person_id uuid, role text, status text, leave_from date, leave_to date) language sql security definer set search_path = {schema}, pg_temp as $$ update appointment as left_one set stand_in_id = null, leave_moves_matters = false, version = version + 1 where stand_in_id = $1 and left_one.status <> 'ENDED' and exists (select from appointment own where own.person_id = $1 and own.status = 'SUSPENDED') returning left_one.id, left_one.grid_code, left_one.person_id, left_one.role, left_one.status, left_one.leave_from, left_one.leave_to $$;
alter function suspended_steps_out owner to microgrid_internal;
revoke all on function suspended_steps_out from public;
grant execute on function suspended_steps_out to microgrid_caller, current_user;
`,
);
