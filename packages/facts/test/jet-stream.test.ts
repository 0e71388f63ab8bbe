import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from '@microgrid/database/store';
import { openPostgres } from '@microgrid/database/postgres-store';
import { createTestDatabase } from '@microgrid/database/testing';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Fact } from '../src/fact.ts';
import { openJetStreamTransport } from '../src/transport/jet-stream-transport.ts';
import { startNatsServer, type NatsServer } from '../src/transport/nats-server.ts';
import { openFacts } from '../src/open-facts.ts';
import type { Closable } from '../src/transport/transport.ts';
import { counting, effectsOf, openReceiving, openSending, say, subjectOf, until } from './two-schemas.ts';
import { startVictim } from './victim.ts';

const log = pino({ level: 'silent' });
const [a, b, c, d] = [subjectOf(1), subjectOf(2), subjectOf(3), subjectOf(4)];
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('facts over NATS JetStream', () => {
  let folder: string;
  let nats: NatsServer;
  let database: string;
  let store: Store;
  let open: Closable[];

  const startNats = async (port?: number) => {
    const server = await startNatsServer(join(folder, 'nats'), port);
    if (server === undefined) throw new Error('there is no nats-server');
    return server;
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nats-'));
    nats = await startNats();
    database = await createTestDatabase(inject('postgresUrl') ?? '');
    store = await openPostgres(database);
    open = [];
  });
  afterEach(async () => {
    for (const closable of open.toReversed()) await closable.close();
    await store.close();
    await nats.close();
    await rm(folder, { recursive: true, force: true });
  });

  const transport = async () => {
    const opened = await openJetStreamTransport(nats.url, log);
    open.push(opened);
    return opened;
  };
  const opened = async (options: Omit<Parameters<typeof openFacts>[0], 'log' | 'transport'>) => {
    const facts = await openFacts({ ...options, transport: await transport(), log });
    open.push(facts);
    return facts;
  };

  it('P26: kill -9 of sender, consumer and broker at any moment loses none, doubles none and keeps the order', async () => {
    const numbers = 400;
    const receiving = await openReceiving(store);
    await openSending(store);
    const start = {
      sender: () => startVictim([database, nats.url, `${a},${b}`, String(numbers), '-']),
      otherSender: () => startVictim([database, nats.url, `${c},${d}`, String(numbers), '-']),
      consumer: () => startVictim([database, nats.url, '-', '0', 'receive']),
      otherConsumer: () => startVictim([database, nats.url, '-', '0', 'receive']),
    };
    const victims = {
      sender: start.sender(),
      otherSender: start.otherSender(),
      consumer: start.consumer(),
      otherConsumer: start.otherConsumer(),
    };
    await Promise.all(Object.values(victims).map(({ ready }) => ready));
    for (const name of ['sender', 'consumer', 'broker', 'otherConsumer', 'otherSender', 'broker'] as const) {
      await wait(100);
      if (name === 'broker') {
        await nats.kill('SIGKILL');
        nats = await startNats(nats.port);
      } else {
        await victims[name].kill();
        victims[name] = start[name]();
        await victims[name].ready;
      }
    }
    const all = Object.fromEntries([a, b, c, d].map((subject) => [subject, upTo(numbers)]));
    const count = async () => Object.values(await effectsOf(receiving)).reduce((sum, { length }) => sum + length, 0);
    await until(async () => (await count()) >= 4 * numbers);
    await Promise.all(Object.values(victims).map((victim) => victim.kill()));
    expect(await effectsOf(receiving)).toEqual(all);
  }, 180_000);

  it('P21: that a relay publishes twice are in the stream once, and take effect once', async () => {
    const receiving = await openReceiving(store);
    await opened({ database: receiving, consumers: [counting()] });
    const sender = await opened({ database: await openSending(store), consumers: [] });
    await say(sender.database, a, 1);
    await until(async () => (await sender.lag()).undelivered === 0);
    // As if it had died before it could note the delivery.
    await sender.database.orm.em.getConnection().execute('update community_services.outbox set delivered_at = null');
    await say(sender.database, a, 2);
    await until(async () => (await sender.lag()).undelivered === 0);
    await until(async () => (await effectsOf(receiving))[a]?.includes(2) === true);
    expect(await effectsOf(receiving)).toEqual({ [a]: [1, 2] });
    const connection = await connect({ servers: nats.url });
    const stream = await (await jetstreamManager(connection)).streams.info('FACTS');
    await connection.close();
    expect(stream.state.messages).toBe(2);
  });

  it('told again from the start to an empty consumer lead to the same', async () => {
    const sender = await opened({ database: await openSending(store), consumers: [] });
    const receiving = await openReceiving(store);
    await opened({ database: receiving, consumers: [counting()] });
    for (const number of [1, 2, 3]) for (const subject of [a, b]) await say(sender.database, subject, number);
    await until(async () => Object.values(await effectsOf(receiving)).flat().length === 6);
    const empty = await openReceiving(store, 'receiving_anew');
    await opened({ database: empty, consumers: [counting()] });
    await until(async () => Object.values(await effectsOf(empty)).flat().length === 6);
    expect(await effectsOf(empty)).toEqual(await effectsOf(receiving));
  });

  it('that are poison are parked and hold up no other subject', async () => {
    const consumer = counting((subject) => {
      if (subject === a) throw new Error('poison');
    });
    const receiving = await openReceiving(store);
    const consuming = await opened({
      database: receiving,
      consumers: [consumer],
      patience: { attempts: 2, firstWaitMs: 1 },
    });
    const sender = await opened({ database: await openSending(store), consumers: [] });
    for (const number of [1, 2]) for (const subject of [a, b]) await say(sender.database, subject, number);
    await until(async () => (await consuming.lag()).consumers[0]?.parked === 1);
    await until(async () => (await effectsOf(receiving))[b]?.length === 2);
    expect(await effectsOf(receiving)).toEqual({ [b]: [1, 2] });
    expect((await consuming.lag()).consumers).toEqual([{ consumer: 'counting', waiting: 1, parked: 1 }]);
  });

  it('P39: are heard by every process that listens, which knows when it hears nothing, one without a database too, and again after the broker’s restart', async () => {
    const heard: Fact[] = [];
    const [listener, other] = [await transport(), await transport()];
    let missed = 0;
    const hearing = { heard: (fact: Fact) => void heard.push(fact), missed: () => void missed++ };
    const [listening] = [listener, other].map((each) => each.listen(['activity.published.v1'], hearing));
    const sender = await opened({ database: await openSending(store), consumers: [] });
    await say(sender.database, a, 1);
    await until(() => heard.length === 2);
    expect([listening?.isAlive(), missed]).toEqual([true, 0]);
    await nats.kill('SIGKILL');
    // P39: what was heard before is worth nothing from now on.
    await until(() => listening?.isAlive() === false && missed > 0);
    nats = await startNats(nats.port);
    await until(() => listening?.isAlive() === true);
    let number = 1;
    await until(async () => {
      number++;
      await say(sender.database, a, number);
      await wait(100);
      return heard.length >= 4;
    });
    expect(new Set(heard.map(({ subject }) => subject))).toEqual(new Set([a]));
  });

  it('need a broker to start with, and say so in one line without its address', async () => {
    await nats.close();
    await expect(openJetStreamTransport(nats.url, log)).rejects.toThrow(/^NATS does not answer at NATS_URL: .+$/);
    nats = await startNats();
  });
});
