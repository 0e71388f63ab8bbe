import { first } from './001-first.ts';
import { erasure } from './002-erasure.ts';
import { facts } from './003-facts.ts';

/** In the order in which they run; append only. */
export const migrations = [first, erasure, facts];
