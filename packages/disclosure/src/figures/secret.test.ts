import { describe, expect, it } from 'vitest';
import { DEFAULT_SECRET, Secret } from './secret.ts';

const secret = new Secret(DEFAULT_SECRET);

describe('the print of a secret', () => {
  it('is the same for the same bytes, another for others, and none of them', () => {
    const [one, same, other] = ['a', 'A', 'b'].map((digit) => new Secret(digit.repeat(32)).print());
    expect(one).toBe(same);
    expect(other).not.toBe(one);
    expect(one).not.toContain('aaaa');
  });
});

describe('a disclosure secret', () => {
  // The example of FIPS 197, appendix C.1: this key, 00112233…ff in, 69c4e0d86a7b0430d8cdb78070b4c55a out.
  it('draws the words of a cell by AES-128 of its key sum, number and purpose, all little-endian', () => {
    const block = { keySum: 0x7766554433221100n, n: 0xbbaa9988, purpose: 0xffeeddcc };
    const words = [0xd8e0c469, 0x30047b6a, 0x80b7cdd8].map((word) => word / 2 ** 32);
    const [first, second] = secret.wordsOf([block, { ...block, keySum: -1n }]);
    expect(first).toEqual({ up: words[0], jitter: words[1], fade: words[2] });
    expect(second).not.toEqual(first);
  });

  it('gives a cell the same words wherever it stands in a table', () => {
    const drawn = Array.from({ length: 50 }, (_, index) => ({
      keySum: BigInt(index - 25),
      n: index,
      purpose: index % 3,
    }));
    expect(secret.wordsOf(drawn)).toEqual(drawn.map((own) => secret.wordsOf([own])[0]));
  });

  // By another implementation of HMAC.
  it.each([
    ['m-1', -472_259_757],
    ['m-22', 882_686_037],
    ['样例', 1_397_053_834],
  ])('keys the record %s of matters by %i', (id, key) => {
    expect(secret.recordKey('matter', id)).toBe(key);
  });

  it('is another for another data set, id or secret', () => {
    const other = new Secret('f'.repeat(32));
    const keys = [
      secret.recordKey('matter', 'm-1'),
      secret.recordKey('care', 'm-1'),
      secret.recordKey('matter', 'm-2'),
      other.recordKey('matter', 'm-1'),
    ];
    expect(new Set(keys).size).toBe(4);
  });

  it.each([[''], ['00'.repeat(15)], ['00'.repeat(17)], ['zz'.repeat(16)]])(
    'is 16 bytes in hexadecimal digits, so not %j',
    (hex) => {
      expect(() => new Secret(hex)).toThrow('32 hexadecimal digits');
    },
  );

  it('knows whether it is the one that everybody knows, and shows itself nowhere', () => {
    expect([secret.isDefault(), new Secret('f'.repeat(32)).isDefault()]).toEqual([true, false]);
    expect(JSON.stringify(secret)).toBe('{}');
  });
});
