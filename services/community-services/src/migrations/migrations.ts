import { first } from './001-first.ts';
import { readLog } from './002-read-log.ts';
import { erasure } from './003-erasure.ts';

/** In the order in which they run; append only. */
export const migrations = [first, readLog, erasure];
