import { migration } from '@microgrid/database/migration';

/**
 * Ratings are counted by month. Each keeps for whom it counts, of what was settled before as far as is known: the posts
 * that are still held by whoever settled it. What the functions give away are sums that name no rating: only of whole
 * months that were counted, never of fewer than five, and of a multiple of five at their mean.
 */
export const ratingsCounted = migration(
  '20261130T163100-ratings-counted',
  `
create table "rating_month" ("month" text not null, "counted_up_to" uuid null, "counted_at" timestamptz(3) null, primary key ("month"));
alter table "matter" add "settled_in_post_id" uuid null;
alter table "matter_rating" add "appointment_id" uuid null, add "department_ids" text[] not null default '{}';
alter table "matter_fact" add "rated_count" boolean not null default false, add "rating_points" int null;
alter table "matter_fact" alter column "rated_count" drop default;
create index "matter_rating_rated_at_index" on "matter_rating" ("rated_at");
create function rated_count(matters uuid[]) returns int stable language sql security definer set search_path = {schema}, pg_temp as $$ select case when count(*) >= 5 then round(count(*) / 5.0)::int * 5 end from matter_rating where matter_id = any (matters) and to_char(rated_at at time zone 'Asia/Shanghai', 'YYYY-MM') in (select month from rating_month where counted_at is not null) $$;
alter function rated_count owner to microgrid_internal;
revoke all on function rated_count from public;
grant execute on function rated_count to microgrid_caller, current_user;
create function rating_points(matters uuid[]) returns int stable language sql security definer set search_path = {schema}, pg_temp as $$ select case when count(*) >= 5 then round(avg(rating) * round(count(*) / 5.0) )::int * 5 end from matter_rating where matter_id = any (matters) and to_char(rated_at at time zone 'Asia/Shanghai', 'YYYY-MM') in (select month from rating_month where counted_at is not null) $$;
alter function rating_points owner to microgrid_internal;
revoke all on function rating_points from public;
grant execute on function rating_points to microgrid_caller, current_user;
set local role microgrid_internal;
update "matter" set "settled_in_post_id" = (select post.id from post where post.person_id = matter.handler_id and post.role <> 'STREET_OFFICER' and post.ended_at is null and starts_with(matter.grid_code, post.grid_code) order by post.grid_code desc, post.id limit 1) where "resolved_at" is not null and "handler_id" is not null;
update "matter_rating" set "appointment_id" = matter.settled_in_post_id from "matter" where matter.id = matter_rating.matter_id and not exists (select from matter_reporter where matter_reporter.matter_id = matter.id and matter_reporter.person_id = matter.handler_id);
update "matter_rating" set "department_ids" = done.ids from (select matter_id, array_agg(distinct department_id::text) as ids from whistle where status in ('DONE', 'RATED') group by matter_id) as done where done.matter_id = matter_rating.matter_id;
set local role none;
`,
);
