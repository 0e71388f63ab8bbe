import type { Concept } from '../concept.ts';
import { isCaughtUpWithAll } from './caught-up.ts';
import { danglingReferences, type ReferenceColumn } from './dangling-references.job.ts';
import type { KindOfThing } from './kind.ts';
import { knownConsumer, type Reactions } from './known.consumer.ts';
import { knownStored } from './known.entities.ts';
import { knownThingTables } from './migrations/20261129T060000-known-things.ts';

/**
 * What a subgraph knows of things that others own, so that it can check a reference when it is written (`requireKnown`).
 * It is ready once it has heard of all that stands.
 * @param columns where references to them are stored.
 * @param reactions what is to be done about those references when something happens to what they lead to.
 */
export function knownThings(
  kinds: readonly KindOfThing[],
  columns: readonly ReferenceColumn[],
  reactions: Reactions = {},
): Concept {
  return {
    stored: knownStored,
    migrations: [knownThingTables],
    consumers: kinds.map((kind) => knownConsumer(kind, reactions)),
    jobs: [danglingReferences(columns)],
    isReady: (database) => isCaughtUpWithAll(database, kinds),
  };
}
