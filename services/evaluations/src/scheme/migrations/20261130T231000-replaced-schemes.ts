import { migration } from '@microgrid/database/migration';

/** A scheme that another replaced before it began has no day in force. */
export const replacedSchemes = migration(
  '20261130T231000-replaced-schemes',
  `
alter table "scheme" drop constraint "scheme_valid_check";
alter table "scheme" add constraint "scheme_valid_check" check (valid_to is null or valid_to >= valid_from - 1);
`,
);
