import { describe, expect, test } from 'vitest';
import { asOf, communitiesOf } from '../test/street.ts';
import { sampleNetwork } from './sample-network.ts';

describe('the same options', () => {
  test('give the same, whatever the hour of the day', () => {
    expect(communitiesOf({ asOf: new Date('2026-03-10T23:59:59.999+08:00') })).toEqual(communitiesOf());
  });

  test('give 永宁 the same when more streets follow', () => {
    expect(communitiesOf({ streets: 2 }).slice(0, 5)).toEqual(communitiesOf());
  });
});

describe('the whole city', () => {
  const { communities, counts } = sampleNetwork({ asOf, streets: 261 });

  test('has 3,047 communities and, within 5 %, 14,020 general and 126,449 micro-grids', () => {
    expect(counts).toMatchObject({ streets: 261, communities: 3047 });
    expect(Math.abs(counts.generalGrids / 14_020 - 1)).toBeLessThan(0.05);
    expect(Math.abs(counts.microGrids / 126_449 - 1)).toBeLessThan(0.05);
  });

  test('comes community by community, 永宁 first, each with the units above it that are new', () => {
    const stream = communities();
    const names = (rows: { units: { name: string }[] } | void) => rows?.units.map(({ name }) => name);
    const six = Array.from({ length: 6 }, () => names(stream.next().value));
    expect(six[0]).toEqual(['四川省', '成都市', '温江区', '永宁街道', '天王社区居委会']);
    expect(six[4]).toEqual(['杏林社区居委会']);
    expect(six[5]).toEqual(['柳城街道', '和平社区居委会']);
  });

  test('begins with the 95 communities of 温江区, in 9 streets', () => {
    expect(sampleNetwork({ asOf, streets: 9 }).counts).toMatchObject({ streets: 9, communities: 95 });
  });
});

test('the counts told in advance are those of the grids', () => {
  const { counts } = sampleNetwork({ asOf, streets: 3 });
  const communities = communitiesOf({ streets: 3 });
  const generals = communities.flatMap(({ grids }) => grids.generals);
  expect(counts).toEqual({
    streets: 3,
    communities: communities.length,
    generalGrids: generals.length,
    microGrids: generals.flatMap(({ micros }) => micros).length,
  });
});

test('the first community of each street brings its office', () => {
  const bringing = communitiesOf({ streets: 2 }).filter(({ isFirstOfStreet }) => isFirstOfStreet);
  expect(bringing.map(({ code }) => code.slice(0, 9))).toEqual(['510115006', '510115001']);
});

test.each([0, 262, 1.5, Number.NaN])('%s streets are refused', (streets) => {
  expect(() => sampleNetwork({ streets })).toThrow(RangeError);
});
