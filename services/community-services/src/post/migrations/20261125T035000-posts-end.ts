import { migration } from '@microgrid/database/migration';

export const postsEnd = migration(
  '20261125T035000-posts-end',
  `
alter table "post" add column "ended_at" timestamptz(3) null;
`,
  ['008-ended-posts'],
);
