import { migration } from '@microgrid/database/migration';

export const endedPosts = migration('008-ended-posts', `alter table "post" add column "ended_at" timestamptz(3) null;`);
