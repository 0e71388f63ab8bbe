import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BreakerOpen, circuitBreaker, GivenUp, type BreakerState, type Seen } from './circuit-breaker.ts';

const fails = () => Promise.reject(new Error('out'));
const works = () => Promise.resolve('answer');
const rest = () => vi.advanceTimersByTime(30);

/** Of something that a look finds like this; it answers, if it does not say how it is. */
function breaker(look: () => Promise<Seen> = () => Promise.resolve('ANSWERS')) {
  const states: BreakerState[] = [];
  return { states, run: circuitBreaker({ failures: 2, restMs: 20, look, onState: (state) => states.push(state) }) };
}

describe('a circuit breaker', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('P18: opens after failures in a row, and then tries nothing', async () => {
    const { states, run } = breaker();
    await expect(run(fails)).rejects.toThrow('out');
    await run(works);
    await expect(run(fails)).rejects.toThrow('out');
    expect(states).toEqual([]);
    await expect(run(fails)).rejects.toThrow('out');
    let tried = false;
    const deed = () => {
      tried = true;
      return works();
    };
    await expect(run(deed)).rejects.toThrow(BreakerOpen);
    expect(tried).toBe(false);
    expect(states).toEqual(['OPEN']);
  });

  it('P18: after a rest lets one try through, which closes it', async () => {
    const { states, run } = breaker();
    await Promise.allSettled([run(fails), run(fails)]);
    rest();
    const tries = await Promise.allSettled([run(works), run(works), run(works)]);
    expect(tries.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await run(works)).toBe('answer');
    expect(states).toEqual(['OPEN', 'HALF_OPEN', 'CLOSED']);
  });

  it('P18: or opens it again, for another rest', async () => {
    const { states, run } = breaker();
    await Promise.allSettled([run(fails), run(fails)]);
    rest();
    await expect(run(fails)).rejects.toThrow('out');
    await expect(run(works)).rejects.toThrow(BreakerOpen);
    rest();
    expect(await run(works)).toBe('answer');
    expect(states).toEqual(['OPEN', 'HALF_OPEN', 'OPEN', 'HALF_OPEN', 'CLOSED']);
  });

  it('P18: lets everybody through at once when a look finds it ready, and opens again by the next failure', async () => {
    let looks = 0;
    const { states, run } = breaker(() => {
      looks++;
      return Promise.resolve('READY');
    });
    await Promise.allSettled([run(fails), run(fails)]);
    rest();
    expect(await Promise.all([run(works), run(works), run(works)])).toEqual(['answer', 'answer', 'answer']);
    await Promise.allSettled([run(fails), run(fails)]);
    rest();
    await expect(run(fails)).rejects.toThrow('out');
    await expect(run(works)).rejects.toThrow(BreakerOpen);
    expect([states, looks]).toEqual([['OPEN', 'CLOSED', 'OPEN', 'CLOSED', 'OPEN'], 2]);
  });

  it('P18: has nobody try what does not answer a look', async () => {
    const { states, run } = breaker(() => Promise.resolve('SILENT'));
    await Promise.allSettled([run(fails), run(fails)]);
    rest();
    let tried = 0;
    const deed = () => {
      tried++;
      return works();
    };
    const tries = await Promise.allSettled([run(deed), run(deed)]);
    expect(tries.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect([states, tried]).toEqual([['OPEN'], 0]);
  });

  it('P18: keeps nobody waiting for a look that takes long', async () => {
    const seen = Promise.withResolvers<Seen>();
    const { run } = breaker(() => seen.promise);
    await Promise.allSettled([run(fails), run(fails)]);
    rest();
    await expect(run(works)).rejects.toThrow(BreakerOpen);
    seen.resolve('READY');
    expect(await run(works)).toBe('answer');
  });

  it('P30: learns nothing from those who hang up, also while it tries', async () => {
    const { states, run } = breaker();
    const hangsUp = () => Promise.reject(new GivenUp('gone'));
    await Promise.allSettled([run(hangsUp), run(hangsUp), run(fails), run(hangsUp)]);
    expect(states).toEqual([]);
    await Promise.allSettled([run(fails)]);
    rest();
    await expect(run(hangsUp)).rejects.toThrow(GivenUp);
    expect(await run(works)).toBe('answer');
    expect(states).toEqual(['OPEN', 'HALF_OPEN', 'OPEN', 'HALF_OPEN', 'CLOSED']);
  });
});
