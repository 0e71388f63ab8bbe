import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BreakerOpen, circuitBreaker, GivenUp, type BreakerState } from './circuit-breaker.ts';

const fails = () => Promise.reject(new Error('out'));
const works = () => Promise.resolve('answer');
const rest = () => vi.advanceTimersByTime(30);

function breaker() {
  const states: BreakerState[] = [];
  return { states, run: circuitBreaker({ failures: 2, restMs: 20, onState: (state) => states.push(state) }) };
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
