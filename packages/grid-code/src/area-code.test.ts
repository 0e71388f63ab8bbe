import { describe, expect, it } from 'vitest';
import { parseAreaCode } from './area-code.ts';
import { InvalidCode } from './invalid-code.ts';

describe('the code of an area', () => {
  it.each([
    ['a province', '51'],
    ['a prefecture', '5101'],
    ['a county', '510115'],
    ['a street', '510115006'],
    ['a community, which is its total grid', '510115006005'],
    ['a general grid', '510115006005001'],
    ['an exclusive grid', '510115006005901'],
    ['a micro-grid', '510115006005001001'],
  ])('is that of %s: %s', (_what, code) => {
    expect(parseAreaCode(code)).toBe(code);
  });

  it.each([
    ['nothing', ''],
    ['a level that is none', '510'],
    ['ten digits', '5101150060'],
    ['more than a micro-grid', '510115006005001001001'],
    ['no province', '91'],
    ['street 000', '510115000'],
    ['grid 000', '510115006005000'],
    ['grid 900', '510115006005900'],
    ['digits that are not ASCII', '５１'],
    ['a wildcard', '51%'],
    ['a line feed', '51\n'],
  ])('is not %s: %j', (_what, code) => {
    expect(() => parseAreaCode(code)).toThrow(InvalidCode);
  });
});
