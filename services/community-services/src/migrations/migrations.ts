import { first } from './001-first.ts';
import { guarded } from './002-guarded.ts';
import { readLog } from './003-read-log.ts';
import { erasure } from './004-erasure.ts';
import { facts } from './005-facts.ts';
import { posts } from './006-posts.ts';
import { guardedReadLog } from './007-guarded-read-log.ts';
import { endedPosts } from './008-ended-posts.ts';
import { recordedAt } from '../matter/migrations/20261128T120100-recorded-at.ts';

/** In the order in which they run; append only. */
export const migrations = [first, guarded, readLog, erasure, facts, posts, guardedReadLog, endedPosts, recordedAt];
