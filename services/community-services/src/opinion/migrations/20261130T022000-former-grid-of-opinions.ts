import { migration } from '@microgrid/database/migration';

/** Until now what was said in a grid stayed there when it closed. */
export const formerGridOfOpinions = migration(
  '20261130T022000-former-grid-of-opinions',
  `
alter table "opinion" add "former_grid_code" text collate "C" null;
create index "opinion_former_grid_code" on "opinion" ("former_grid_code") where former_grid_code is not null;
`,
);
