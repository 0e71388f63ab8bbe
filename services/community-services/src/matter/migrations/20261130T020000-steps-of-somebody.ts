import { migration } from '@microgrid/database/migration';

export const stepsOfSomebody = migration(
  '20261130T020000-steps-of-somebody',
  `
create index "matter_event_actor" on "matter_event" ("actor_id", "at") where actor_id is not null;
`,
);
