import { migration } from '@microgrid/database/migration';

/** Finds the few that are to be gathered anew among all of a round. */
export const toGather = migration(
  '20261130T101000-to-gather',
  `
create index "evaluation_to_gather" on "evaluation" ("round_id", "id") where gathered_at is null;
`,
);
