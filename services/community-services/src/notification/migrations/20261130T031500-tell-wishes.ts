import { migration } from '@microgrid/database/migration';

/** No fact says how a wish goes on: whoever moves it tells the others past row-level security, since nobody reads whose it is. */
export const tellWishes = migration(
  '20261130T031500-tell-wishes',
  `
create function tell_wish(wish uuid) returns void volatile language sql security definer set search_path = {schema}, pg_temp as $$ insert into notification (id, recipient_id, kind, at, about, about_id, grid_code, cause_id) select gen_random_uuid(), recipient, kind, moment(), 'MICRO_WISH', $1, told.grid_code, gen_random_uuid() from (select person_id as recipient, 'REQUEST_MOVED' as kind, grid_code from micro_wish join micro_wisher on wish_id = id where id = $1 and status in ('DISPATCHED', 'TAKEN', 'FULFILLED', 'CANCELLED') union select taker_id, 'SERVICE_CHANGED', left(grid_code, 15) from micro_wish where id = $1 and status in ('THANKED', 'CANCELLED') union select case when paused_at is null then person_id else stand_in_id end, 'WORK_GIVEN', micro_wish.grid_code from micro_wish join post on role = 'TOTAL_GRID_HEAD' and post.grid_code = left(micro_wish.grid_code, 12) and post.ended_at is null where micro_wish.id = $1 and status = 'ORDERED') as told where recipient is not null and recipient is distinct from caller_id() $$;
alter function tell_wish owner to microgrid_internal;
revoke all on function tell_wish from public;
grant execute on function tell_wish to microgrid_caller, current_user;
`,
);
