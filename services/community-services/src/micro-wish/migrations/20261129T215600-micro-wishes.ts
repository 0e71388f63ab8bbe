import { migration } from '@microgrid/database/migration';

export const microWishes = migration(
  '20261129T215600-micro-wishes',
  `
create table "micro_wish" ("id" uuid not null, "grid_code" text collate "C" not null, "status" text not null, "made_at" timestamptz(3) not null, "wording" text null, "dispatcher_id" uuid null, "dispatched_at" timestamptz(3) null, "due_on" date null, "taker_id" uuid null, "fulfilled_at" timestamptz(3) null, "thanks" text null, "ended_at" timestamptz(3) null, "version" int not null default 1, primary key ("id"));
create index "micro_wish_taker_id_index" on "micro_wish" ("taker_id");
create index "micro_wish_grid_code_status_index" on "micro_wish" ("grid_code", "status");
create index "micro_wish_made_at_id_index" on "micro_wish" ("made_at", "id");
alter table "micro_wish" add constraint "micro_wish_grid_code_check" check (length(grid_code) = 18);
alter table "micro_wish" add constraint "micro_wish_dispatched_check" check ((dispatched_at is null) = (due_on is null));
alter table "micro_wish" add constraint "micro_wish_order_check" check (status in ('ORDERED', 'CANCELLED') or dispatched_at is not null);
alter table "micro_wish" add constraint "micro_wish_ended_check" check ((status in ('FULFILLED', 'THANKED', 'CANCELLED')) = (ended_at is not null));
alter table "micro_wish" add constraint "micro_wish_status_check" check ("status" in ('ORDERED', 'DISPATCHED', 'TAKEN', 'FULFILLED', 'THANKED', 'CANCELLED'));
create table "micro_wish_text" ("wish_id" uuid not null, "grid_code" text collate "C" not null, "text" text null, primary key ("wish_id"));
create table "micro_wisher" ("wish_id" uuid not null, "person_id" uuid null, "name" text null, "phone" text null, "address" text null, primary key ("wish_id"));
create index "micro_wisher_person_id_index" on "micro_wisher" ("person_id");
alter table "micro_wisher" enable row level security;
alter table "micro_wisher" force row level security;
create policy "caller" on "micro_wisher" to "microgrid_caller" using (person_id = caller_id());
create policy "internal" on "micro_wisher" to "microgrid_internal" using (true);
alter table "micro_wish_text" enable row level security;
alter table "micro_wish_text" force row level security;
create policy "caller" on "micro_wish_text" to "microgrid_caller" using (grid_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD', 'COMMITTEE_CONTACT'])) and grid_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD', 'COMMITTEE_CONTACT'])) and grid_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD', 'COMMITTEE_CONTACT']))::text[]) or wish_id = any (array(select wish_id from micro_wisher where person_id = caller_id())));
create policy "internal" on "micro_wish_text" to "microgrid_internal" using (true);
alter table "micro_wish" enable row level security;
alter table "micro_wish" force row level security;
create policy "caller" on "micro_wish" to "microgrid_caller" using (grid_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD', 'COMMITTEE_CONTACT'])) and grid_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD', 'COMMITTEE_CONTACT'])) and grid_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD', 'COMMITTEE_CONTACT']))::text[]) or taker_id = caller_id() or id = any (array(select wish_id from micro_wisher where person_id = caller_id())) or dispatched_at is not null and left(grid_code, 12) = any (array(select left(scope, 12) from unnest(caller_scopes(array['MICRO_GRID_LEADER', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'TOTAL_GRID_HEAD', 'VOLUNTEER'])) scope)));
create policy "internal" on "micro_wish" to "microgrid_internal" using (true);
create function make_micro_wish(made jsonb, wisher uuid) returns void volatile language sql security definer set search_path = {schema}, pg_temp as $$ insert into micro_wish (id, grid_code, status, made_at) values ((made ->> 'id')::uuid, made ->> 'gridCode', 'ORDERED', (made ->> 'madeAt')::timestamptz); insert into micro_wish_text (wish_id, grid_code, text) values ((made ->> 'id')::uuid, made ->> 'gridCode', made ->> 'text'); insert into micro_wisher (wish_id, person_id, name, phone, address) values ((made ->> 'id')::uuid, wisher, made ->> 'name', made ->> 'phone', made ->> 'address'); $$;
alter function make_micro_wish owner to microgrid_internal;
revoke all on function make_micro_wish from public;
grant execute on function make_micro_wish to microgrid_caller, current_user;
create function give_wish_back(wish uuid) returns int volatile language sql security definer set search_path = {schema}, pg_temp as $$ update micro_wish set status = 'DISPATCHED', taker_id = null, version = version + 1 where id = wish and status = 'TAKEN' and taker_id = caller_id() returning version $$;
alter function give_wish_back owner to microgrid_internal;
revoke all on function give_wish_back from public;
grant execute on function give_wish_back to microgrid_caller, current_user;
create function drop_wish_contact(wish uuid) returns void volatile language sql security definer set search_path = {schema}, pg_temp as $$ update micro_wisher set name = null, phone = null, address = null where wish_id = (select id from micro_wish where id = wish and ended_at is not null) $$;
alter function drop_wish_contact owner to microgrid_internal;
revoke all on function drop_wish_contact from public;
grant execute on function drop_wish_contact to microgrid_caller, current_user;
create function sealed_wish_contacts(wishes uuid[]) returns table (wish_id uuid, person_id uuid, name text, phone text, address text) stable language sql security definer set search_path = {schema}, pg_temp as $$ select wish_id, person_id, name, phone, address from micro_wisher where wish_id = any (wishes) and name is not null and current_setting('microgrid.purpose', true) <> '' $$;
alter function sealed_wish_contacts owner to microgrid_internal;
revoke all on function sealed_wish_contacts from public;
grant execute on function sealed_wish_contacts to microgrid_caller, current_user;
`,
);
