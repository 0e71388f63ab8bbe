import { migration } from '@microgrid/database/migration';

/** Whoever waits for a seat is told by the database, which gives it. */
export const notifications = migration(
  '20261130T020000-notifications',
  `
create table "auditor_post" ("id" uuid not null, "person_id" uuid not null, "area_code" text collate "C" not null, "ended_at" timestamptz(3) null, primary key ("id"));
create index "auditor_post_person_id_index" on "auditor_post" ("person_id");
create table "notification" ("id" uuid not null, "recipient_id" uuid not null, "kind" text not null, "at" timestamptz(3) not null, "read_at" timestamptz(3) null, "about" text null, "about_id" uuid null, "grid_code" text collate "C" null, "cause_id" uuid not null, primary key ("id"));
create index "notification_recipient_id_at_id_index" on "notification" ("recipient_id", "at", "id");
create index "notification_at_id_index" on "notification" ("at", "id");
alter table "notification" add constraint "notification_once" unique ("cause_id", "recipient_id");
alter table "notification" add constraint "notification_kind_check" check ("kind" in ('REQUEST_MOVED', 'WORK_GIVEN', 'DUE_SOON', 'EMERGENCY_CALL', 'ACTIVITY_CHANGED', 'SEALED_READ', 'POST_CHANGED', 'SERVICE_CHANGED', 'SELECTION_MOVED', 'EVALUATION_MOVED', 'GLASS_BROKEN'));
alter table "notification" add constraint "notification_about_check" check ("about" in ('MATTER', 'EMERGENCY', 'WHISTLE', 'REFERRAL', 'OPINION', 'MICRO_WISH', 'ACTIVITY', 'READ_LOG', 'APPOINTMENT', 'TRAINING_SESSION', 'DUTY_SHIFT', 'VOLUNTEER_HOURS', 'SELECTION_ROUND', 'RESERVE_ENTRY', 'EVALUATION', 'APPEAL'));
alter table "notification" add constraint "notification_about_id_check" check ((about is null) = (about_id is null));
create index "notification_unread" on "notification" ("recipient_id") where (read_at is null);
alter table "notification" enable row level security;
alter table "notification" force row level security;
create policy "caller" on "notification" to "microgrid_caller" using (recipient_id = caller_id());
create policy "internal" on "notification" to "microgrid_internal" using (true);
create table "notification_delivery" ("notification_id" uuid not null, "channel" text not null, "tried_at" timestamptz(3) not null, "delivered_at" timestamptz(3) null, "failures" int not null, "retry_at" timestamptz(3) null, primary key ("notification_id", "channel"));
alter table "notification_delivery" enable row level security;
alter table "notification_delivery" force row level security;
create policy "caller" on "notification_delivery" to "microgrid_caller" using (exists (select 1 from notification where notification.id = notification_id));
create policy "internal" on "notification_delivery" to "microgrid_internal" using (true);
create function tell_seat(registration uuid) returns void volatile language sql security definer set search_path = community_services, pg_temp as $$ insert into notification (id, recipient_id, kind, at, about, about_id, grid_code, cause_id) select gen_random_uuid(), coalesce(person_id, registered_by), 'ACTIVITY_CHANGED', moment(), 'ACTIVITY', activity.id, activity.grid_code, gen_random_uuid() from registration as mine join activity on activity.id = mine.activity_id where mine.id = $1 and coalesce(person_id, registered_by) is not null $$;
alter function tell_seat owner to microgrid_internal;
revoke all on function tell_seat from public;
grant execute on function tell_seat to microgrid_caller, current_user;
create or replace function "registration_registration_tells_seat_fn"() returns trigger as $$ begin if old.status = 'WAITING' and new.status = 'REGISTERED' then perform community_services.tell_seat(new.id); end if; return null; end; $$ language plpgsql;
create trigger "registration_tells_seat" AFTER UPDATE on "registration" for each ROW execute function "registration_registration_tells_seat_fn"();
`,
);
