import { setTimeout as wait } from 'node:timers/promises';
import {
  AckPolicy,
  DeliverPolicy,
  jetstream,
  jetstreamManager,
  type Consumer,
  type JetStreamManager,
  type JsMsg,
} from '@nats-io/jetstream';
import { connect, nanos, type NatsConnection } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import type { FactType } from '../catalogue/catalogue.ts';
import type { Fact } from '../fact.ts';
import { pulseOf } from './pulse.ts';
import type { Closable, Listener, Listening, Subscriber, Transport } from './transport.ts';

const STREAM = 'FACTS';
const ROOT = 'facts';
/** For how long the stream recognises a fact that is published twice; after that the inboxes do. */
const DUPLICATE_WINDOW_MS = 10 * 60_000;
/** After which a fact that a replica received and did not acknowledge is delivered to another replica. */
const ACKNOWLEDGE_WITHIN_MS = 5000;
/** A durable consumer unused for so long is deleted; if it returns, it receives everything from the start. */
const FORGET_AFTER_MS = 30 * 86_400_000;
const AGAIN_AFTER_MS = 1000;

/**
 * Facts over NATS JetStream: one stream, kept for ever, and a durable consumer for each consumer, shared by its
 * replicas. One fact at a time is in delivery, which keeps the order.
 * @param url of a NATS server with JetStream, 2.9 or newer.
 * @throws Error saying that nothing answers there.
 */
export async function openJetStreamTransport(url: string, log: Logger): Promise<Transport> {
  const connection = await connectTo(url);
  const manager = await jetstreamManager(connection);
  await manager.streams.add({
    name: STREAM,
    subjects: [`${ROOT}.>`],
    duplicate_window: nanos(DUPLICATE_WINDOW_MS),
  });
  const stream = jetstream(connection);
  return {
    isShared: true,
    async publish(fact) {
      await stream.publish(`${ROOT}.${fact.type}`, JSON.stringify(fact), { msgID: fact.id });
    },
    async subscribe(subscriber) {
      await addConsumer(manager, subscriber);
      return consume(await stream.consumers.get(STREAM, subscriber.name), subscriber, log);
    },
    listen: (types, listener) => listen(connection, types, listener),
    remember: () => {}, // The stream does.
    close: () => connection.drain(),
  };
}

async function connectTo(url: string): Promise<NatsConnection> {
  try {
    return await connect({ servers: url, maxReconnectAttempts: -1, reconnectTimeWait: 250 });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`NATS does not answer at NATS_URL: ${why}`, { cause: error });
  }
}

async function addConsumer(manager: JetStreamManager, { name, types }: Subscriber): Promise<void> {
  await manager.consumers.add(STREAM, {
    durable_name: name,
    filter_subject: commonSubject(types),
    deliver_policy: DeliverPolicy.All,
    ack_policy: AckPolicy.Explicit,
    ack_wait: nanos(ACKNOWLEDGE_WITHIN_MS),
    max_ack_pending: 1,
    inactive_threshold: nanos(FORGET_AFTER_MS),
  });
}

/** One pattern for all, since NATS before 2.10 takes no more: what else it lets through is passed over. */
function commonSubject(types: readonly FactType[]): string {
  const [first = '', ...rest] = new Set(types.map((type) => type.split('.', 1)[0] ?? ''));
  return rest.length === 0 ? `${ROOT}.${first}.>` : `${ROOT}.>`;
}

async function consume(consumer: Consumer, subscriber: Subscriber, log: Logger): Promise<Closable> {
  const closing = new AbortController();
  const open = () => consumer.consume({ max_messages: 10 });
  let messages = await open();
  const run = async () => {
    while (!closing.signal.aborted) {
      try {
        for await (const message of messages) await take(message, subscriber, log);
      } catch (error) {
        log.error({ err: error, consumer: subscriber.name }, 'the stream is gone, and is looked for again');
      }
      if (closing.signal.aborted) return;
      await wait(AGAIN_AFTER_MS);
      messages = await open().catch(() => messages);
    }
  };
  const running = run();
  return {
    async close() {
      closing.abort();
      await messages.close();
      await running;
    },
  };
}

async function take(message: JsMsg, { name, types, receive }: Subscriber, log: Logger): Promise<void> {
  const fact = message.json<Fact>();
  try {
    if (types.includes(fact.type)) await receive(fact);
    message.ack();
  } catch (error) {
    log.error({ err: error, consumer: name, fact: fact.id }, 'the inbox did not take the fact, which comes again');
    message.nak(AGAIN_AFTER_MS);
  }
}

/** Not a consumer of the stream: the stream's messages pass by everybody who listens to their subjects. */
function listen(connection: NatsConnection, types: readonly FactType[], { heard, missed }: Listener): Listening {
  const subscriptions = types.map((type) =>
    connection.subscribe(`${ROOT}.${type}`, {
      callback: (error, message) => (error === null ? heard(message.json<Fact>()) : undefined),
    }),
  );
  const pulse = pulseOf(connection, missed);
  return {
    isAlive: pulse.isAlive,
    async close() {
      pulse.stop();
      await Promise.all(subscriptions.map((subscription) => subscription.drain()));
    },
  };
}
