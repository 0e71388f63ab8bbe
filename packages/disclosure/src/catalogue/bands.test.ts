import { describe, expect, it } from 'vitest';
import { hours } from '../../test/street.ts';
import { bandOf, bandsOf, countsByBand } from './bands.ts';
import { lintCatalogue } from './lint.ts';

const days = { name: 'days', column: 'days', level: 'DAYS', from: [0, 1, 3, 7] };

describe('bands', () => {
  it.each([
    [0, '0-1'],
    [0.99, '0-1'],
    [1, '1-3'],
    [7, '7-'],
    [400, '7-'],
  ])('hold %d in %s alone', (value, band) => {
    expect(bandOf(days, value)).toBe(band);
  });

  it('hold nothing below the first', () => {
    expect(() => bandOf(days, -1)).toThrow('below the first band');
  });

  it('are a flat dimension and a count each', () => {
    const counts = countsByBand(days, (band) => ({ text: `In ${band} days`, textZh: `${band}天` }));
    expect(Object.keys(bandsOf(days).nodes)).toEqual(['0-1', '1-3', '3-7', '7-']);
    expect(counts['days3-7']).toMatchObject({ type: 'COUNT', in: { days: '3-7' } });
    expect(lintCatalogue([{ ...hours, dimensions: [...hours.dimensions, bandsOf(days)], measures: counts }])).toEqual(
      [],
    );
  });

  it.each([[[3]], [[0, 3, 3]], [[7, 3]]])('do not begin at %j', (from) => {
    expect(() => bandsOf({ ...days, from })).toThrow('ascending');
  });
});
