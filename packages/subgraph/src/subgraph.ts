import { randomUUID } from 'node:crypto';
import type { Actor } from '@microgrid/access/actor';
import { openDatabase, type AnyDatabase, type Database } from '@microgrid/database/database';
import { databaseModel, type DatabaseModel } from '@microgrid/database/model';
import type { Store } from '@microgrid/database/store';
import type { Deadline } from '@microgrid/process/deadline';
import type { FileRequest } from '@microgrid/process/files';
import type { HttpReply } from '@microgrid/process/http-server';
import type { FactConsumer } from '@microgrid/facts/consumer';
import { factTables } from '@microgrid/facts/fact-tables';
import { openFacts, type Facts } from '@microgrid/facts/open-facts';
import type { Closable, Transport } from '@microgrid/facts/transport';
import type { ExecutionResult } from 'graphql';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { SubgraphContext } from './context.ts';
import { executorOf, type GraphqlRequest } from './execute.ts';
import { showLag } from './fact-metrics.ts';
import { exchange } from './files/exchange.ts';
import { openJobs } from './jobs/job.ts';
import { retention } from './jobs/retention.job.ts';
import { buildFederatedSchema, schemaParts, type FederatedSchema, type SchemaParts } from './build-schema.ts';
import type { Concept } from './concept.ts';
import { erasureRequests } from './erasure/erasure-requests.job.ts';
import { erasuresConsumer } from './erasure/erasures.consumer.ts';
import { failSpan, traced } from '@microgrid/process/tracing';
import { RefusedReads } from './sealed/refused-reads.ts';
import { SealedReads } from './sealed/sealed-reads.ts';
import { writerFor } from './writes/write.ts';

/** A subgraph as its concepts make it. */
export interface SubgraphDefinition extends SchemaParts {
  /** Its name in the supergraph. */
  readonly name: string;
  readonly database: DatabaseModel;
  readonly concepts: readonly Concept[];
}

/**
 * A subgraph of `concepts`.
 * @param schema the PostgreSQL schema of its tables. Of all entities in it, those of the first concept are erased first.
 * @throws Error on migrations of one name, or whose name is no time and deed.
 */
export function subgraphOf(name: string, schema: string, concepts: readonly Concept[]): SubgraphDefinition {
  return { name, concepts, ...schemaParts(concepts), database: databaseModel(schema, [...concepts, factTables]) };
}

/** On whose behalf, and as part of what, a subgraph is asked. */
export interface SubgraphCaller {
  readonly actor: Actor;
  readonly requestId?: string;
  /** Until when it is worth answering. */
  readonly deadline?: Deadline | undefined;
}

/** A subgraph that answers. */
export interface Subgraph extends FederatedSchema {
  readonly name: string;
  readonly concepts: readonly Concept[];
  readonly database: Database<unknown>;
  /** Answers a request of `actor`, whether asked in process or over HTTP. */
  execute(request: GraphqlRequest, caller: SubgraphCaller): Promise<ExecutionResult>;
  /** Takes a file of `actor`, or gives one, whether asked in process or over HTTP. */
  exchange(file: FileRequest, caller: SubgraphCaller): Promise<HttpReply>;
  /** A context for one request of `actor`. */
  contextFor(actor: Actor, requestId?: string, deadline?: Deadline): SubgraphContext<unknown>;
  readonly facts: Facts;
  /** Whether its database answers, and each of its concepts can do its part. */
  isReady(): Promise<boolean>;
  /** Begins what it does by the clock. For whoever serves it, once it answers: nothing else waits or works for jobs. */
  startJobs(): void;
  /** Ends what is under way with jobs and facts; the store is its owner's to close, afterwards. */
  close(): Promise<void>;
}

/** What a subgraph is opened with. */
export interface SubgraphOptions {
  readonly store: Store;
  readonly log: Logger;
  /** How facts get from one to another; without one, they wait in the outboxes. */
  readonly transport?: Transport | undefined;
}

/** PGlite takes half a second for groups of as many, in which the process does nothing else. */
const COUNTED_AT_ONCE = 50_000;

/** Opens the subgraph's database in `store`, migrated, builds its schema, and starts its facts on their way. */
export async function openSubgraph(definition: SubgraphDefinition, options: SubgraphOptions): Promise<Subgraph> {
  const { store, log, transport } = options;
  const [stored, federated] = await Promise.all([
    openDatabase<unknown>(definition.database, store),
    buildFederatedSchema(definition),
  ]);
  const consumers = consumersOf(definition, stored);
  const doors = definition.concepts.flatMap(({ files }) => files ?? []);
  const ownJobs = definition.concepts.flatMap((concept) => concept.jobs ?? []);
  const facts = await openFacts({ database: stored, consumers, transport, log });
  const hideLag = showLag(definition.name, facts);
  const database = facts.database;
  const execute = executorOf(federated.schema);
  const refusedReads = new RefusedReads();
  const contextFor: Subgraph['contextFor'] = (actor, requestId = randomUUID(), deadline) => {
    const session = database.as(actor, deadline);
    return {
      db: session.reader,
      ...writerFor({ session, internal: database }, actor),
      actor,
      mostCounted: store.kind === 'pglite' ? COUNTED_AT_ONCE : undefined,
      sealedReads: new SealedReads(refusedReads),
      log: log.child({ subgraph: definition.name, requestId }),
    };
  };
  let jobs: Closable | undefined;
  return {
    ...federated,
    name: definition.name,
    concepts: definition.concepts,
    database,
    execute: (request, { actor, requestId = randomUUID(), deadline }) =>
      traced('GraphQL Operation', { subgraph: definition.name, requestId }, async () => {
        const result = await execute(request, contextFor(actor, requestId, deadline));
        const [error] = result.errors ?? [];
        if (error !== undefined) failSpan(String(error.extensions['code']));
        return result;
      }),
    exchange: (file, { actor, requestId = randomUUID(), deadline }) =>
      traced('File', { subgraph: definition.name, requestId }, () =>
        exchange(file, doors, { context: contextFor(actor, requestId, deadline), requestId }),
      ),
    contextFor,
    facts,
    isReady: () => isReady(definition, database, log),
    startJobs() {
      jobs ??= openJobs([...ownJobs, retention, erasureRequests(definition)], {
        subgraph: definition.name,
        database,
        log,
      });
    },
    async close() {
      await jobs?.close();
      hideLag();
      await facts.close();
    },
  };
}

async function isReady({ name, concepts }: SubgraphDefinition, database: Database<unknown>, log: Logger) {
  try {
    await sql`select 1`.execute(database.store.kysely());
    for (const concept of concepts) if ((await concept.isReady?.(database)) === false) return false;
    return true;
  } catch (error) {
    log.warn({ err: error, subgraph: name }, 'not ready');
    return false;
  }
}

function consumersOf(definition: SubgraphDefinition, database: AnyDatabase): FactConsumer[] {
  const ofConcepts = definition.concepts.flatMap((concept) => concept.consumers ?? []);
  return [...ofConcepts, erasuresConsumer({ ...definition, database })];
}
