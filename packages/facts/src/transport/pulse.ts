import type { SteadyConnection } from './steady-connection.ts';

const EVERY_MS = 250;
/** A right that ended is gone within a second, so silence is not trusted for longer. */
const ALIVE_MS = 750;

/**
 * Asks the broker all the time, since a connection that was cut without a word looks like one on which nothing happens.
 * @param missed is called whenever messages may have passed by.
 */
export function pulseOf(broker: SteadyConnection, missed: () => void) {
  let answeredAt = performance.now();
  let times = broker.times();
  const isAlive = () => broker.isConnected() && broker.times() === times && performance.now() - answeredAt < ALIVE_MS;
  const timer = setInterval(() => {
    if (!isAlive()) missed();
    times = broker.times();
    if (!broker.isConnected()) return;
    const askedAt = performance.now();
    broker
      .now()
      .flush()
      .then(
        () => (answeredAt = askedAt),
        () => {}, // It is closed.
      );
  }, EVERY_MS);
  return { isAlive, stop: () => clearInterval(timer) };
}
