import { migration } from '@microgrid/database/migration';

/**
 * Whether somebody has a post in, above or below the area that gives the right to be on call on `day`: a post of today, not
 * on a day of its leave, or standing in on one; past row-level security, since leaves and posts at an office are not for all.
 */
export const servesInArea = migration(
  '20261129T190500-serves-in',
  `
create function serves_in(person uuid, area text, day date, today date) returns boolean stable language sql security definer set search_path = {schema}, pg_temp as $$
select exists (select from appointment where person_id = $1 and status in ('ACTIVE', 'ON_LEAVE') and $4 between starts_on and ends_on
    and case when leave_from is null then status = 'ACTIVE' else $3 not between leave_from and leave_to end and (grid_code ^@ $2 or $2 ^@ grid_code))
  or exists (select from appointment where stand_in_id = $1 and status in ('ACTIVE', 'ON_LEAVE') and $4 between starts_on and ends_on
    and $3 between leave_from and leave_to and (grid_code ^@ $2 or $2 ^@ grid_code))
  or exists (select from office_post where person_id = $1 and role = 'STREET_OFFICER' and ended_at is null and $4 between starts_on and coalesce(ends_on, $4)
    and (area_code ^@ $2 or $2 ^@ area_code)) $$;
alter function serves_in owner to microgrid_internal;
revoke all on function serves_in from public;
grant execute on function serves_in to microgrid_caller, current_user;
`,
);
