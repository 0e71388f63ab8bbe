import { randomUUID } from 'node:crypto';
import type { Actor } from '@microgrid/access/actor';
import { openDatabase, type Database, type DatabaseModel } from '@microgrid/database/database';
import type { Store } from '@microgrid/database/store';
import type { FactConsumer } from '@microgrid/facts/consumer';
import { factEntities, factPersonalData } from '@microgrid/facts/fact-tables';
import { openFacts, type Facts } from '@microgrid/facts/open-facts';
import type { Closable, Transport } from '@microgrid/facts/transport';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { SubgraphContext } from './context.ts';
import { executorOf, type GraphqlRequest } from './execute.ts';
import { showLag } from './fact-metrics.ts';
import { openJobs, type Job } from './jobs/job.ts';
import { retention } from './jobs/retention.job.ts';
import { buildFederatedSchema, type FederatedSchema, type SchemaParts } from './build-schema.ts';
import { failSpan, traced } from '@microgrid/process/tracing';
import { writerFor } from './writes/write.ts';

/** A subgraph as its team declares it. */
export interface SubgraphDefinition extends SchemaParts {
  /** Its name in the supergraph. */
  readonly name: string;
  readonly database: DatabaseModel;
  /** What it does with the facts of others. */
  readonly facts?: { readonly consumers: readonly FactConsumer[] };
  /** What it does by the clock, besides erasing what was kept long enough, which every subgraph does. */
  readonly jobs?: readonly Job[];
}

/** On whose behalf, and as part of what, a subgraph is asked. */
export interface SubgraphCaller {
  readonly actor: Actor;
  readonly requestId?: string;
}

/** A subgraph that answers. */
export interface Subgraph extends FederatedSchema {
  readonly name: string;
  readonly database: Database<never>;
  /** Answers a request of `actor`, whether asked in process or over HTTP. */
  execute(request: GraphqlRequest, caller: SubgraphCaller): Promise<ExecutionResult>;
  /** A context for one request of `actor`. */
  contextFor(actor: Actor, requestId?: string): SubgraphContext<never>;
  readonly facts: Facts;
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

/** Opens the subgraph's database in `store`, migrated, builds its schema, and starts its facts on their way. */
export async function openSubgraph(definition: SubgraphDefinition, options: SubgraphOptions): Promise<Subgraph> {
  const { store, log, transport } = options;
  const [stored, federated] = await Promise.all([
    openDatabase<never>(withFacts(definition.database), store),
    buildFederatedSchema(definition),
  ]);
  const consumers = definition.facts?.consumers ?? [];
  const facts = await openFacts({ database: stored, consumers, transport, log });
  const hideLag = showLag(definition.name, facts);
  const database = facts.database;
  const execute = executorOf(federated.schema);
  const contextFor = (actor: Actor, requestId: string = randomUUID()): SubgraphContext<never> => {
    const session = database.as(actor);
    return {
      db: session.reader,
      write: writerFor(session, actor),
      actor,
      log: log.child({ subgraph: definition.name, requestId }),
    };
  };
  let jobs: Closable | undefined;
  return {
    ...federated,
    name: definition.name,
    database,
    execute: (request, { actor, requestId = randomUUID() }) =>
      traced('GraphQL Operation', { subgraph: definition.name, requestId }, async () => {
        const result = await execute(request, contextFor(actor, requestId));
        const [error] = result.errors ?? [];
        if (error !== undefined) failSpan(String(error.extensions['code']));
        return result;
      }),
    contextFor,
    facts,
    startJobs() {
      jobs ??= openJobs([...(definition.jobs ?? []), retention], { subgraph: definition.name, database, log });
    },
    async close() {
      await jobs?.close();
      hideLag();
      await facts.close();
    },
  };
}

function withFacts(model: DatabaseModel): DatabaseModel {
  return {
    ...model,
    entities: [...model.entities, ...factEntities],
    personalData: [...model.personalData, ...factPersonalData],
  };
}
