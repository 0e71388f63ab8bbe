import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from '@microgrid/database/store';
import { openPostgres } from '@microgrid/database/postgres-store';
import { createTestDatabase } from '@microgrid/database/testing';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Fact } from '../src/fact.ts';
import { handle, type FactConsumer } from '../src/inbox/consumer.ts';
import { ParkedMessageEntity } from '../src/inbox/parked-message.entity.ts';
import { openJetStreamTransport } from '../src/transport/jet-stream-transport.ts';
import { startNatsServer, type NatsServer } from '../src/transport/nats-server.ts';
import { openFacts } from '../src/open-facts.ts';
import type { Closable } from '../src/transport/transport.ts';
import { counting, effectsOf, openReceiving, openSending, say, sayIn, subjectOf, until } from './two-schemas.ts';
import { startVictim } from './victim.ts';

const log = pino({ level: 'silent' });
const [a, b, c, d] = [subjectOf(1), subjectOf(2), subjectOf(3), subjectOf(4)];
/** `pnpm nightly kill` takes many. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 1);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('facts over NATS JetStream', () => {
  let folder: string;
  let nats: NatsServer;
  let database: string;
  let store: Store;
  let open: Closable[];

  const startNats = async (port?: number, flags: readonly string[] = []) => {
    const server = await startNatsServer(join(folder, 'nats'), port, flags);
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
    const opened = await openJetStreamTransport({ servers: [nats.url] }, log);
    open.push(opened);
    return opened;
  };
  const opened = async (options: Omit<Parameters<typeof openFacts>[0], 'log' | 'transport'>) => {
    const facts = await openFacts({ ...options, transport: await transport(), log });
    open.push(facts);
    return facts;
  };

  it('P26: kill -9 of sender, consumer and broker at any moment loses none, doubles none and keeps the order', async () => {
    const numbers = 100 * ROUNDS;
    const receiving = await openReceiving(store);
    await openSending(store);
    const receiver = () => startVictim([database, nats.url, '-', '0', 'receive']);
    const start = {
      sender: () => startVictim([database, nats.url, `${a},${b},${c},${d}`, String(numbers), '-']),
      consumer: receiver,
      otherConsumer: receiver,
    };
    const victims = { sender: start.sender(), consumer: start.consumer(), otherConsumer: start.otherConsumer() };
    for (let round = 0; round < ROUNDS; round++) {
      await Promise.all(Object.values(victims).map(({ ready }) => ready));
      for (const name of ['sender', 'consumer', 'broker'] as const) {
        await wait(100 + 37 * round);
        if (name === 'broker') {
          await nats.kill('SIGKILL');
          nats = await startNats(nats.port);
        } else {
          await victims[name].kill();
          victims[name] = start[name]();
        }
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
    expect((await consuming.lag()).consumers).toEqual([{ consumer: 'counting', waiting: 1, parked: 1, unreadable: 0 }]);
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
    // Cut off without a word: the connection stands, and nothing comes over it.
    void nats.kill('SIGSTOP');
    const silent = performance.now();
    await until(() => listening?.isAlive() === false && missed > 0);
    expect(performance.now() - silent).toBeLessThan(2000);
    void nats.kill('SIGCONT');
    await until(() => listening?.isAlive() === true);
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

  it('P35: a message that is no fact is parked, with its place in the stream, and all that follow go on', async () => {
    const receiving = await openReceiving(store);
    const consuming = await opened({ database: receiving, consumers: [counting()] });
    const sender = await opened({ database: await openSending(store), consumers: [] });
    await say(sender.database, a, 1);
    await until(async () => (await sender.lag()).undelivered === 0);
    const connection = await connect({ servers: nats.url });
    const broken = ['not JSON', '', 'null', '[]', '{"id":"x"}', '{"__proto__":{}}', factLike({ id: 'x' })];
    broken.push(
      factLike({ subject: '\0' }),
      factLike({ type: 'matter.closed.v1' }),
      factLike({ data: { capacity: 1 } }),
    );
    for (const text of broken) await jetstream(connection).publish('facts.activity.published.v1', text);
    await jetstream(connection).publish('facts.activity.surprise.v9', 'of a type that is none of ours');
    await connection.close();
    await say(sender.database, a, 2);
    await until(async () => (await effectsOf(receiving))[a]?.includes(2) === true);
    await until(async () => (await consuming.lag()).pending['counting'] === 0);
    expect(await effectsOf(receiving)).toEqual({ [a]: [1, 2] });
    const { consumers } = await consuming.lag();
    expect(consumers).toEqual([{ consumer: 'counting', waiting: 0, parked: 0, unreadable: broken.length }]);
    const parked = await receiving.orm.em.fork().find(ParkedMessageEntity, {}, { orderBy: { sequence: 'asc' } });
    expect(parked[0]).toMatchObject({ consumer: 'counting', sequence: 2, bytes: 8, reason: 'not JSON' });
    expect(parked.map(({ sequence }) => sequence)).toEqual(broken.map((_, index) => 2 + index));
  });

  it('are taken many at a time, those of one subject in their order, and the lag says how many are on their way', async () => {
    const sender = await opened({ database: await openSending(store), consumers: [] });
    const numbers = 300;
    await sender.database.transaction(async (em) => {
      for (const number of upTo(numbers)) for (const subject of [a, b]) sayIn(em, subject, number);
    });
    const receiving = await openReceiving(store);
    const goOn = Promise.withResolvers<void>();
    let batches = 0;
    const { name, handlers } = counting();
    const handleMany: FactConsumer['handleMany'] = async (facts, em) => {
      await goOn.promise;
      batches++;
      for (const fact of facts) await handle({ name, handlers }, fact, em);
    };
    const consuming = await opened({ database: receiving, consumers: [{ name, handlers, handleMany }] });
    await until(async () => (await sender.lag()).undelivered === 0);
    expect((await consuming.lag()).pending).toEqual({ counting: 2 * numbers });
    goOn.resolve();
    await until(async () => (await consuming.lag()).pending['counting'] === 0);
    expect(await effectsOf(receiving)).toEqual({ [a]: upTo(numbers), [b]: upTo(numbers) });
    expect(batches).toBeGreaterThan(0);
    expect(batches).toBeLessThan(10);
  });

  it('that a replica took and died over come to the other before those that follow them', async () => {
    const sender = await opened({ database: await openSending(store), consumers: [] });
    for (const number of [1, 2]) await say(sender.database, a, number);
    const receiving = await openReceiving(store);
    const before = await opened({ database: receiving, consumers: [counting()] });
    await until(async () => (await effectsOf(receiving))[a]?.length === 2);
    await before.close();
    await say(sender.database, a, 3);
    await until(async () => (await sender.lag()).undelivered === 0);
    // As a replica does that is killed before it handles what it took.
    const connection = await connect({ servers: nats.url });
    const [durable = ''] = await namesOf(connection);
    const taken = await (await jetstream(connection).consumers.get('FACTS', durable)).next();
    expect(taken?.seq).toBe(3);
    await connection.close();
    await say(sender.database, a, 4);
    await until(async () => (await sender.lag()).undelivered === 0);
    await opened({ database: receiving, consumers: [counting()] });
    await until(async () => (await effectsOf(receiving))[a]?.length === 4);
    expect(await effectsOf(receiving)).toEqual({ [a]: [1, 2, 3, 4] });
  });

  describe('when the stream lost what it had', () => {
    const restarted = async (change: () => Promise<void>) => {
      await nats.kill('SIGTERM');
      await change();
      nats = await startNats(nats.port);
    };
    const stream = () => join(folder, 'nats');

    it('P41: all of it, are told again to whoever had not heard them, and to the others without effect', async () => {
      const receiving = await openReceiving(store);
      const consuming = await opened({ database: receiving, consumers: [counting()] });
      const sender = await opened({ database: await openSending(store), consumers: [] });
      for (const number of [1, 2, 3]) await say(sender.database, a, number);
      await until(async () => (await effectsOf(receiving))[a]?.length === 3);
      await restarted(() => rm(stream(), { recursive: true }));
      await say(sender.database, a, 4);
      await until(async () => (await effectsOf(receiving))[a]?.length === 4);
      const late = await openReceiving(store, 'receiving_late');
      await opened({ database: late, consumers: [counting()] });
      await until(async () => (await effectsOf(late))[a]?.length === 4);
      await until(async () => (await consuming.lag()).pending['counting'] === 0);
      expect(await effectsOf(late)).toEqual({ [a]: [1, 2, 3, 4] });
      expect(await effectsOf(receiving)).toEqual({ [a]: [1, 2, 3, 4] });
    });

    it('P41: its end, since an older copy was restored, are told again from there', async () => {
      const sender = await opened({ database: await openSending(store), consumers: [] });
      for (const number of upTo(5)) await say(sender.database, a, number);
      await until(async () => (await sender.lag()).undelivered === 0);
      await restarted(() => cp(stream(), join(folder, 'copy'), { recursive: true }));
      for (const number of upTo(9).slice(5)) await say(sender.database, a, number);
      await until(async () => (await sender.lag()).undelivered === 0);
      await restarted(async () => {
        await rm(stream(), { recursive: true });
        await cp(join(folder, 'copy'), stream(), { recursive: true });
        // Another process tells of something first, so that the stream is not even shorter.
        const restored = await startNats(nats.port);
        const connection = await connect({ servers: restored.url });
        for (const id of upTo(9))
          await jetstream(connection).publish('facts.matter.closed.v1', 'other', { msgID: `${id}` });
        await connection.close();
        await restored.close();
      });
      const connection = await connect({ servers: nats.url });
      const manager = await jetstreamManager(connection);
      await until(async () => (await manager.streams.info('FACTS')).state.messages >= 5 + 9 + 4);
      await connection.close();
      const receiving = await openReceiving(store);
      await opened({ database: receiving, consumers: [counting()] });
      await until(async () => (await effectsOf(receiving))[a]?.length === 9);
      expect(await effectsOf(receiving)).toEqual({ [a]: upTo(9) });
      expect((await sender.lag()).undelivered).toBe(0);
    });
  });

  it('P41: wait for a broker that is away at the start, and say so', async () => {
    await nats.close();
    const receiving = await openReceiving(store);
    const consuming = await opened({ database: receiving, consumers: [counting()] });
    const sender = await opened({ database: await openSending(store), consumers: [] });
    const heard: Fact[] = [];
    const listener = await transport();
    listener.listen(['activity.published.v1'], { heard: (fact) => void heard.push(fact), missed: () => {} });
    await say(sender.database, a, 1);
    expect([sender.isConnected(), listener.isConnected()]).toEqual([false, false]);
    expect(await sender.lag()).toMatchObject({ undelivered: 1 });
    expect((await consuming.lag()).pending).toEqual({ counting: null });
    nats = await startNats(nats.port);
    await until(async () => (await effectsOf(receiving))[a]?.length === 1);
    expect([sender.isConnected(), consuming.isConnected()]).toEqual([true, true]);
    expect((await consuming.lag()).pending).toEqual({ counting: 0 });
    await until(() => listener.isConnected());
    await say(sender.database, a, 2);
    await until(() => heard.some(({ subject }) => subject === a));
  });

  it('do not wait for a broker that is there and refuses', async () => {
    await nats.close();
    const flags = ['--user', 'somebody', '--pass', 'secret'];
    nats = await startNats(nats.port, flags);
    await expect(openJetStreamTransport({ servers: [nats.url] }, log)).rejects.toThrow(
      /^NATS does not answer at NATS_URL: .+$/,
    );
  });
});

/** A fact that is right but for `change`. */
function factLike(change: object): string {
  const at = '2026-01-01T00:00:00.000Z';
  const data = { type: 'READING', stationId: a, organiserId: a, capacity: 1, startsAt: at, endsAt: at };
  const fact = { id: subjectOf(9), type: 'activity.published.v1', subject: a, gridcode: '510115006005', data };
  return JSON.stringify({ ...fact, ...change });
}

async function namesOf(connection: NatsConnection): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of (await jetstreamManager(connection)).consumers.list('FACTS')) names.push(name);
  return names;
}
