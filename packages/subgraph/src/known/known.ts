import type { Concept } from '../concept.ts';
import { isCaughtUpWithAll } from './caught-up.ts';
import { danglingReferences, type ReferenceColumn } from './dangling-references.job.ts';
import type { KindOfThing } from './kind.ts';
import { knownConsumer } from './known.consumer.ts';
import { knownStored } from './known.entities.ts';
import { knownThingTables } from './migrations/20261129T060000-known-things.ts';

/**
 * What a subgraph knows of things that others own, so that it can check a reference when it is written (`requireKnown`).
 * It is ready once it has heard of all that stands.
 * @param columns where references to them are stored.
 */
export function knownThings(kinds: readonly KindOfThing[], columns: readonly ReferenceColumn[]): Concept {
  return {
    stored: knownStored,
    migrations: [knownThingTables],
    consumers: kinds.map(knownConsumer),
    jobs: [danglingReferences(columns)],
    isReady: (database) => isCaughtUpWithAll(database, kinds),
  };
}
