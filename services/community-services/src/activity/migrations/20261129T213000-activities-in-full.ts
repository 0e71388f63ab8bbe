import { migration } from '@microgrid/database/migration';

/** What an activity becomes after its announcement. Of those held before, nobody says how many came. */
export const activitiesInFull = migration(
  '20261129T213000-activities-in-full',
  `
alter table "activity" add "reason" text null;
alter table "activity" add "attendance_count" int null;
alter table "activity" drop constraint "activity_published_check";
alter table "activity" add constraint "activity_published_check" check (case status when 'DRAFT' then published_at is null when 'CANCELLED' then true else published_at is not null end);
alter table "activity" add constraint "activity_reason_check" check (reason is null or status in ('POSTPONED', 'CANCELLED'));
alter table "activity" add constraint "activity_attendance_count_check" check (attendance_count >= 0 and status in ('HELD', 'CLOSED') or attendance_count is null);
create index "activity_to_start" on "activity" ("starts_at") where status in ('PUBLISHED', 'FULL');
create index "activity_organiser_id" on "activity" ("organiser_id");
`,
);
