import { migration } from '../../migration.ts';

export const writeAnswers = migration(
  '20261129T064100-write-answers',
  `
alter table "write_record" add column "answer" jsonb null;
`,
);
