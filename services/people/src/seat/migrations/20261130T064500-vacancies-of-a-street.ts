import { migration } from '@microgrid/database/migration';

/**
 * Holds all that a list of vacancies shows. A plan for any street reads nothing else, so it costs no more than a plan for
 * one, and PostgreSQL keeps it instead of planning each list anew once there are many streets.
 */
export const vacanciesOfAStreet = migration(
  '20261130T064500-vacancies-of-a-street',
  `
create index "seat_vacant_grid_index" on "seat" ("grid_code", "vacant_since", "closes_on", "role", "id") where vacant_since is not null;
`,
);
