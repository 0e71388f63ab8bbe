import { migration } from '@microgrid/database/migration';

/** Nothing looks for evidence by its item any more; the index on it was a third of what writing a row costs. */
export const withoutItems = migration(
  '20261130T101100-without-items',
  `
alter table "evidence" drop column "item_id";
`,
);
