import { migration } from '@microgrid/database/migration';

/** Whoever waits beside a free seat, since it was somebody erased who had it, gets it now. */
export const lines = migration(
  '20261129T064500-lines',
  `
alter table "registration" add column "turn" int null;
set local role microgrid_internal;
update "registration" set "turn" = "line"."turn" from (select "id", row_number() over (partition by "activity_id" order by "registered_at", "id") as "turn" from "registration") as "line" where "line"."id" = "registration"."id";
drop function pass_seat_on(uuid);
create or replace function waiting_place(registration uuid) returns int stable language sql security definer set search_path = community_services, pg_temp as $$ select nullif(count(*)::int, 0) from registration mine join registration ahead on ahead.activity_id = mine.activity_id and ahead.status = 'WAITING' and ahead.turn <= mine.turn where mine.id = $1 and mine.status = 'WAITING' $$;
set local role none;
alter table "registration" alter column "turn" set not null;
alter table "registration" add constraint "registration_turn_unique" unique ("activity_id", "turn");
create function line_of(activity uuid) returns table (taken int, waiting int, turn int, at timestamptz) language sql security definer set search_path = community_services, pg_temp as $$ select count(*) filter (where status = 'REGISTERED')::int, count(*) filter (where status = 'WAITING')::int, coalesce(max(turn), 0) + 1, moment() from registration where activity_id = $1 $$;
alter function line_of owner to microgrid_internal;
revoke all on function line_of from public;
grant execute on function line_of to microgrid_caller, current_user;
create function give_seats(activity uuid) returns void language plpgsql security definer set search_path = community_services, pg_temp as $$ declare seats int; taken int; given int; begin select capacity into seats from activity where id = $1 and status in ('PUBLISHED', 'FULL') and starts_at > now() for update; if not found then return; end if; select count(*) into taken from registration where activity_id = $1 and status = 'REGISTERED'; update registration set status = 'REGISTERED' where id in (select id from registration where activity_id = $1 and status = 'WAITING' order by turn limit greatest(seats - taken, 0)); get diagnostics given = row_count; update activity set status = case when taken + given < seats then 'PUBLISHED' else 'FULL' end, version = version + 1 where id = $1 and (status = 'FULL') <> (taken + given >= seats); end $$;
alter function give_seats owner to microgrid_internal;
revoke all on function give_seats from public;
grant execute on function give_seats to microgrid_caller, current_user;
create or replace function "registration_registration_frees_seat_fn"() returns trigger as $$ begin if old.status = 'REGISTERED' then perform community_services.give_seats(old.activity_id); end if; return null; end; $$ language plpgsql;
create trigger "registration_frees_seat" AFTER UPDATE OR DELETE on "registration" for each ROW execute function "registration_registration_frees_seat_fn"();
select give_seats("id") from "activity" where "status" in ('PUBLISHED', 'FULL');
`,
);
