import { migration } from '@microgrid/database/migration';

export const dutyShifts = migration(
  '20261129T213500-duty-shifts',
  `
create table "duty_shift" ("id" uuid not null, "area_code" text collate "C" not null, "starts_at" timestamptz(3) not null, "ends_at" timestamptz(3) not null, "on_call_id" uuid not null, "backup_id" uuid null, primary key ("id"));
create index "duty_shift_area_starts_index" on "duty_shift" ("area_code", "starts_at");
`,
);
