import { first } from './001-first.ts';
import { readLog } from './002-read-log.ts';

/** In the order in which they run; append only. */
export const migrations = [first, readLog];
