import { describe, expect, it } from 'vitest';
import { care, hours, matter } from '../../test/street.ts';
import { bandsOf } from './bands.ts';
import { flat, type Count, type DataSet, type Dimension, type Sum } from './data-set.ts';
import { lintCatalogue } from './lint.ts';

const definition = { text: 'Things', textZh: '数量' };
const count: Count = { type: 'COUNT', of: 'FACTS', definition };
const minutes = hours.measures['minutes'] as Sum;
const plus = (set: DataSet, ...dimensions: Dimension[]): DataSet => ({
  ...set,
  dimensions: [...set.dimensions, ...dimensions],
});
const measuring = (set: DataSet, measures: DataSet['measures']): DataSet => ({
  ...set,
  measures: { ...set.measures, ...measures },
});
const days = { name: 'days', column: 'days', level: 'DAYS' };
const areaType = flat({ name: 'areaType', column: 'area_type', level: 'AREA_TYPE', values: ['URBAN', 'RURAL'] });

describe('the lint of a catalogue', () => {
  it('has nothing to say of sound data sets', () => {
    expect(lintCatalogue([matter, care, hours])).toEqual([]);
  });

  it.each<[string, DataSet, string]>([
    [
      'a second banding of the same thing',
      plus(
        hours,
        bandsOf({ ...days, from: [0, 3] }),
        bandsOf({ ...days, name: 'weeks', level: 'WEEKS', from: [0, 7] }),
      ),
      'days and weeks band days twice',
    ],
    [
      'a second banding of time',
      plus(hours, flat({ name: 'weekday', column: 'month', level: 'WEEKDAY', values: ['MON'] })),
      'time and weekday band month twice',
    ],
    ['no time', { ...hours, dimensions: hours.dimensions.slice(1) }, 'it has 0 dimensions of time and needs one'],
    [
      'two areas',
      plus(hours, { type: 'AREA', name: 'home', column: 'home_code', finest: 'COMMUNITY' }),
      'two dimensions of area',
    ],
    [
      'area type together with general grids',
      plus(hours, areaType),
      'areaType says what an area is: mark it describesArea',
    ],
    [
      'area type in a measure, together with general grids',
      measuring(matter, { rural: { ...count, in: { areaType: 'RURAL' } } }),
      'rural counts by areaType, together with GENERAL_GRID',
    ],
    ['a sum without a cap', measuring(hours, { minutes: { ...minutes, cap: NaN } }), 'minutes is a sum without a cap'],
    ['a sum with a cap of 0', measuring(hours, { minutes: { ...minutes, cap: 0 } }), 'minutes is a sum without a cap'],
    [
      'a sum drawn like the counts',
      measuring(hours, { minutes: { ...minutes, purpose: 0 } }),
      'minutes needs a purpose from 1',
    ],
    ['two sums drawn alike', measuring(hours, { again: minutes }), 'two sums have the purpose 1'],
    [
      'a sensitive set by general grid',
      { ...care, dimensions: hours.dimensions.slice(1).concat(care.dimensions[0] ?? []) },
      'area is finer than COMMUNITY, and all of it is sensitive',
    ],
    [
      'a sensitive set by month',
      { ...care, dimensions: hours.dimensions.slice(0, 1) },
      'time is finer than QUARTER, and all of it is sensitive',
    ],
    ['sensitive facts about no person', { ...care, about: 'NO_PERSON' }, 'facts about no person are not sensitive'],
    ['a sensitive node that is none', { ...matter, sensitive: { kind: ['Z1'] } }, 'sensitive: kind has no node Z1'],
    [
      'an exact size',
      { ...hours, yearlySize: 2_013 },
      'yearlySize 2013 is public: a whole number above 0, rounded to two digits',
    ],
    ['a size of 0', { ...hours, yearlySize: 0 }, 'yearlySize 0 is public'],
    [
      'a name that runs into the id of a record key',
      { ...hours, name: 'hours:1' },
      'a name has letters, digits and underscores',
    ],
    [
      'a share of nothing declared',
      measuring(hours, {
        rate: {
          type: 'SHARE',
          part: 'count',
          whole: 'all',
          definition: { ...definition, numerator: 'a', denominator: 'b' },
        },
      }),
      'rate is the share of no two declared counts',
    ],
    [
      'a mean of no sum',
      measuring(hours, { mean: { ...hours.measures['mean'], sum: 'count' } as DataSet['measures'][string] }),
      'mean is the mean of no declared sum and count',
    ],
    [
      'a quotient that does not say its line',
      measuring(hours, { rate: { type: 'SHARE', part: 'count', whole: 'count', definition } }),
      'rate says what stands above and below the line',
    ],
    [
      'a measure that says nothing in Chinese',
      measuring(hours, { count: { ...count, definition: { text: 'Things', textZh: 'Things' } } }),
      'count says what it counts in English and Chinese',
    ],
    [
      'a condition on nothing declared',
      measuring(matter, { odd: { ...count, in: { colour: 'RED' } } }),
      'odd: colour is no dimension whose nodes have names',
    ],
    [
      'a flag that can be asked by',
      measuring(matter, { odd: { ...count, flag: 'severity' } }),
      'odd: severity is what severity is told by',
    ],
    [
      'an impossible combination of one node',
      { ...matter, impossible: [{ kind: 'A' }] },
      'one node alone is no combination',
    ],
    [
      'a node at two places',
      plus(hours, {
        type: 'NAMED',
        name: 'kind',
        column: 'kind',
        levels: ['GROUP', 'KIND'],
        nodes: { A: { X: {} }, B: { X: {} } },
      }),
      'kind: X stands at two places of the tree',
    ],
    [
      'a branch that ends early',
      plus(hours, { type: 'NAMED', name: 'kind', column: 'kind', levels: ['GROUP', 'KIND'], nodes: { A: {} } }),
      'kind: A does not reach the level KIND',
    ],
    [
      'a level of two trees',
      plus(hours, flat({ name: 'place', column: 'place', level: 'COMMUNITY', values: ['X'] })),
      'two levels are named COMMUNITY',
    ],
  ])('refuses %s', (_what, set, line) => {
    const lines = lintCatalogue([set]);
    expect(lines.filter((own) => own.includes(line))).toHaveLength(1);
    expect(lines.every((own) => own.startsWith(`${set.name}: `))).toBe(true);
  });

  it('refuses two data sets of one name, whose record keys would be the same', () => {
    expect(lintCatalogue([hours, hours])).toEqual(['hours: two data sets have this name']);
  });
});
