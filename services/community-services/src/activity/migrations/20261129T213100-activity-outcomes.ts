import { migration } from '@microgrid/database/migration';

/** What came of activities, and what everybody may know of the matters that some became. */
export const activityOutcomes = migration(
  '20261129T213100-activity-outcomes',
  `
create table "activity_outcome" ("id" uuid not null, "activity_id" uuid not null, "grid_code" text collate "C" not null, "kind" text not null, "text" text not null, "owner_id" uuid null, "due_on" date null, "result" text null, "done_at" timestamptz(3) null, "matter_id" uuid null, "recorded_at" timestamptz(3) not null, "version" int not null default 1, primary key ("id"));
create index "activity_outcome_activity" on "activity_outcome" ("activity_id", "recorded_at");
create index "activity_outcome_grid" on "activity_outcome" ("grid_code", "recorded_at");
create index "activity_outcome_owner" on "activity_outcome" ("owner_id") where owner_id is not null;
alter table "activity_outcome" add constraint "activity_outcome_owner_check" check (kind = 'ACTION' or owner_id is null and due_on is null and done_at is null);
alter table "activity_outcome" add constraint "activity_outcome_kind_check" check ("kind" in ('DECISION', 'OPINION', 'ACTION'));
create function outlines_of_outcomes(outcomes uuid[]) returns table (of_outcome uuid, id uuid, number text, kind text, status text, reported_at timestamptz, closed_at timestamptz) stable language sql security definer set search_path = community_services, pg_temp as $$ select activity_outcome.id, matter.id, matter.number, matter.kind, matter.status, matter.reported_at, matter.closed_at from activity_outcome join matter on matter.id = activity_outcome.matter_id where activity_outcome.id = any (outcomes) $$;
grant select on "activity_outcome" to microgrid_internal;
alter function outlines_of_outcomes owner to microgrid_internal;
revoke all on function outlines_of_outcomes from public;
grant execute on function outlines_of_outcomes to microgrid_caller, current_user;
`,
);
