import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin } from './code-prefix.ts';
import { anyParts, xinglin } from '../test/codes.ts';
import { formatGridCode } from './grid-code.ts';
import { InvalidCode } from './invalid-code.ts';

/** As PostgreSQL compares under `COLLATE "C"`. */
const compareBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const anyCode = anyParts.map(formatGridCode);

describe('a subtree', () => {
  it('of each prefix of a code holds the code', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        for (let length = 1; length <= code.length; length++) {
          expect(isWithin(code, code.slice(0, length))).toBe(true);
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
          expect(siblings.filter((sibling) => isWithin(code, sibling))).toEqual([]);
        }
      }),
    );
  });

  it.each(['', '٥', '５', ' 5', '5\n', '-1', '5:', '1'.repeat(19)])('of %j is refused', (prefix) => {
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
