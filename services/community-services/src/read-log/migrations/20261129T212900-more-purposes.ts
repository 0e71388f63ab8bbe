import { migration } from '@microgrid/database/migration';

/** What is read to visit, to deliver and to mediate. */
export const morePurposes = migration(
  '20261129T212900-more-purposes',
  `
alter table "read_log" drop constraint "read_log_purpose_check";
alter table "read_log" add constraint "read_log_purpose_check" check ("purpose" in ('HANDLING', 'CONTACT_REPORTER', 'FOLLOW_UP', 'VERIFICATION', 'BREAK_GLASS', 'CARE_VISIT', 'SERVICE_DELIVERY', 'MEDIATION'));
`,
);
