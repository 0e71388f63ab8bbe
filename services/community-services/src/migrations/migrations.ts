import { first } from './001-first.ts';
import { facts } from './002-facts.ts';
import { posts } from './003-posts.ts';

/** In the order in which they run; append only. */
export const migrations = [first, facts, posts];
