import { migration } from '@microgrid/database/migration';

export const registrationsRowLevelSecurity = migration(
  '20261125T020124-registrations-row-level-security',
  `
alter table "registration" enable row level security;
alter table "registration" force row level security;
create policy "caller" on "registration" to "microgrid_caller" using (person_id = caller_id());
create policy "internal" on "registration" to "microgrid_internal" using (true);
create function registration_counts(activities uuid[]) returns table (activity_id uuid, status text, count int) stable language sql security definer set search_path = community_services, pg_temp as $$ select activity_id, status, count(*)::int from registration where activity_id = any ($1) group by 1, 2 $$;
alter function registration_counts owner to microgrid_internal;
revoke all on function registration_counts from public;
grant execute on function registration_counts to microgrid_caller, current_user;
create function waiting_place(registration uuid) returns int stable language sql security definer set search_path = community_services, pg_temp as $$ select nullif(count(*)::int, 0) from registration mine join registration ahead on ahead.activity_id = mine.activity_id and ahead.status = 'WAITING' and (ahead.registered_at, ahead.id) <= (mine.registered_at, mine.id) where mine.id = $1 and mine.status = 'WAITING' $$;
alter function waiting_place owner to microgrid_internal;
revoke all on function waiting_place from public;
grant execute on function waiting_place to microgrid_caller, current_user;
create function pass_seat_on(activity uuid) returns boolean language sql security definer set search_path = community_services, pg_temp as $$ with next as (update registration set status = 'REGISTERED' where id = (select id from registration where activity_id = $1 and status = 'WAITING' order by registered_at, id limit 1) returning 1) select exists (select from next) $$;
alter function pass_seat_on owner to microgrid_internal;
revoke all on function pass_seat_on from public;
grant execute on function pass_seat_on to microgrid_caller, current_user;
`,
  ['002-guarded'],
);
