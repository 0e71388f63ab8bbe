import { migration } from '@microgrid/database/migration';

/** Departments are evaluated too, and hold no role of an appointment. */
export const schemeSubject = migration(
  '20261128T120000-scheme-subject',
  `
alter table "scheme" rename column "role" to "subject";
alter table "scheme" rename constraint "scheme_role_version_unique" to "scheme_subject_version_unique";
alter table "scheme" drop constraint "scheme_role_check";
alter table "scheme" add constraint "scheme_subject_check" check ("subject" in ('MICRO_GRID_LEADER', 'GRID_WORKER', 'DEPARTMENT'));
`,
);
