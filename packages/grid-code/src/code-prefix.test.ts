import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, prefixRange } from './code-prefix.ts';
import { anyParts, xinglin } from '../test/codes.ts';
import { formatGridCode } from './grid-code.ts';
import { InvalidCode } from './invalid-code.ts';

/** As PostgreSQL compares under `COLLATE "C"`. */
const compareBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const inRange = (code: string, prefix: string) => {
  const { from, before } = prefixRange(prefix);
  return compareBytes(from, code) <= 0 && compareBytes(code, before) < 0;
};
const anyCode = anyParts.map(formatGridCode);
const anyDigits = fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: 1, maxLength: 18 });

describe('the prefix range', () => {
  it.each([
    ['5', { from: '5', before: '6' }],
    ['510115006', { from: '510115006', before: '510115007' }],
    ['9', { from: '9', before: ':' }],
    ['510115006009', { from: '510115006009', before: '51011500600:' }],
  ])('of %s ends before the next prefix', (prefix, range) => {
    expect(prefixRange(prefix)).toEqual(range);
  });

  it('of each prefix of a code holds the code', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        for (let length = 1; length <= code.length; length++) {
          expect(inRange(code, code.slice(0, length))).toBe(true);
        }
      }),
    );
  });

  it('of a sibling of a prefix does not hold the code', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        for (let length = 1; length <= code.length; length++) {
          const stem = code.slice(0, length - 1);
          const siblings = Array.from('0123456789')
            .filter((digit) => digit !== code[length - 1])
            .map((digit) => stem + digit);
          expect(siblings.filter((sibling) => inRange(code, sibling))).toEqual([]);
        }
      }),
    );
  });

  it('holds exactly what lies within the prefix', () => {
    const nearby = fc.tuple(anyDigits, anyDigits).map(([stem, rest]) => (stem + rest).slice(0, 18));
    fc.assert(
      fc.property(anyDigits, fc.oneof(anyDigits, nearby), (prefix, code) => {
        expect(isWithin(code, prefix)).toBe(inRange(code, prefix));
      }),
    );
  });

  it.each(['', '٥', '５', ' 5', '5\n', '-1', '5:', '1'.repeat(19)])('of %j is refused', (prefix) => {
    expect(() => prefixRange(prefix)).toThrow(InvalidCode);
    expect(() => isWithin(xinglin, prefix)).toThrow(InvalidCode);
    expect(() => isWithin(prefix, xinglin)).toThrow(InvalidCode);
  });
});

describe('byte order', () => {
  it('of siblings is the order of their numbers', () => {
    const number = fc.integer({ min: 1, max: 899 });
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [general, other] = [a, b].map((sequence) => formatGridCode({ community: xinglin, general: sequence }));
        const [micro, next] = [a, b].map((sequence) =>
          formatGridCode({ community: xinglin, general: 7, micro: sequence }),
        );
        expect(compareBytes(general ?? '', other ?? '')).toBe(Math.sign(a - b));
        expect(compareBytes(micro ?? '', next ?? '')).toBe(Math.sign(a - b));
      }),
    );
  });
});
