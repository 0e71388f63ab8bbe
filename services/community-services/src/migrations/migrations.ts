import { first } from './001-first.ts';

/** In the order in which they run; append only. */
export const migrations = [first];
