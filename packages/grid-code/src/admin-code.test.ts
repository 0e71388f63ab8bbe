import { describe, expect, it } from 'vitest';
import { adminLevel, parentAdminCode } from './admin-code.ts';
import { InvalidCode } from './invalid-code.ts';

const chain = [
  ['51', 'PROVINCE', null],
  ['5101', 'PREFECTURE', '51'],
  ['510115', 'COUNTY', '5101'],
  ['510115006', 'STREET', '510115'],
  ['510115006005', 'VILLAGE', '510115006'],
  ['441900', 'COUNTY', '4419'],
] as const;

describe('an administrative code', () => {
  it.each(chain)('%s is a %s under %s', (code, level, parent) => {
    expect(adminLevel(code)).toBe(level);
    expect(parentAdminCode(code)).toBe(parent);
  });

  it.each([
    ['an odd length', '510'],
    ['a general grid', '510115006005007'],
    ['nothing', ''],
    ['full-width digits', '５１'],
    ['a sign', '+5'],
    ['a trailing newline', '5\n'],
    ['a province from 01 to 09', '01'],
    ['a province from 90', '91'],
    ['prefecture 00', '5100'],
    ['street 000', '510115000'],
    ['village 000', '510115006000'],
  ])('is never %s', (_what, code) => {
    expect(() => adminLevel(code)).toThrow(InvalidCode);
    expect(() => parentAdminCode(code)).toThrow(InvalidCode);
  });

  it('that is refused is told which part is impossible', () => {
    expect(() => adminLevel('510015006005')).toThrow(
      new InvalidCode('510015006005', 'has the impossible prefecture part 00', '01 to 99'),
    );
  });
});
