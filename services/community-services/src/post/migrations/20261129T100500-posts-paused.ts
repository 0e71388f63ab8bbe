import { migration } from '@microgrid/database/migration';

export const postsPaused = migration(
  '20261129T100500-posts-paused',
  `
alter table "post" add "paused_at" timestamptz(3) null, add "stand_in_id" uuid null;
create index "post_stand_in_id_index" on "post" ("stand_in_id");
`,
);
