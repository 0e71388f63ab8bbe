import { describe, expect, it } from 'vitest';
import { REFUSALS_AN_HOUR, RefusedReads } from './refused-reads.ts';
import { SealedReads } from './sealed-reads.ts';

describe('what one request reads of the sealed', () => {
  const reads = () => new SealedReads(new RefusedReads());

  it('P36: is claimed by the first that names it, who may claim it again', async () => {
    const request = reads();
    const claimed = (entry: string) => request.once((claim) => Promise.resolve([claim(entry), claim(entry)]));
    expect([await claimed('one'), await claimed('one'), await claimed('other')]).toEqual([
      [true, true],
      [false, false],
      [true, true],
    ]);
  });

  it('P22, P36: is answered to nobody before the first has logged it, nor when it could not', async () => {
    const request = reads();
    const { promise: written, reject: fail } = Promise.withResolvers<void>();
    const first = request.once(async (claim) => {
      claim('one');
      await written;
    });
    const second = request.once((claim) => Promise.resolve(claim('one')));
    let isAnswered = false;
    void second.then(
      () => (isAnswered = true),
      () => {},
    );
    await new Promise(setImmediate);
    expect(isAnswered).toBe(false);
    fail(new Error('the log is full'));
    await expect(first).rejects.toThrow('the log is full');
    await expect(second).rejects.toThrow('the log is full');
    expect(await request.once((claim) => Promise.resolve(claim('one')))).toBe(true);
  });
});

describe('refused reads', () => {
  it('P36: are limited for each caller, within an hour from the first', () => {
    let now = 1000;
    const refused = new RefusedReads({ now: () => now });
    const countAll = () => Array.from({ length: REFUSALS_AN_HOUR }, () => refused.count('one'));
    expect(countAll()).not.toContain(false);
    now += 1_800_000;
    expect([refused.count('one'), refused.count('another')]).toEqual([false, true]);
    expect(refused.retryAfter('one')).toBe(1800);
    now += 1_800_001;
    expect(countAll()).not.toContain(false);
  });
});
