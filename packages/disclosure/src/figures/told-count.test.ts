import { describe, expect, it } from 'vitest';
import { DEFAULT_SECRET, Secret } from './secret.ts';
import { toldCount } from './told-count.ts';

const secret = new Secret(DEFAULT_SECRET);
const matters = Array.from({ length: 22 }, (_, index) => `m-${index + 1}`);
const told = (ids: readonly string[], more: { isSensitive?: boolean; dataSet?: string } = {}) =>
  toldCount({ dataSet: 'matter', isSensitive: false, ids, ...more }, secret);

describe('how many records are told', () => {
  it('is what a table tells of the cell that holds just these, whatever their order', () => {
    expect(told(matters)).toBe(20);
    expect(told(matters.toReversed())).toBe(20);
    expect(told(matters.slice(0, 12))).toBe(20);
    expect(told(matters.slice(12, 15))).toBeNull();
    expect(told(matters.slice(15))).toBeNull();
    expect(told(matters.slice(0, 12), { isSensitive: true })).toBeNull();
    expect(told(matters, { isSensitive: true })).toBe(20);
  });

  it('is never a number of fewer than five, or of fewer than ten that are sensitive', () => {
    for (let first = 0; first < 200; first++) {
      const ids = (count: number) => Array.from({ length: count }, (_, index) => `x-${first}-${index}`);
      expect(told(ids(4))).toBeNull();
      expect(told(ids(9), { isSensitive: true })).toBeNull();
    }
    expect(told([])).toBeNull();
  });

  it('is drawn anew with one record more, so that two of them do not tell who it was', () => {
    const next = Array.from({ length: 60 }, (_, more) => told(matters.concat(`more-${more}`)));
    expect(new Set(next).size).toBeGreaterThan(1);
    expect(next.every((count) => count !== null && count % 5 === 0)).toBe(true);
  });
});
