import type { Database } from '@microgrid/database/database';
import type { Store } from '@microgrid/database/store';
import { openTestStore } from '@microgrid/database/testing';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { counting, effectsOf, openReceiving, openSending, say, sayIn, subjectOf, until } from '../test/two-schemas.ts';
import type { FactConsumer } from './inbox/consumer.ts';
import type { Fact } from './fact.ts';
import { openInProcessTransport, type InProcessTransport } from './transport/in-process-transport.ts';
import { openFacts, type Facts } from './open-facts.ts';

const log = pino({ level: 'silent' });
const patience = { attempts: 3, firstWaitMs: 1 };
const [a, b] = [subjectOf(1), subjectOf(2)];

describe('facts in one process', () => {
  let store: Store;
  let sending: Database<unknown>;
  let receiving: Database<unknown>;
  let open: Facts[] = [];

  let tests = 0;

  beforeAll(async () => {
    store = await openTestStore();
  });
  beforeEach(async () => {
    tests++;
    await sql`drop schema if exists community_services cascade`.execute(store.kysely());
    sending = await openSending(store);
    receiving = await openReceiving(store, `receiving_${tests}`);
  });
  afterEach(() => stop());
  afterAll(() => store.close());

  /** Starts sender and receiver, as a process does. */
  const start = async (consumer: FactConsumer, change: Partial<InProcessTransport> = {}, receiver = receiving) => {
    const transport = { ...openInProcessTransport(), ...change };
    const sender = await openFacts({ database: sending, consumers: [], transport, log });
    const consuming = await openFacts({ database: receiver, consumers: [consumer], transport, log, patience });
    open = [sender, consuming];
    await transport.begin();
    return { sender, consuming, transport };
  };
  const stop = async () => {
    for (const facts of open) await facts.close();
    open = [];
  };
  const settled = (sender: Facts) => until(async () => (await sender.lag()).undelivered === 0);

  it('take effect once each, those of one subject in their order', async () => {
    const { sender } = await start(counting());
    for (let number = 1; number <= 20; number++) {
      await Promise.all([say(sender.database, a, number), say(sender.database, b, number)]);
    }
    await settled(sender);
    const all = Array.from({ length: 20 }, (_, index) => index + 1);
    expect(await effectsOf(receiving)).toEqual({ [a]: all, [b]: all });
  });

  it('P26: become true with the deed or not at all, and wait in the outbox for the next start', async () => {
    const refused = sending.transaction(async (em) => {
      sayIn(em, a, 1);
      await em.flush();
      throw new Error('the deed failed');
    });
    await expect(refused).rejects.toThrow('the deed failed');
    await say(sending, a, 2);
    const { sender } = await start(counting());
    await settled(sender);
    expect(await effectsOf(receiving)).toEqual({ [a]: [2] });
  });

  it('keep nobody open who closes before they are on their way', async () => {
    await say(sending, a, 1);
    const waiting = await openFacts({ database: sending, consumers: [], transport: openInProcessTransport(), log });
    await until(async () => (await waiting.lag()).undelivered === 1);
    await waiting.close();
    const { sender } = await start(counting());
    await settled(sender);
    expect(await effectsOf(receiving)).toEqual({ [a]: [1] });
  });

  it('are not told by a subgraph that the catalogue does not name for them', async () => {
    await expect(say(receiving, a, 1)).rejects.toThrow(
      /activity.published.v1 is told by community-services, not by receiving/,
    );
  });

  it('P21: that are handed over again and again take effect once', async () => {
    const twice = openInProcessTransport();
    const publish = async (fact: Fact) => {
      await twice.publish(fact);
      await Promise.all([twice.publish(fact), twice.publish(fact)]);
      return undefined;
    };
    const { sender } = await start(counting(), { ...twice, publish, publishAll: undefined });
    await say(sender.database, a, 1);
    await settled(sender);
    expect(await effectsOf(receiving)).toEqual({ [a]: [1] });
  });

  it('are delivered later when the transport failed first, still in order', async () => {
    const transport = openInProcessTransport();
    let failures = 0;
    const publish = (fact: Fact) => {
      failures++;
      return failures < 2 ? Promise.reject(new Error('the broker is gone')) : transport.publish(fact);
    };
    const { sender } = await start(counting(), { ...transport, publish, publishAll: undefined });
    await sender.database.transaction(async (em) => [1, 2, 3].forEach((number) => sayIn(em, a, number)));
    await settled(sender);
    expect(await effectsOf(receiving)).toEqual({ [a]: [1, 2, 3] });
  });

  it('whose handler fails by chance take effect once, and nothing of the failed attempt stays', async () => {
    let calls = 0;
    const consumer = counting(() => {
      calls++;
      if (calls < patience.attempts) throw new Error('by chance');
    });
    const { sender, consuming } = await start(consumer);
    await say(sender.database, a, 1);
    await settled(sender);
    await until(async () => (await consuming.lag()).consumers.length === 0);
    expect(await effectsOf(receiving)).toEqual({ [a]: [1] });
  });

  it('that are poison are parked and counted; those of their subject wait, all others go on', async () => {
    const poisoned = (subject: string, number: number) => {
      if (subject === a && number === 1) throw new Error('poison');
    };
    const { sender, consuming } = await start(counting(poisoned));
    for (const number of [1, 2]) for (const subject of [a, b]) await say(sender.database, subject, number);
    await settled(sender);
    await until(async () => (await consuming.lag()).consumers[0]?.parked === 1);
    expect(await consuming.lag()).toEqual({
      undelivered: 0,
      oldestSeconds: 0,
      consumers: [{ consumer: 'counting', waiting: 1, parked: 1, unreadable: 0 }],
      pending: { counting: 0 },
    });
    expect(await effectsOf(receiving)).toEqual({ [b]: [1, 2] });

    await stop();
    const { consuming: repaired } = await start(counting());
    await until(async () => (await repaired.lag()).consumers.length === 0);
    expect(await effectsOf(receiving)).toEqual({ [a]: [1, 2], [b]: [1, 2] });
  });

  it('told again from the start to an empty consumer lead to the same', async () => {
    const { sender } = await start(counting());
    for (const number of [1, 2, 3]) for (const subject of [a, b]) await say(sender.database, subject, number);
    await settled(sender);
    await stop();
    const empty = await openReceiving(store, 'receiving_anew');
    await start(counting(), {}, empty);
    expect(await effectsOf(empty)).toEqual(await effectsOf(receiving));
  });

  it('wait until everybody is there to hear them', async () => {
    await say(sending, a, 1);
    const transport = openInProcessTransport();
    const sender = await openFacts({ database: sending, consumers: [], transport, log });
    const consuming = await openFacts({ database: receiving, consumers: [counting()], transport, log });
    open = [sender, consuming];
    expect((await sender.lag()).undelivered).toBe(1);
    await transport.begin();
    await settled(sender);
    expect(await effectsOf(receiving)).toEqual({ [a]: [1] });
  });

  it('wait in the outbox without a transport, and the lag says how many and how long', async () => {
    const facts = await openFacts({ database: sending, consumers: [], transport: undefined, log });
    await say(facts.database, a, 1);
    await say(facts.database, a, 2);
    await until(async () => (await facts.lag()).oldestSeconds > 0.05);
    expect((await facts.lag()).undelivered).toBe(2);
  });

  it('are heard by whoever only listens', async () => {
    const { sender, transport } = await start(counting());
    const heard: number[] = [];
    const listening = transport.listen(['activity.published.v1'], {
      heard: ({ data }) => void heard.push(Number('capacity' in data && data.capacity)),
      missed: () => {},
    });
    const other = transport.listen(['matter.closed.v1'], { heard: () => void heard.push(0), missed: () => {} });
    await say(sender.database, a, 1);
    await settled(sender);
    await listening.close();
    await other.close();
    await say(sender.database, a, 2);
    await settled(sender);
    expect(heard).toEqual([1]);
  });

  it.runIf(inject('postgresUrl') !== undefined)('are published by one of two replicas at a time', async () => {
    const published: string[] = [];
    const transport = { ...openInProcessTransport(), isShared: true };
    let underWay = 0;
    const publish = async ({ id }: Fact) => {
      underWay++;
      expect(underWay).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      published.push(id);
      underWay--;
      return undefined;
    };
    const replicas = await Promise.all(
      [1, 2].map(() =>
        openFacts({
          database: sending,
          consumers: [],
          transport: { ...transport, publish, publishAll: undefined },
          log,
        }),
      ),
    );
    open = replicas;
    const numbers = Array.from({ length: 50 }, (_, index) => index);
    await Promise.all(numbers.map((number) => say(replicas[number % 2]?.database ?? sending, a, number)));
    await until(async () => (await replicas[0]?.lag())?.undelivered === 0);
    expect(new Set(published).size).toBe(50);
    expect(published).toHaveLength(50);
  });
});
