import { migration } from '@microgrid/database/migration';

/** A judgement that an appeal leaves out. */
export const excludedJudgement = migration(
  '20261130T231200-excluded-judgement',
  `
alter table "evaluation" add column "is_judgement_excluded" boolean not null default false;
`,
);
