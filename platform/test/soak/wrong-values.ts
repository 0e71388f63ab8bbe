import type { Random } from '@microgrid/sample-network/random';

/** Characters of every plane, and what is none: half of a pair, NUL, directions, joiners, what normalises to more. */
const CHARACTERS = [
  '\u0000',
  '\u0007',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u00ad',
  '\u0130',
  '\u0301',
  '\u200b',
  '\u200d',
  '\u2028',
  '\u2029',
  '\u202e',
  '\u2066',
  '\u3000',
  '\ud7ff',
  '\ud800',
  '\udbff',
  '\udc00',
  '\udfff',
  '\ue000',
  '\ufdfa',
  '\ufeff',
  '\ufffd',
  '\uffff',
  '\u{10000}',
  '\u{1f6a7}',
  '\u{1f468}\u200d\u{1f469}',
  '\u{20bb7}',
  '\u{2fa1d}',
  '\u{30000}',
  '\u{3ffff}',
  '\u{40000}',
  '\u{9ffff}',
  '\u{dffff}',
  '\u{e0001}',
  '\u{e01ef}',
  '\u{f0000}',
  '\u{10ffff}',
] as const;

/** Extremes of every scalar, each of which some field takes for something. */
const EXTREMES: readonly unknown[] = [
  0,
  -0,
  -1,
  1.5,
  101,
  1001,
  2_147_483_647,
  2_147_483_648,
  -2_147_483_649,
  9_007_199_254_740_992,
  1e21,
  1.7e308,
  5e-324,
  '',
  ' ',
  '0',
  '-1',
  '1e3',
  'NaN',
  'Infinity',
  'null',
  'true',
  '[]',
  '{}',
  '%00',
  "'; drop table grid; --",
  '$1',
  '../../etc/passwd',
  '510',
  '510115006',
  '510115006005',
  '510115006005900',
  '510115006005007999',
  '999999999999999999',
  '５１０１１５００６００５',
  '51011500600\u0000',
  '0000-01-01',
  '0001-01-01',
  '2026-02-29',
  '2026-02-30',
  '2024-02-29',
  '9999-12-31',
  '10000-01-01',
  '+275760-09-13',
  '-271821-04-20',
  '2026-9-1',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59.999-12:00',
  '2026-09-01T24:00:00Z',
  '2026-09-01T00:00:60Z',
  '2026-09-01T00:00:00',
  '1e309',
  '01900000-0000-7000-8000-000000000000',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '01900000-0000-7000-8000-00000000000G',
  'bm90IG1pbmU.x',
  'A'.repeat(3000),
  '样'.repeat(9000),
  null,
  true,
  false,
  [],
  {},
  [null],
  [[[]]],
  { a: 1 },
  { value: { in: [null] } },
  { length: 3 },
  { toString: 1, valueOf: 2, constructor: 3 },
];

/** A value that is hardly ever what a field wants. */
export function wrongValue(random: Random): unknown {
  switch (random.int(0, 5)) {
    case 0:
      return wrongText(random);
    case 1:
      return Array.from({ length: random.int(1, 4) }, () => random.pick(EXTREMES));
    case 2:
      return { [random.pick(['in', 'within', 'code', wrongText(random)])]: random.pick(EXTREMES) };
    default:
      return random.pick(EXTREMES);
  }
}

/** Characters that text seldom has, with what it often has between them. */
export function wrongText(random: Random): string {
  const pieces = Array.from({ length: random.int(1, 6) }, () => wrongCharacter(random));
  return pieces.join(random.pick(['', 'a', '样例', ' ']));
}

export function wrongCharacter(random: Random): string {
  if (random.chance(70)) return random.pick(CHARACTERS);
  return String.fromCodePoint(random.int(0, 0x10_ffff));
}
