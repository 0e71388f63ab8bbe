import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ancestorGridCodes,
  assertChildOf,
  formatGridCode,
  type GridLevel,
  gridLevel,
  InvalidCode,
  isGridCode,
  parentGridCode,
  parseGridCode,
  streetCode,
} from './grid-code.ts';
import { anyParts, everySequence, refusal, xinglin } from '../test/codes.ts';

const digit = fc.constantFrom(...Array.from('0123456789'));
const levelOrRefusal = (code: string) => (isGridCode(code) ? gridLevel(code) : 'REFUSED');
const times = (count: number, level: GridLevel) => Array.from({ length: count }, () => level);
const partsOf = (code: string) => {
  const [total, middle, micro] = [...ancestorGridCodes(code), code].map(parseGridCode);
  return { community: total?.code, general: middle?.sequence, micro: micro?.sequence };
};

describe('a grid code', () => {
  it('of a total grid is the code of its village-level unit', () => {
    expect(parseGridCode(xinglin)).toEqual({ code: xinglin, level: 'TOTAL', parent: null, sequence: null });
  });

  it('with 001–899 after the community is general, with 901–999 exclusive, with 000 or 900 refused', () => {
    const levels = everySequence.map((digits) => levelOrRefusal(xinglin + digits));
    expect(levels).toEqual(['REFUSED', ...times(899, 'GENERAL'), 'REFUSED', ...times(99, 'EXCLUSIVE')]);
  });

  it.each(['001', '899', '901', '999'])('with 001–999 after %s is a micro-grid, with 000 refused', (middle) => {
    const levels = everySequence.map((digits) => levelOrRefusal(xinglin + middle + digits));
    expect(levels).toEqual(['REFUSED', ...times(999, 'MICRO')]);
  });

  it('knows its own number and its parent', () => {
    for (const digits of everySequence.filter((each) => each !== '000' && each !== '900')) {
      const [grid, micro] = [xinglin + digits, `${xinglin}007${digits}`];
      expect(parseGridCode(grid)).toMatchObject({ code: grid, parent: xinglin, sequence: Number(digits) });
      expect(parseGridCode(micro)).toMatchObject({ code: micro, parent: `${xinglin}007`, sequence: Number(digits) });
    }
  });

  it.each(['000', '900'])('of a micro-grid under the impossible grid %s is refused', (middle) => {
    expect(isGridCode(`${xinglin + middle}001`)).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['a street', '510115006'],
    ['13 digits', `${xinglin}0`],
    ['17 digits', `${xinglin}00700`],
    ['21 digits', `${xinglin}007003001`],
    ['full-width digits', '５１０１１５００６００５'],
    ['Arabic-Indic digits', '٥١٠١١٥٠٠٦٠٠٥'],
    ['a leading space', ` ${xinglin}`],
    ['a trailing newline', `${xinglin}\n`],
    ['a space in place of a digit', '51011500600 '],
    ['a sign', '+51011500600'],
    ['an exponent', '5101150060e5'],
    ['a digit group', '510115-006-5'],
    ['a province from 01 to 09', '010115006005'],
    ['a province from 90', '910115006005'],
    ['prefecture 00', '510015006005'],
    ['street 000', '510115000005'],
    ['village 000', '510115006000'],
  ])('is never %s', (_what, text) => {
    expect(() => parseGridCode(text)).toThrow(InvalidCode);
    expect(isGridCode(text)).toBe(false);
  });

  it('may lie in a prefecture without counties', () => {
    expect(gridLevel('441900003001')).toBe('TOTAL');
  });

  it('is never a text with anything but 12, 15 or 18 ASCII digits', () => {
    const oddLength = fc.string({ unit: digit, maxLength: 30 }).filter(({ length }) => ![12, 15, 18].includes(length));
    const stranger = fc.oneof(
      fc.string({ minLength: 1, maxLength: 1 }),
      fc.constantFrom(...Array.from('０５９٥५ ⁵\u200b\0\n+-')),
    );
    const oneStranger = fc
      .tuple(anyParts.map(formatGridCode), fc.nat(17), stranger)
      .filter(([code, at, odd]) => at < code.length && !/[0-9]/.test(odd))
      .map(([code, at, odd]) => code.slice(0, at) + odd + code.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(fc.string(), oddLength, oneStranger), (text) => {
        expect(() => parseGridCode(text)).toThrow(InvalidCode);
      }),
    );
  });

  it('that is refused is told what was given, what is wrong and what would be right', () => {
    expect(refusal(() => parseGridCode(`${xinglin}900`))).toBe(
      '"510115006005900" has grid number 900; expected 001 to 899 (general) or 901 to 999 (exclusive)',
    );
    expect(refusal(() => parseGridCode('9'.repeat(1000)))).toBe(
      `"${'9'.repeat(40)}…" is not a grid code; expected 12, 15 or 18 ASCII digits`,
    );
  });
});

