import { migration } from '@microgrid/database/migration';

export const headPosts = migration(
  '20261130T021000-head-posts',
  `
create table "head_post" ("id" uuid not null, "grid_code" text collate "C" not null, "person_id" uuid not null, "acting_id" uuid null, "ended_at" timestamptz(3) null, primary key ("id"));
create index "head_post_grid_code_index" on "head_post" ("grid_code");
`,
);
