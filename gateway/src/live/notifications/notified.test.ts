import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BEGUN, Notified } from './notified.ts';
import type { ToldSince } from './told-since.ts';

/** A database in which somebody is told something now and then. */
function telling() {
  const all: { readonly in: number; readonly recipientId: string; readonly notificationId: string }[] = [];
  const asked: { readonly recipientIds: readonly string[]; readonly horizon: string | undefined }[] = [];
  const state = { now: 100, isOut: false, missed: 0, warned: 0 };
  const notified = new Notified({
    async ask(recipientIds, horizon): Promise<ToldSince> {
      asked.push({ recipientIds, horizon });
      if (state.isOut) throw new Error('away');
      const since = horizon === undefined ? Infinity : Number(horizon);
      // The last transaction is taken for one that still runs elsewhere.
      return {
        horizon: String(state.now - 1),
        told: all.filter((one) => one.in >= since && recipientIds.includes(one.recipientId)),
      };
    },
    log: { warn: () => void (state.warned += 1) },
    missed: () => void (state.missed += 1),
  });
  const heard: Record<string, string[]> = {};
  return {
    notified,
    asked,
    state,
    heard,
    tell: (recipientId: string, notificationId: string) =>
      all.push({ in: (state.now += 1), recipientId, notificationId }),
    add: (recipientId: string, name = recipientId) =>
      notified.add(recipientId, (id) => void (heard[name] ??= []).push(id)),
  };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('who waits for notifications', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('hears of the own ones, once each, from when nothing is missed', async () => {
    const { add, tell, notified, heard, asked, state } = telling();
    tell('a', 'old');
    state.now += 2;
    add('a');
    add('b');
    await pass(0);
    expect(heard).toEqual({ a: [BEGUN], b: [BEGUN] });
    tell('a', 'a1');
    tell('c', 'c1');
    notified.happened();
    await pass(2000);
    expect(heard).toEqual({ a: [BEGUN, 'a1'], b: [BEGUN] });
    tell('b', 'b1');
    await pass(300);
    expect(heard).toEqual({ a: [BEGUN, 'a1'], b: [BEGUN, 'b1'] });
    expect(new Set(asked.flatMap(({ recipientIds }) => recipientIds))).toEqual(new Set(['a', 'b']));
  });

  it('hears of what no fact led to within ten seconds, and is asked for seldom meanwhile', async () => {
    const { add, tell, heard, asked } = telling();
    add('a');
    await pass(0);
    tell('a', 'a1');
    await pass(10_000);
    expect(heard['a']).toEqual([BEGUN, 'a1']);
    await pass(60_000);
    expect(asked).toHaveLength(8);
  });

  it('is asked for often after a fact, however many there are, and then seldom again', async () => {
    const { add, notified, asked } = telling();
    add('a');
    await pass(0);
    for (let many = 0; many < 100; many += 1) notified.happened();
    await pass(250);
    expect(asked).toHaveLength(2);
    await pass(3000);
    const often = asked.length;
    expect(often).toBeGreaterThan(10);
    expect(often).toBeLessThan(16);
    await pass(9000);
    expect(asked.length - often).toBeLessThan(2);
  });

  it('begins at once while another waits, and hears of all that follows', async () => {
    const { add, tell, notified, heard, asked } = telling();
    add('a');
    await pass(0);
    add('b');
    expect([heard['b'], asked.length]).toEqual([[BEGUN], 1]);
    tell('b', 'b1');
    notified.happened();
    await pass(250);
    expect(heard['b']).toEqual([BEGUN, 'b1']);
  });

  it('misses nothing while nobody answers', async () => {
    const { add, tell, notified, heard, state } = telling();
    add('a');
    await pass(0);
    state.isOut = true;
    tell('a', 'a1');
    notified.happened();
    await pass(5000);
    expect(state.warned).toBeGreaterThan(0);
    state.isOut = false;
    await pass(10_000);
    expect(heard['a']).toEqual([BEGUN, 'a1']);
  });

  it('is told that something may be missed where the database is an older one', async () => {
    const { add, state } = telling();
    add('a');
    await pass(0);
    state.now = 20;
    await pass(10_000);
    expect(state.missed).toBe(1);
    await pass(10_000);
    expect(state.missed).toBe(1);
  });

  it('is not asked for once it waits no more', async () => {
    const { add, tell, notified, heard, asked } = telling();
    const [leave, leaveToo] = [add('a'), add('a', 'other')];
    await pass(0);
    leave();
    tell('a', 'a1');
    notified.happened();
    await pass(250);
    expect(heard).toEqual({ a: [BEGUN], other: [BEGUN, 'a1'] });
    leaveToo();
    const before = asked.length;
    notified.happened();
    await pass(60_000);
    expect(asked).toHaveLength(before);
    tell('a', 'meanwhile');
    add('a', 'again');
    await pass(0);
    expect(heard['again']).toEqual([BEGUN]);
  });
});
