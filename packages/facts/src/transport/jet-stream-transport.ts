import type { NatsSettings } from '@microgrid/process/nats-settings';
import type { Logger } from 'pino';
import { factFrom } from '../fact.ts';
import { FactStream, ROOT } from './fact-stream.ts';
import { openConsumer } from './jet-stream-consumer.ts';
import { connectToNats } from './nats-connection.ts';
import { pulseOf } from './pulse.ts';
import { openSteadyConnection } from './steady-connection.ts';
import type { Transport } from './transport.ts';

/**
 * Facts over NATS JetStream: one stream, kept for ever, and a durable consumer for each consumer, shared by its
 * replicas, of which one at a time takes a batch, which keeps the order. The broker may be away, now or later.
 * @param nats a NATS server with JetStream, 2.9 or newer.
 * @throws Error when it is there and refuses.
 */
export async function openJetStreamTransport(nats: NatsSettings, log: Logger): Promise<Transport> {
  const broker = await openSteadyConnection(() => connectToNats(nats), log);
  const stream = new FactStream(broker);
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
