import { isWithin } from '@microgrid/grid-code';
import { openTestStore } from '@microgrid/database/testing';
import type { Store } from '@microgrid/database/store';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { belowArea, inAnySubtree, inSubtree, overlapsArea } from './subtree.ts';

const codes = [
  '51',
  '510115006',
  '510115006005',
  '510115006005001',
  '510115006005001001',
  '510115006005999',
  '510115006006',
  '510115007001',
  '510115009',
  '510115009999',
  '52',
  '59',
  '590101001001',
  '6',
];
const areas = ['5', '51', '59', '510115006', '510115006005', '510115006005001', '510115009', '510115009999'];

describe('the subtree of an area', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());

  const found = async (condition: RawBuilder<SqlBool>) => {
    const { rows } = await sql<{ code: string }>`
      select code collate "C" as code from (select unnest(${codes}::text[]) collate "C" as code) as row where ${condition} order by 1`.execute(
      store.kysely(),
    );
    return rows.map(({ code }) => code);
  };

  // Under `COLLATE "C"`, as the columns of codes are declared.
  const column = 'code';

  it.each(areas)('%s holds exactly the codes that begin with it', async (area) => {
    const within = codes.filter((code) => isWithin(code, area));
    expect(await found(inSubtree(area, column))).toEqual(within.toSorted());
    expect(await found(belowArea(area, column))).toEqual(within.filter((code) => code !== area).toSorted());
  });

  it.each(['51', '59', '510115006', '510115006005', '510115006005001001'])(
    '%s has ground in common with what lies in it and what it lies in',
    async (area) => {
      const overlapping = codes.filter((code) => isWithin(code, area) || isWithin(area, code));
      expect(await found(overlapsArea(area, column))).toEqual(overlapping.toSorted().filter((code) => code !== '6'));
    },
  );

  it('can be one of an expression, and one of several', async () => {
    expect(await found(inSubtree(sql<string>`left('590101001001', 2)`, column))).toEqual(['59', '590101001001']);
    expect(await found(inAnySubtree(['59', '510115009'], column))).toEqual([
      '510115009',
      '510115009999',
      '59',
      '590101001001',
    ]);
    expect(await found(inAnySubtree([], column))).toEqual([]);
  });
});
