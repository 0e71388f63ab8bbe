import { migration } from '@microgrid/database/migration';

/** Until now an entry was counted in the grid that followed the one it was for. */
export const formerGridOfEntries = migration(
  '20261130T101500-former-grid-of-entries',
  `
alter table "reserve_entry" add "former_grid_code" text collate "C" null;
create index "reserve_entry_former_grid_code" on "reserve_entry" ("former_grid_code") where former_grid_code is not null;
`,
);
