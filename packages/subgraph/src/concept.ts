import type { StoredPart } from '@microgrid/database/stored-part';
import type { FactConsumer } from '@microgrid/facts/consumer';
import type { SchemaPart } from './build-schema.ts';
import type { Job } from './jobs/job.ts';

/**
 * A concept of a subgraph: the one object that names all that its folder adds. Whatever is made of concepts (schema,
 * database, facts, jobs, sample) is gathered from these objects and from nowhere else.
 */
export interface Concept extends SchemaPart, StoredPart {
  /** What it does with the facts of others. */
  readonly consumers?: readonly FactConsumer[];
  /** What it does by the clock. */
  readonly jobs?: readonly Job[];
}
