import { migration } from '@microgrid/database/migration';

export const referrals = migration(
  '20261129T214000-referrals',
  `
create table "referral" ("id" uuid not null, "matter_id" uuid not null, "department_id" uuid not null, "grid_code" text collate "C" not null, "wanted_at" timestamptz(3) not null, "status" text not null, "referred_at" timestamptz(3) not null, "referred_by_id" uuid null, "text_version" int not null, "channel" text not null, "witness_id" uuid null, "done_at" timestamptz(3) null, "note" text null, "version" int not null default 1, primary key ("id"));
create index "referral_matter_id_index" on "referral" ("matter_id");
create index "referral_grid_code_wanted_at_index" on "referral" ("grid_code", "wanted_at");
create index "referral_department_id_status_index" on "referral" ("department_id", "status");
create table "destination" ("referral_id" uuid not null, "address" text not null, primary key ("referral_id"));
alter table "referral" add constraint "referral_status_check" check ("status" in ('SENT', 'TAKEN', 'DONE', 'DECLINED', 'WITHDRAWN'));
alter table "referral" add constraint "referral_channel_check" check ("channel" in ('APP', 'PAPER', 'ORAL'));
alter table "referral" add constraint "referral_text_version_check" check (text_version > 0);
alter table "referral" add constraint "referral_done_check" check ((status = 'DONE') = (done_at is not null));
alter table "referral" add constraint "referral_grid_code_check" check (length(grid_code) = 15);
alter table "referral" enable row level security;
alter table "referral" force row level security;
create policy "caller" on "referral" to "microgrid_caller" using (exists (select 1 from matter where matter.id = matter_id and matter.grid_code >= (select caller_scopes_from(array['GRID_WORKER', 'TOTAL_GRID_HEAD'])) and matter.grid_code < (select caller_scopes_before(array['GRID_WORKER', 'TOTAL_GRID_HEAD'])) and matter.grid_code ^@ any ((select caller_scopes(array['GRID_WORKER', 'TOTAL_GRID_HEAD']))::text[])) or (department_id = any (array(select department_id from department_post where person_id = caller_id() and ended_at is null)) and grid_code >= (select caller_scopes_from(array['DEPARTMENT_HANDLER'])) and grid_code < (select caller_scopes_before(array['DEPARTMENT_HANDLER'])) and grid_code ^@ any ((select caller_scopes(array['DEPARTMENT_HANDLER']))::text[])));
create policy "internal" on "referral" to "microgrid_internal" using (true);
alter table "destination" enable row level security;
alter table "destination" force row level security;
create policy "caller" on "destination" to "microgrid_caller" using (current_setting('microgrid.purpose', true) <> '' and exists (select 1 from referral where referral.id = referral_id and department_id = any (array(select department_id from department_post where person_id = caller_id() and ended_at is null)) and grid_code >= (select caller_scopes_from(array['DEPARTMENT_HANDLER'])) and grid_code < (select caller_scopes_before(array['DEPARTMENT_HANDLER'])) and grid_code ^@ any ((select caller_scopes(array['DEPARTMENT_HANDLER']))::text[])));
create policy "internal" on "destination" to "microgrid_internal" using (true);
create function seal_destination(wanted uuid, said text) returns void volatile language sql security definer set search_path = community_services, pg_temp as $$ insert into destination (referral_id, address) values (wanted, said) $$;
alter function seal_destination owner to microgrid_internal;
revoke all on function seal_destination from public;
grant execute on function seal_destination to microgrid_caller, current_user;
create function forget_destination(wanted uuid) returns void volatile language sql security definer set search_path = community_services, pg_temp as $$ delete from destination where referral_id = wanted and not exists (select from referral where id = wanted and status in ('SENT', 'TAKEN')) $$;
alter function forget_destination owner to microgrid_internal;
revoke all on function forget_destination from public;
grant execute on function forget_destination to microgrid_caller, current_user;
create function sealed_destinations(referrals uuid[]) returns table (referral_id uuid, address text, person_id uuid) stable language sql security definer set search_path = community_services, pg_temp as $$ select destination.referral_id, destination.address, matter_reporter.person_id from destination join referral on referral.id = destination.referral_id join matter on matter.id = referral.matter_id left join matter_reporter on matter_reporter.matter_id = matter.id where destination.referral_id = any (referrals) and referral.status in ('SENT', 'TAKEN') and matter.status not in ('CLOSED', 'CANCELLED', 'DUPLICATE', 'OUT_OF_SCOPE') and current_setting('microgrid.purpose', true) <> '' $$;
alter function sealed_destinations owner to microgrid_internal;
revoke all on function sealed_destinations from public;
grant execute on function sealed_destinations to microgrid_caller, current_user;
`,
);
