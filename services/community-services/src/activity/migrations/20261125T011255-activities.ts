import { migration } from '@microgrid/database/migration';

export const activities = migration(
  '20261125T011255-activities',
  `
create table "activity" ("id" uuid not null, "type" text not null, "title" text not null, "description" text not null, "station_id" uuid not null, "grid_code" text collate "C" not null, "organiser_id" uuid not null, "capacity" int not null, "starts_at" timestamptz(3) not null, "ends_at" timestamptz(3) not null, "status" text not null, "published_at" timestamptz(3) null, "version" int not null default 1, primary key ("id"));
create index "activity_grid_code_starts_at_index" on "activity" ("grid_code", "starts_at");
create index "activity_station_id_starts_at_index" on "activity" ("station_id", "starts_at");
create index "activity_starts_at_id_index" on "activity" ("starts_at", "id");
alter table "activity" add constraint "activity_capacity_check" check (capacity > 0);
alter table "activity" add constraint "activity_times_check" check (ends_at > starts_at);
alter table "activity" add constraint "activity_published_check" check ((published_at is null) = (status = 'DRAFT'));
alter table "activity" add constraint "activity_type_check" check ("type" in ('READING', 'TEA_TALK', 'DELIBERATION', 'TRAINING', 'VOLUNTEER', 'OTHER'));
alter table "activity" add constraint "activity_status_check" check ("status" in ('DRAFT', 'PUBLISHED', 'FULL', 'ONGOING', 'HELD', 'CLOSED', 'POSTPONED', 'CANCELLED'));
`,
  ['001-first'],
);
