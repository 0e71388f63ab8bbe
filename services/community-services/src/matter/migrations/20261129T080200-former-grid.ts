import { migration } from '@microgrid/database/migration';

/** Until now no grid was closed, so that every matter is where it was reported. */
export const formerGrid = migration(
  '20261129T080200-former-grid',
  `
alter table "matter" add column "former_grid_code" text collate "C" null;
create index "matter_former_grid_code" on "matter" ("former_grid_code") where former_grid_code is not null;
`,
);
