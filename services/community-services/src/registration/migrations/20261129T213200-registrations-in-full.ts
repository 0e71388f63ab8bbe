import { migration } from '@microgrid/database/migration';

/** Who registers a neighbour without an account, what the organiser is told, and who agreed to stand on the public list. */
export const registrationsInFull = migration(
  '20261129T213200-registrations-in-full',
  `
alter table "registration" alter column "person_id" drop not null;
alter table "registration" add "name" text null;
alter table "registration" add "phone" text null;
alter table "registration" add "registered_by" uuid null;
alter table "registration" add "is_listed" bool not null default false;
alter table "registration" add "is_volunteer" bool not null default false;
create index "registration_registered_by_index" on "registration" ("registered_by");
alter table "registration" add constraint "registration_somebody_check" check (person_id is not null or name is not null or status = 'CANCELLED');
alter table "registration" add constraint "registration_listed_check" check (not is_listed or name is not null);
drop policy "caller" on "registration";
create policy "caller" on "registration" to "microgrid_caller" using (person_id = caller_id() or registered_by = caller_id() or exists (select from activity where activity.id = activity_id and organiser_id = caller_id()));
create function listed_names(activities uuid[]) returns table (activity_id uuid, name text) stable language sql security definer set search_path = community_services, pg_temp as $$ select activity_id, name from registration where activity_id = any (activities) and status = 'REGISTERED' and is_listed order by turn $$;
alter function listed_names owner to microgrid_internal;
revoke all on function listed_names from public;
grant execute on function listed_names to microgrid_caller, current_user;
`,
);
