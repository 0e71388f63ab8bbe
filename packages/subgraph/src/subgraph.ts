import { randomUUID } from 'node:crypto';
import type { Actor } from '@microgrid/access/actor';
import { openDatabase, type Database, type DatabaseModel } from '@microgrid/database/database';
import type { Store } from '@microgrid/database/store';
import type { Logger } from 'pino';
import type { SubgraphContext } from './context.ts';
import { executorOf, type Execute } from './execute.ts';
import { buildFederatedSchema, type FederatedSchema, type SchemaParts } from './schema.ts';
import { writerFor } from './write.ts';

/** A subgraph as its team declares it. */
export interface SubgraphDefinition extends SchemaParts {
  /** Its name in the supergraph. */
  readonly name: string;
  readonly database: DatabaseModel;
}

/** A subgraph that answers. */
export interface Subgraph extends FederatedSchema {
  readonly name: string;
  readonly database: Database<never>;
  readonly execute: Execute;
  /** A context for one request of `actor`. */
  contextFor(actor: Actor, requestId?: string): SubgraphContext<never>;
}

/** Opens the subgraph's database in `store`, migrated, and builds its schema. */
export async function openSubgraph(definition: SubgraphDefinition, store: Store, log: Logger): Promise<Subgraph> {
  const [database, federated] = await Promise.all([
    openDatabase<never>(definition.database, store),
    buildFederatedSchema(definition),
  ]);
  return {
    ...federated,
    name: definition.name,
    database,
    execute: executorOf(federated.schema),
    contextFor(actor, requestId = randomUUID()) {
      const session = database.as(actor);
      return {
        db: session.reader,
        write: writerFor(session, actor),
        actor,
        log: log.child({ subgraph: definition.name, requestId }),
      };
    },
  };
}
