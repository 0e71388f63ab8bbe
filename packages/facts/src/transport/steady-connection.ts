import { setTimeout as wait } from 'node:timers/promises';
import type { Msg, NatsConnection } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import { isAway } from './nats-mistake.ts';
import type { Closable } from './transport.ts';

const AGAIN_AFTER_MS = 1000;

/** A connection to a broker that may be away, at the start too. */
export interface SteadyConnection extends Closable {
  isConnected(): boolean;
  /** How often it was connected anew: what the broker had may have gone in between. */
  times(): number;
  /** @throws Error while the broker is away. */
  now(): NatsConnection;
  /** Hears messages under any of `subjects` from now on, or from when the broker is there. */
  listen(subjects: readonly string[], heard: (message: Msg) => void): Closable;
}

/**
 * Connects, or goes on trying when the broker is away.
 * @throws Error when it is there and refuses.
 */
export async function openSteadyConnection(
  connect: () => Promise<NatsConnection>,
  log: Logger,
): Promise<SteadyConnection> {
  const closing = new AbortController();
  const listening = new Set<(connection: NatsConnection) => void>();
  let connection: NatsConnection | undefined;
  let isConnected = false;
  let times = 0;
  const connected = () => {
    isConnected = true;
    times++;
  };
  const take = (found: NatsConnection) => {
    connection = found;
    connected();
    for (const listen of listening) listen(found);
    void watch(found, { connected, disconnected: () => (isConnected = false) });
  };
  const seek = async () => {
    for (;;) {
      if (connection !== undefined) return;
      await wait(AGAIN_AFTER_MS, undefined, { signal: closing.signal }).catch(() => {});
      if (closing.signal.aborted) return;
      await connect().then(take, (error: unknown) => log.warn({ err: error }, 'the broker is still away'));
    }
  };
  await connect().then(take, (error: unknown) => {
    if (!isAway(error)) throw error;
    log.warn({ err: error }, 'the broker is away: facts wait in the outbox until it is back');
  });
  const seeking = seek();
  return {
    isConnected: () => isConnected,
    times: () => times,
    now() {
      if (connection === undefined || !isConnected) throw new Error('the broker is away');
      return connection;
    },
    listen(subjects, heard) {
      const close = new Set<() => Promise<void>>();
      const listen = (found: NatsConnection) => {
        for (const subject of subjects) close.add(subscribe(found, subject, heard));
      };
      listening.add(listen);
      if (connection !== undefined) listen(connection);
      return {
        async close() {
          listening.delete(listen);
          await Promise.all(Array.from(close, (each) => each()));
        },
      };
    },
    async close() {
      closing.abort();
      await seeking;
      await (isConnected ? connection?.drain() : connection?.close());
    },
  };
}

function subscribe(connection: NatsConnection, subject: string, heard: (message: Msg) => void): () => Promise<void> {
  const subscription = connection.subscribe(subject, {
    callback: (error, message) => (error === null ? heard(message) : undefined),
  });
  // There is nothing to drain into a connection that is gone.
  return () => subscription.drain().catch(() => subscription.unsubscribe());
}

async function watch(
  connection: NatsConnection,
  on: { connected: () => void; disconnected: () => void },
): Promise<void> {
  for await (const { type } of connection.status()) {
    if (type === 'reconnect') on.connected();
    if (type === 'disconnect') on.disconnected();
  }
}
