import { first } from './001-first.ts';
import { defaultSchemes } from './002-default-schemes.ts';
import { facts } from './003-facts.ts';

/** In the order in which they run; append only. */
export const migrations = [first, defaultSchemes, facts];
