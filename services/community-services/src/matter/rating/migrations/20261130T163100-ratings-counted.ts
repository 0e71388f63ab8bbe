import { migration } from '@microgrid/database/migration';

/**
 * Ratings are counted by month. Each keeps for whom it counts, of what was settled before as far as is known: the posts
 * that are still held by whoever settled it.
 */
export const ratingsCounted = migration(
  '20261130T163100-ratings-counted',
  `
create table "rating_month" ("month" text not null, "counted_up_to" uuid null, "counted_at" timestamptz(3) null, primary key ("month"));
alter table "matter" add "settled_in_post_id" uuid null;
alter table "matter_rating" add "appointment_id" uuid null, add "department_ids" text[] not null default '{}';
create index "matter_rating_rated_at_index" on "matter_rating" ("rated_at");
set local role microgrid_internal;
update "matter" set "settled_in_post_id" = (select post.id from post where post.person_id = matter.handler_id and post.role <> 'STREET_OFFICER' and post.ended_at is null and starts_with(matter.grid_code, post.grid_code) order by post.grid_code desc, post.id limit 1) where "resolved_at" is not null and "handler_id" is not null;
update "matter_rating" set "appointment_id" = matter.settled_in_post_id from "matter" where matter.id = matter_rating.matter_id and not exists (select from matter_reporter where matter_reporter.matter_id = matter.id and matter_reporter.person_id = matter.handler_id);
update "matter_rating" set "department_ids" = done.ids from (select matter_id, array_agg(distinct department_id::text) as ids from whistle where status in ('DONE', 'RATED') group by matter_id) as done where done.matter_id = matter_rating.matter_id;
set local role none;
`,
);
