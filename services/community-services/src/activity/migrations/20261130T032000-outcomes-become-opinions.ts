import { migration } from '@microgrid/database/migration';

/** Until now what was voiced at an activity stayed an outcome, which nobody had to answer. */
export const outcomesBecomeOpinions = migration(
  '20261130T032000-outcomes-become-opinions',
  `
alter table "activity_outcome" add "opinion_id" uuid null;
alter table "activity_outcome" add constraint "activity_outcome_opinion_check" check (kind = 'OPINION' or opinion_id is null);
`,
);
