import { migration } from '@microgrid/database/migration';

export const closedMonths = migration(
  '20261130T160000-closed-months',
  `
create table "closed_month" ("data_set" text collate "C" not null, "month" text collate "C" not null, "facts" int not null, "secret_print" text not null, "closed_at" timestamptz(3) not null, primary key ("data_set", "month"));
`,
);
