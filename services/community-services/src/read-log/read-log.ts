import type { Concept } from '@microgrid/subgraph/concept';
import { readLog as readLogTable } from './migrations/20261125T020500-read-log.ts';
import { readLogRowLevelSecurity } from './migrations/20261125T034355-read-log-row-level-security.ts';
import { handling } from './migrations/20261129T172700-handling.ts';
import { morePurposes } from './migrations/20261129T212900-more-purposes.ts';
import { readLogPersonal } from './read-log.entity.ts';
import { ReadLogResolver } from './read-log.resolver.ts';

/** Who read what is sealed（查阅记录）. */
export const readLog: Concept = {
  stored: [readLogPersonal],
  resolvers: [ReadLogResolver],
  migrations: [readLogTable, readLogRowLevelSecurity, handling, morePurposes],
};
