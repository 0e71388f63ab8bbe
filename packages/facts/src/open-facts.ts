import { tryLock } from '@microgrid/database/advisory-lock';
import type { AnyDatabase, Database } from '@microgrid/database/database';
import type { Logger } from 'pino';
import { v4 } from 'uuid';
import { typesOf, type FactConsumer } from './inbox/consumer.ts';
import { FactConsumerEntity } from './inbox/fact-consumer.entity.ts';
import { Inbox, type Patience } from './inbox/inbox.ts';
import { ParkedMessageEntity } from './inbox/parked-message.entity.ts';
import { lagOf, type FactLag } from './inbox/lag.ts';
import { openRelay } from './outbox/relay.ts';
import type { Closable, Subscription, Transport } from './transport/transport.ts';
import { openWorkLoop } from './transport/work-loop.ts';

/** The facts of one subgraph on their way: out of its outbox, into its inboxes. */
export interface Facts extends Closable {
  /** The subgraph's database; the end of each of its transactions sends the facts on that were recorded in it. */
  readonly database: Database<unknown>;
  lag(): Promise<FactLag>;
  /** Whether facts can be on their way at this moment; those recorded wait in the outbox. */
  isConnected(): boolean;
  /** Sends on what was recorded in a transaction of another. */
  wake(): void;
}

export interface FactOptions {
  readonly database: Database<unknown>;
  readonly consumers: readonly FactConsumer[];
  /** Without one, facts wait in the outbox. */
  readonly transport: Transport | undefined;
  readonly log: Logger;
  readonly patience?: Patience;
}

/** About eight seconds, in which what fails by chance has recovered. */
const PATIENCE: Patience = { attempts: 5, firstWaitMs: 100 };
/** How soon facts are found that a replica set aside before it died. */
const LOOK_EVERY_MS = 5000;

/** Starts the relay and the consumers of a subgraph. Closing ends what is under way and leaves the rest for next time. */
export async function openFacts({ database, transport, ...options }: FactOptions): Promise<Facts> {
  if (transport === undefined) return withoutTransport(database);
  const relay = openRelay(database, transport, options.log);
  const waking: Database<unknown> = {
    ...database,
    transaction: afterwards(database.transaction, () => relay.wake()),
    as(caller, deadline) {
      const session = database.as(caller, deadline);
      return { ...session, transaction: afterwards(session.transaction, () => relay.wake()) };
    },
  };
  const consumers = new Map<string, Subscription>();
  for (const consumer of options.consumers) {
    consumers.set(consumer.name, await openConsumer(consumer, { ...options, database: waking, transport }));
  }
  relay.wake();
  return {
    database: waking,
    async lag() {
      const pending = [...consumers].map(async ([name, consumer]) => [name, await consumer.pending()] as const);
      return { ...(await lagOf(database)), pending: Object.fromEntries(await Promise.all(pending)) };
    },
    isConnected: () => transport.isConnected(),
    wake: () => relay.wake(),
    async close() {
      await relay.close();
      for (const consumer of consumers.values()) await consumer.close();
    },
  };
}

/** Facts that wait in the outbox. */
function withoutTransport(database: Database<unknown>): Facts {
  return {
    database,
    lag: async () => ({ ...(await lagOf(database)), pending: {} }),
    isConnected: () => false,
    wake: () => {},
    close: () => Promise.resolve(),
  };
}

async function openConsumer(
  consumer: FactConsumer,
  { database, transport, log, patience = PATIENCE }: FactOptions & { transport: Transport },
): Promise<Subscription> {
  const inbox = new Inbox({ consumer, database, log, patience });
  await inbox.unpark();
  const work = async () => {
    const nextMs = await inbox.retry();
    if (nextMs !== undefined) retries.wake(nextMs);
  };
  const everyMs = transport.isShared ? LOOK_EVERY_MS : undefined;
  const retries = openWorkLoop(work, { log, name: `retries of ${consumer.name}`, everyMs });
  const { incarnation, isCaughtUp } = await rememberedOf(consumer, database);
  const subscription = await transport.subscribe({
    name: `${database.model.schema}-${consumer.name}-${incarnation}`,
    types: typesOf(consumer),
    isCaughtUp,
    async receive(fact) {
      if (await inbox.receive(fact)) retries.wake();
    },
    async receiveAll(facts) {
      if (await inbox.receiveAll(facts)) retries.wake();
    },
    async park(message) {
      const parked = { ...message, consumer: consumer.name, parkedAt: new Date() };
      await database.orm.em.fork().upsert(ParkedMessageEntity, parked);
    },
    exclusively: (deed) => tryLock(database.store, `${database.model.schema} ${consumer.name}`, deed),
    async caughtUp() {
      const em = database.orm.em.fork();
      await em.nativeUpdate(FactConsumerEntity, { name: consumer.name }, { isCaughtUp: true });
    },
  });
  retries.wake();
  return {
    pending: () => subscription.pending(),
    async close() {
      await subscription.close();
      await retries.close();
    },
  };
}

/** What the consumer remembers of itself, the same for all replicas that start at once. */
async function rememberedOf({ name }: FactConsumer, { orm }: AnyDatabase): Promise<FactConsumerEntity> {
  const em = orm.em.fork();
  const fresh = { name, incarnation: v4(), isCaughtUp: false };
  await em.upsert(FactConsumerEntity, fresh, { onConflictAction: 'ignore' });
  return em.fork().findOneOrFail(FactConsumerEntity, name);
}

function afterwards(transaction: AnyDatabase['transaction'], then: () => void): AnyDatabase['transaction'] {
  return async (deed, line) => {
    const result = await transaction(deed, line);
    then();
    return result;
  };
}
