import { randomUUID } from 'node:crypto';
import type { Actor } from '@microgrid/access/actor';
import type { Secret } from '@microgrid/disclosure/secret';
import { openDatabase, type AnyDatabase, type Database } from '@microgrid/database/database';
import { databaseModel, type DatabaseModel } from '@microgrid/database/model';
import type { Store } from '@microgrid/database/store';
import { environment } from '@microgrid/process/env';
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
import { closeMonths } from './closed-months/close-months.job.ts';
import { closedMonthsOf } from './closed-months/closed-months.ts';
import { closedMonthTables } from './closed-months/closed-month.entity.ts';
import { disclosureSecretFrom, requireOneSecret } from './closed-months/disclosure-secret.ts';
import type { SubgraphContext } from './context.ts';
import { executorOf, type GraphqlRequest } from './execute.ts';
import { showLag } from './fact-metrics.ts';
import { exchange } from './files/exchange.ts';
import { openJobs, type Job } from './jobs/job.ts';
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
  const closed = concepts.flatMap((concept) => concept.closed ?? []);
  const factsOfMonths = { stored: closed.map(({ stored }) => stored) };
  return {
    name,
    concepts,
    ...schemaParts(concepts),
    database: databaseModel(schema, [...concepts, factsOfMonths, closedMonthTables, factTables]),
  };
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
  /** Closes the months that are to be closed at `now`, as its job does. */
  closeMonths(now?: Date): Promise<void>;
  /** Begins what it does by the clock. For whoever serves it, once it answers: nothing else waits or works for jobs. */
  startJobs(): void;
  /** Ends what is under way with jobs and facts; the store is its owner's to close, afterwards. */
  close(): Promise<void>;
}

/** What a subgraph is opened with. */
export interface SubgraphOptions {
  readonly store: Store;
  readonly log: Logger;
  /** What roundings of figures are drawn by: that of the environment by default. */
  readonly disclosureSecret?: Secret;
  /** How facts get from one to another; without one, they wait in the outboxes. */
  readonly transport?: Transport | undefined;
}

/** PGlite takes half a second for groups of as many, in which the process does nothing else. */
const COUNTED_AT_ONCE = 50_000;

/** Opens the subgraph's database in `store`, migrated, builds its schema, and starts its facts on their way. */
export async function openSubgraph(definition: SubgraphDefinition, options: SubgraphOptions): Promise<Subgraph> {
  const { store, log, transport, disclosureSecret = disclosureSecretFrom(environment()) } = options;
  const [stored, federated] = await Promise.all([
    openDatabase<unknown>(definition.database, store),
    buildFederatedSchema(definition),
  ]);
  await requireOneSecret(stored, disclosureSecret);
  const consumers = consumersOf(definition, stored);
  const doors = definition.concepts.flatMap(({ files }) => files ?? []);
  const facts = await openFacts({ database: stored, consumers, transport, log });
  const hideLag = showLag(definition.name, facts);
  const database = facts.database;
  const execute = executorOf(federated.schema);
  const refusedReads = new RefusedReads();
  const closedMonths = closedMonthsOf(database, disclosureSecret);
  const monthsJob = monthsJobOf(definition, disclosureSecret);
  const contextFor: Subgraph['contextFor'] = (actor, requestId = randomUUID(), deadline) => {
    const session = database.as(actor, deadline);
    return {
      db: session.reader,
      ...writerFor({ session, internal: database }, actor),
      actor,
      mostCounted: store.kind === 'pglite' ? COUNTED_AT_ONCE : undefined,
      closedMonths: closedMonths(deadline),
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
      tracedOperation({ subgraph: definition.name, requestId }, () =>
        execute(request, contextFor(actor, requestId, deadline)),
      ),
    exchange: (file, { actor, requestId = randomUUID(), deadline }) =>
      traced('File', { subgraph: definition.name, requestId }, () =>
        exchange(file, doors, { context: contextFor(actor, requestId, deadline), requestId }),
      ),
    contextFor,
    facts,
    isReady: () => isReady(definition, database, log),
    closeMonths: (now = new Date()) => monthsJob.run({ database, now, log, closing: new AbortController().signal }),
    startJobs() {
      jobs ??= openJobs([...ownJobsOf(definition), monthsJob, retention, erasureRequests(definition)], {
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

function ownJobsOf({ concepts }: SubgraphDefinition): Job[] {
  return concepts.flatMap(({ jobs }) => jobs ?? []);
}

function monthsJobOf({ concepts }: SubgraphDefinition, secret: Secret): Job {
  const facts = concepts.flatMap(({ closed }) => closed ?? []);
  return closeMonths(facts, secret);
}

/** A span for an operation, which fails with its first error. */
function tracedOperation(about: Record<string, string>, answer: () => Promise<ExecutionResult>) {
  return traced('GraphQL Operation', about, async () => {
    const result = await answer();
    const [error] = result.errors ?? [];
    if (error !== undefined) failSpan(String(error.extensions['code']));
    return result;
  });
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
