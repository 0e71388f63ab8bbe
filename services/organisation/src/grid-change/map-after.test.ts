import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COMMUNITY, community, GENERAL, micro } from '../../test/seed.ts';
import { mapAfter, totalsOf } from './map-after.ts';
import { allNew, type NewGridPlan, type Plan } from './plan.ts';

const map = community();
const SECOND = `${COMMUNITY}002`;
const micros = map.filter(({ level }) => level === 'MICRO').map(({ code }) => code);

const newMicro = (parentCode: string | null, households: number): NewGridPlan => ({
  code: null,
  level: 'MICRO',
  name: '样例',
  areaType: 'BUILT_ESTATE',
  households,
  householdsAsOf: '2026-06-01',
  institution: null,
  parentCode,
  predecessorCodes: [],
  below: [],
});
const recounted = (gridCode: string, households: number) => ({
  gridCode,
  households,
  householdsAsOf: '2026-06-01',
  name: null,
  ordinalLabel: null,
  areaType: null,
  officePhone: null,
  complaintsPhone: null,
  institution: null,
});
const counts = fc.array(fc.nat(200), { maxLength: 6 });
const plans = fc
  .record({
    closes: fc.subarray(micros),
    counts: fc.array(fc.option(fc.nat(200)), { minLength: micros.length, maxLength: micros.length }),
    first: counts,
    second: counts,
    general: fc.option(counts),
  })
  .map(({ closes, counts: all, first, second, general }): Plan => {
    const below = general?.map((households) => newMicro(null, households)) ?? [];
    const sum = below.reduce((total, { households }) => total + households, 0);
    return {
      closedCodes: closes,
      opens: [
        ...first.map((households) => newMicro(GENERAL, households)),
        ...second.map((households) => newMicro(SECOND, households)),
        ...(general === null
          ? []
          : [{ ...newMicro(COMMUNITY, sum), level: 'GENERAL' as const, areaType: null, below }]),
      ],
      edits: micros.flatMap((code, index) => {
        const households = all[index] ?? null;
        return households === null || closes.includes(code) ? [] : [recounted(code, households)];
      }),
    };
  });

it('has every grid once, and households above that are those of the grids in it, whatever the plan', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const after = mapAfter(map, plan);
      expect(new Set(after.map(({ code }) => code)).size).toBe(after.length);
      expect(totalsOf(after).micro).toBe(
        micros.length - plan.closedCodes.length + allNew(plan.opens).filter(({ level }) => level === 'MICRO').length,
      );
      for (const { code, level, households } of after.filter((grid) => grid.level !== 'MICRO')) {
        const inside = after.filter(({ parentCode }) => parentCode === code);
        const wasEmptied = level !== 'TOTAL' && inside.length === 0;
        if (!wasEmptied)
          expect([code, households]).toEqual([code, inside.reduce((sum, grid) => sum + grid.households, 0)]);
      }
    }),
    { numRuns: 500 },
  );
});

it('leaves alone what the plan does not touch', () => {
  const odd = map.map((grid) => (grid.code === SECOND ? { ...grid, households: 999 } : grid));
  const after = mapAfter(odd, { closedCodes: [micro(1)], opens: [newMicro(GENERAL, 130)], edits: [] });
  expect(after.find(({ code }) => code === SECOND)?.households).toBe(999);
  expect(totalsOf(mapAfter(map, { closedCodes: [], opens: [], edits: [] }))).toEqual(totalsOf(map));
});
