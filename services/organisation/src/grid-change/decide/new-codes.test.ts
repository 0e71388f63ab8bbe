import { parseGridCode } from '@microgrid/grid-code';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COMMUNITY, GENERAL, micro } from '../../../test/seed.ts';
import { allNew, type NewGridPlan } from '../plan.ts';
import { withCodes } from './new-codes.ts';

const plan = (level: NewGridPlan['level'], parentCode: string | null, below: NewGridPlan[] = []): NewGridPlan => ({
  code: null,
  level,
  name: '样例',
  areaType: null,
  households: 0,
  householdsAsOf: '2026-06-01',
  institution: null,
  parentCode,
  predecessorCodes: [],
  below,
});
const codesOf = (opens: NewGridPlan[], ...given: string[]) =>
  allNew(withCodes(opens, new Set(given))).map(({ code }) => code);
const all = (first: number, last: number, parent: string) =>
  Array.from({ length: last - first + 1 }, (_, index) => parent + String(first + index).padStart(3, '0'));

it.each<[string, (string | null)[], string[]]>([
  ['the first in an empty grid', codesOf([plan('MICRO', GENERAL)]), [micro(1)]],
  ['after the last', codesOf([plan('MICRO', GENERAL)], micro(1), micro(7)), [micro(8)]],
  ['one after the other', codesOf([plan('MICRO', GENERAL), plan('MICRO', GENERAL)], micro(1)), [micro(2), micro(3)]],
  ['general grids from 001', codesOf([plan('GENERAL', COMMUNITY)], `${COMMUNITY}901`), [`${COMMUNITY}001`]],
  ['exclusive grids from 901', codesOf([plan('EXCLUSIVE', COMMUNITY)], GENERAL), [`${COMMUNITY}901`]],
  ['what was never given, when the last was', codesOf([plan('MICRO', GENERAL)], micro(1), micro(999)), [micro(2)]],
  [
    'below a new grid',
    codesOf([plan('GENERAL', COMMUNITY, [plan('MICRO', null), plan('MICRO', null)])], GENERAL),
    [`${COMMUNITY}002`, `${COMMUNITY}002001`, `${COMMUNITY}002002`],
  ],
])('a code is given: %s', (_what, codes, expected) => {
  expect(codes).toEqual(expected);
});

it.each<[NewGridPlan, string[], string]>([
  [plan('MICRO', GENERAL), all(1, 999, GENERAL), GENERAL],
  [plan('GENERAL', COMMUNITY), all(1, 899, COMMUNITY), COMMUNITY],
  [plan('EXCLUSIVE', COMMUNITY), all(901, 999, COMMUNITY), COMMUNITY],
])('none is given when all were', (grid, given, subject) => {
  expect(() => withCodes([grid], new Set(given))).toThrow(
    expect.objectContaining({ extensions: { code: 'CONFLICT', subject } }),
  );
});

it('A10: no code is given twice, nor one that was ever given, and each says where its grid hangs', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 50 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 20 }), (given, count) => {
      const taken = given.map((number) => micro(number));
      const codes = codesOf(
        Array.from({ length: count }, () => plan('MICRO', GENERAL)),
        ...taken,
      ).map(String);
      expect(new Set([...codes, ...taken]).size).toBe(count + taken.length);
      for (const code of codes) expect(parseGridCode(code).parent).toBe(GENERAL);
    }),
  );
});
