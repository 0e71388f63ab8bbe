import { first } from './001-first.ts';
import { guarded } from './002-guarded.ts';
import { erasure } from './003-erasure.ts';
import { facts } from './004-facts.ts';

/** In the order in which they run; append only. */
export const migrations = [first, guarded, erasure, facts];
