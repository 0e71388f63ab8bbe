import type { Concept } from '@microgrid/subgraph/concept';
import { citedThingPersonal } from './cited-thing.entity.ts';
import { citedThings } from './cited-things.consumer.ts';
import { citedTables } from './migrations/20261130T033200-cited-things.ts';

/** What open appeals against results cite（申诉引用）: outlines of it, for those who may decide them. */
export const cited: Concept = {
  stored: [citedThingPersonal],
  migrations: [citedTables],
  consumers: [citedThings],
};
