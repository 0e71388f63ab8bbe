import { first } from './001-first.ts';
import { defaultSchemes } from './002-default-schemes.ts';
import { erasure } from './003-erasure.ts';
import { facts } from './004-facts.ts';
import { schemeSubject } from '../scheme/migrations/20261128T120000-scheme-subject.ts';

/** In the order in which they run; append only. */
export const migrations = [first, defaultSchemes, erasure, facts, schemeSubject];
