import type { NatsConnection } from '@nats-io/transport-node';

const EVERY_MS = 250;
/** A right that ended is gone within a second, so silence is not trusted for longer. */
const ALIVE_MS = 750;

/**
 * Asks the server all the time, since a connection that was cut without a word looks like one on which nothing happens.
 * @param missed is called whenever messages may have passed by.
 */
export function pulseOf(connection: NatsConnection, missed: () => void) {
  let answeredAt = performance.now();
  const isAlive = () => !connection.isClosed() && performance.now() - answeredAt < ALIVE_MS;
  const timer = setInterval(() => {
    if (!isAlive()) missed();
    const askedAt = performance.now();
    connection.flush().then(
      () => (answeredAt = askedAt),
      () => {}, // It is closed.
    );
  }, EVERY_MS);
  void watch(connection, missed);
  return { isAlive, stop: () => clearInterval(timer) };
}

async function watch(connection: NatsConnection, missed: () => void): Promise<void> {
  for await (const { type } of connection.status()) {
    if (type === 'disconnect' || type === 'reconnect') missed();
  }
}
