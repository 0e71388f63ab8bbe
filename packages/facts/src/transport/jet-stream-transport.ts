import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import { factFrom } from '../fact.ts';
import { FactStream, ROOT } from './fact-stream.ts';
import { openConsumer } from './jet-stream-consumer.ts';
import { openSteadyConnection } from './steady-connection.ts';
import type { Transport } from './transport.ts';

/** How long a broker may take to answer before it counts as away. */
const CONNECT_WITHIN_MS = 5000;

/**
 * Facts over NATS JetStream: one stream, kept for ever, and a durable consumer for each consumer, shared by its
 * replicas, of which one at a time takes a batch, which keeps the order. The broker may be away, now or later.
 * @param url of a NATS server with JetStream, 2.9 or newer.
 * @throws Error when it is there and refuses.
 */
export async function openJetStreamTransport(url: string, log: Logger): Promise<Transport> {
  const broker = await openSteadyConnection(() => connectTo(url), log);
  const stream = new FactStream(broker);
  return {
    isShared: true,
    isConnected: () => broker.isConnected(),
    publish: (fact) => stream.publish(fact),
    stream,
    subscribe: (subscriber) => Promise.resolve(openConsumer({ broker, stream, log }, subscriber)),
    listen: (types, heard) =>
      broker.listen(
        types.map((type) => `${ROOT}.${type}`),
        (message) => {
          try {
            heard(factFrom(message.string()));
          } catch (error) {
            log.warn({ err: error, subject: message.subject }, 'a message is no fact, and is not listened to');
          }
        },
      ),
    remember: () => {}, // The stream does.
    close: () => broker.close(),
  };
}

async function connectTo(url: string): Promise<NatsConnection> {
  try {
    return await connect({
      servers: url,
      maxReconnectAttempts: -1,
      reconnectTimeWait: 250,
      timeout: CONNECT_WITHIN_MS,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`NATS does not answer at NATS_URL: ${why}`, { cause: error });
  }
}
