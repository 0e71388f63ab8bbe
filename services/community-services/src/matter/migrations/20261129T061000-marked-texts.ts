import { migration } from '@microgrid/database/migration';

/** Until now each text was refused that would have been marked. */
export const markedTexts = migration(
  '20261129T061000-marked-texts',
  `
alter table "matter" add column "are_texts_marked" boolean not null default false;
`,
);