describe('formatting', () => {
  it('is undone by parsing', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        expect(partsOf(formatGridCode(parts))).toEqual(parts);
      }),
    );
  });

  it.each([
    { community: xinglin, micro: 3 },
    { community: '510115006', general: 7 },
    { community: '510115', general: 6, micro: 5 },
    { community: `${xinglin}007`, general: 3 },
    { community: xinglin, general: 0 },
    { community: xinglin, general: 900 },
    { community: xinglin, general: -7 },
    { community: xinglin, general: 1.5 },
    { community: xinglin, general: NaN },
    { community: xinglin, general: 1000 },
    { community: xinglin, general: 100_001 },
    { community: xinglin, general: 7, micro: 0 },
    { community: xinglin, general: 7, micro: 1000 },
  ])('refuses $community, $general, $micro', (parts) => {
    expect(() => formatGridCode(parts)).toThrow(InvalidCode);
  });

  it('names the number that it refuses', () => {
    expect(refusal(() => formatGridCode({ community: xinglin, general: 1.5 }))).toBe(
      '"1.5" is not a grid number; expected an integer from 1 to 999',
    );
  });
});

describe('the grids above', () => {
  it('of a micro-grid are its general or exclusive grid and its total grid', () => {
    expect(parentGridCode(`${xinglin}007003`)).toBe(`${xinglin}007`);
    expect(parentGridCode(`${xinglin}901003`)).toBe(`${xinglin}901`);
    expect(ancestorGridCodes(`${xinglin}007003`)).toEqual([xinglin, `${xinglin}007`]);
  });

  it('of a total grid are none', () => {
    expect(parentGridCode(xinglin)).toBeNull();
    expect(ancestorGridCodes(xinglin)).toEqual([]);
  });

  it('accept their children', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const code = formatGridCode(parts);
        const parent = parentGridCode(code);
        if (parent !== null) assertChildOf(code, parent);
      }),
    );
  });

  it('refuse a micro-grid whose prefix differs', () => {
    expect(refusal(() => assertChildOf('510115006005007003', '510115006004007'))).toBe(
      '"510115006005007003" is not directly under 510115006004007: the prefix differs; expected parent 510115006005007',
    );
  });

  it.each([
    ['a grandchild', `${xinglin}007003`, xinglin, `is not directly under ${xinglin}; expected parent ${xinglin}007`],
    ['the grid itself', `${xinglin}007`, `${xinglin}007`, `expected parent ${xinglin}`],
    ['a total grid', xinglin, '510115006004', 'expected no parent, since it is a total grid'],
    ['a grid under a street', xinglin, '510115006', '"510115006" is not a grid code'],
  ])('refuse %s', (_what, code, parent, reason) => {
    expect(refusal(() => assertChildOf(code, parent))).toContain(reason);
  });
});

describe('the street', () => {
  it.each(['510115006', xinglin, `${xinglin}007`, `${xinglin}007003`])('of %s is 510115006', (code) => {
    expect(streetCode(code)).toBe('510115006');
  });

  it.each(['', '510115', '510115000', '5101150060', '51011500600x', `${xinglin}900`])('of %j is refused', (code) => {
    expect(() => streetCode(code)).toThrow(InvalidCode);
  });

  it('of a county is refused, since a county has many', () => {
    expect(refusal(() => streetCode('510115'))).toContain('lies above street level');
  });
});
