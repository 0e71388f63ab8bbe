import type { NatsSettings } from '@microgrid/process/nats-settings';
import type { Logger } from 'pino';
import { factFrom } from '../fact.ts';
import { FactStream, ROOT } from './fact-stream.ts';
import { openConsumer } from './jet-stream-consumer.ts';
import { connectToNats } from './nats-connection.ts';
import { mistakeIn } from './nats-mistake.ts';
import { pulseOf } from './pulse.ts';
import { openSteadyConnection } from './steady-connection.ts';
import type { Closable, Transport } from './transport.ts';

/**
 * Facts over NATS JetStream: one stream, kept for ever, and a durable consumer for each consumer, shared by its
 * replicas, of which one at a time takes a batch, which keeps the order. The broker may be away, now or later.
 * @param nats a NATS server with JetStream, 2.9 or newer.
 * @param use whether it brings and fetches facts, or only listens, for which it needs no JetStream.
 * @throws Error when it is there and refuses, or is set up so that it never will do.
 */
export async function openJetStreamTransport(
  nats: NatsSettings,
  log: Logger,
  use: 'FACTS' | 'LISTENING' = 'FACTS',
): Promise<Transport> {
  const broker = await openSteadyConnection(() => connectToNats(nats), log);
  const stream = new FactStream(broker);
  if (use === 'FACTS' && broker.isConnected()) await requireUsable(stream, broker);
  return {
    isShared: true,
    isConnected: () => broker.isConnected(),
    publish: (fact) => stream.publish(fact),
    stream,
    subscribe: (subscriber) => Promise.resolve(openConsumer({ broker, stream, log }, subscriber)),
    listen(types, { heard, missed }) {
      const pulse = pulseOf(broker, missed);
      const listening = broker.listen(
        types.map((type) => `${ROOT}.${type}`),
        (message) => {
          try {
            heard(factFrom(message.string()));
          } catch (error) {
            log.warn({ err: error, subject: message.subject }, 'a message is no fact, and is not listened to');
          }
        },
      );
      return {
        isAlive: pulse.isAlive,
        close() {
          pulse.stop();
          return listening.close();
        },
      };
    },
    remember: () => {}, // The stream does.
    close: () => broker.close(),
  };
}

/** What else may fail passes, and is tried again with the first fact. */
async function requireUsable(stream: FactStream, broker: Closable): Promise<void> {
  try {
    await stream.manager();
  } catch (error) {
    const mistake = mistakeIn(error);
    if (mistake === undefined) return;
    await broker.close();
    throw new Error(mistake, { cause: error });
  }
}
