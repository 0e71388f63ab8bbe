import { first } from './001-first.ts';
import { guarded } from './002-guarded.ts';

/** In the order in which they run; append only. */
export const migrations = [first, guarded];
