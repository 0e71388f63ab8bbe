import { migration } from '@microgrid/database/migration';

export const dutyShifts = migration(
  '20261129T103700-duty-shifts',
  `
create table "duty_shift" ("id" uuid not null, "area_code" text collate "C" not null, "starts_at" timestamptz(3) not null, "ends_at" timestamptz(3) not null, "on_call_id" uuid not null, "backup_id" uuid null, "offered_at" timestamptz(3) null, "dropped_at" timestamptz(3) null, "version" int not null default 1, primary key ("id"));
create index "duty_shift_backup_id_index" on "duty_shift" ("backup_id");
create index "duty_shift_area_starts_index" on "duty_shift" ("area_code", "starts_at");
create index "duty_shift_on_call_starts_index" on "duty_shift" ("on_call_id", "starts_at");
create index "duty_shift_starts_index" on "duty_shift" ("starts_at", "id");
alter table "duty_shift" add constraint "duty_shift_area_code_check" check (area_code ~ '^[0-9]{9}([0-9]{3}){0,2}$');
alter table "duty_shift" add constraint "duty_shift_times_check" check (ends_at > starts_at and ends_at - starts_at <= '24:00:00'::interval);
alter table "duty_shift" add constraint "duty_shift_backup_check" check (on_call_id <> backup_id);
alter table "duty_shift" enable row level security;
alter table "duty_shift" force row level security;
create policy "caller" on "duty_shift" to "microgrid_caller" using (on_call_id = caller_id() or backup_id = caller_id() or cardinality((select caller_scopes(array['TOTAL_GRID_HEAD', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'MICRO_GRID_LEADER', 'STREET_OFFICER']))) > 0);
create policy "internal" on "duty_shift" to "microgrid_internal" using (true);
create table "duty_gap_alert" ("grid_code" text collate "C" not null, "starts_at" timestamptz(3) not null, "ends_at" timestamptz(3) not null, primary key ("grid_code", "starts_at"));
`,
);
