import type { AnyDatabase } from '@microgrid/database/database';
import type { StoredPart } from '@microgrid/database/stored-part';
import type { FactConsumer } from '@microgrid/facts/consumer';
import type { Fact } from '@microgrid/facts/fact';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import type { ClosedFacts } from './closed-months/closed-facts.ts';
import type { SchemaPart } from './build-schema.ts';
import type { FileDoor } from './files/file-door.ts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ConceptImport } from './import/concept-import.ts';
import type { Job } from './jobs/job.ts';
import type { SampleRows } from './sample-rows.ts';

/**
 * A concept of a subgraph: the one object that names all that its folder adds. Whatever is made of concepts (schema,
 * database, facts, jobs, sample) is gathered from these objects and from nowhere else.
 */
export interface Concept extends SchemaPart, StoredPart {
  /** What it does with the facts of others. */
  readonly consumers?: readonly FactConsumer[];
  /** What is kept of its lists when a month closes, and told to everybody. */
  readonly closed?: readonly ClosedFacts[];
  /** What it does by the clock. */
  readonly jobs?: readonly Job[];
  /**
   * What is to be settled of a person who asked for erasure, and to be told, before anything of theirs goes, in the same
   * transaction. Called again, when something had to wait, it finds nothing left to do.
   */
  readonly beforeErasure?: (em: SqlEntityManager, personId: string) => Promise<void>;
  /** Whether it can do its part; always without it. */
  readonly isReady?: (database: AnyDatabase) => Promise<boolean>;
  /**
   * What the sample network has of it in one community, made by its own rules: of each entity the rows, in the order in
   * which they are inserted. The same community gives the same rows.
   */
  readonly sample?: (community: SampleCommunity) => readonly SampleRows[];
  /**
   * The facts that its sample was told by in the past, in the order in which they were told. Copies of them are sample
   * rows of their own: these are for whoever keeps facts themselves.
   */
  readonly sampleTold?: (community: SampleCommunity) => readonly Fact[];
  /** What the sample has of it that is made of those facts, told by all subgraphs of one community. */
  readonly sampleHeard?: (community: SampleCommunity, told: readonly Fact[]) => readonly SampleRows[];
  /** Where it takes and gives files beside the graph. */
  readonly files?: FileDoor;
  /** What `pnpm run import` takes of it from a file. */
  readonly imports?: ConceptImport;
}
