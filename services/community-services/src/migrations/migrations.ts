import { first } from './001-first.ts';
import { guarded } from './002-guarded.ts';
import { readLog } from './003-read-log.ts';
import { erasure } from './004-erasure.ts';
import { facts } from './005-facts.ts';
import { posts } from './006-posts.ts';
import { endedPosts } from './007-ended-posts.ts';

/** In the order in which they run; append only. */
export const migrations = [first, guarded, readLog, erasure, facts, posts, endedPosts];
