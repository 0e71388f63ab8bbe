import { factOf, type Fact } from '@microgrid/facts/fact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMatters, type Matters } from '../../../test/matters.ts';
import { COMMUNITY, GENERAL, head, MICRO, worker } from '../../../test/people.ts';
import { at } from '../../../test/ratings.ts';
import type { GridAreaType } from '../../borrowed/grid-area-type.ts';
import { followGrids } from '../hand-over/follow-grids.ts';
import { gridAreaTypes } from './grid-area-types.consumer.ts';

const OTHER = `${GENERAL}004`;
const BY_AREA = `{ matters(where: { within: "${COMMUNITY}" }) { groups(by: [AREA_TYPE]) { key { areaType } count { value } } } }`;

const opened = (code: string, areaType: GridAreaType | null): Fact => {
  const data = { level: 'MICRO', areaType, households: 60, validFrom: '2026-01-01', predecessorCodes: [] } as const;
  return factOf('grid.opened.v1', { subject: code, gridCode: code, data }, 'organisation');
};
const edited = (code: string, areaType: GridAreaType, on: string): Fact => {
  const data = { areaType, households: 60, householdsAsOf: '2026-01-01' };
  const fact = factOf('grid.edited.v1', { subject: code, gridCode: code, data }, 'organisation');
  return { ...fact, time: at(on).toISOString() };
};

describe('the kind of area of a matter', () => {
  let matters: Matters;
  beforeEach(async () => void (matters = await openMatters()));
  afterEach(() => matters.close());

  const hear = (...facts: Fact[]) =>
    matters.services.subgraph.database.transaction(async (em) => gridAreaTypes.handleMany?.(facts, em));
  const reportOn = async (day: string, gridCode = MICRO) => {
    await matters.services.stopClockAt(at(day));
    const { matter, error } = await matters.report({ gridCode });
    expect(error).toBeUndefined();
    return matter;
  };
  const counts = async () => {
    const { data, errors } = await matters.services.ask(BY_AREA, {}, head);
    expect(errors).toEqual([]);
    return data.matters.groups.map(({ key, count }: { key: { areaType: string }; count: { value: number } }) => [
      key.areaType,
      count.value,
    ]);
  };

  it('is that of its grid on the day it was recorded, whatever the grid is corrected to later', async () => {
    await hear(opened(MICRO, 'RURAL_GROUP'), opened(OTHER, 'COMMERCIAL'));
    await reportOn('2026-02-01');
    await reportOn('2026-02-01', OTHER);
    await hear(edited(MICRO, 'BUILT_ESTATE', '2026-02-10'));
    await reportOn('2026-02-11');
    expect(await counts()).toEqual([
      ['BUILT_ESTATE', 1],
      ['COMMERCIAL', 1],
      ['RURAL_GROUP', 1],
    ]);
  });

  it('is found for matters that stood before it was heard of, by the day of each; facts told twice change nothing', async () => {
    await reportOn('2026-01-15');
    await reportOn('2026-02-11');
    expect(await counts()).toEqual([[null, 2]]);
    const facts = [opened(MICRO, 'RURAL_GROUP'), edited(MICRO, 'BUILT_ESTATE', '2026-02-10')];
    const expected = [
      ['BUILT_ESTATE', 1],
      ['RURAL_GROUP', 1],
    ];
    await hear(...facts);
    expect(await counts()).toEqual(expected);
    await hear(...facts, ...facts);
    await hear(facts[0] ?? expect.fail());
    expect(await counts()).toEqual(expected);
  });

  it('is that of the right grid when the wrong one was named, and stays when the grid is closed', async () => {
    await hear(opened(MICRO, 'RURAL_GROUP'), opened(OTHER, 'COMMERCIAL'), edited(OTHER, 'INSTITUTION', '2026-02-05'));
    const { id, version } = await reportOn('2026-02-01');
    await matters.services.stopClockAt(at('2026-02-10'));
    const right = { expectedVersion: version, gridCode: OTHER, reason: '网格有误（样例）' };
    expect((await matters.move('reclassifyMatter', id, worker, right)).codes).toEqual([]);
    expect(await counts()).toEqual([['COMMERCIAL', 1]]);
    await matters.services.subgraph.database.transaction((em) => followGrids([{ from: OTHER, to: MICRO }], em));
    await hear(opened(MICRO, 'RURAL_GROUP'));
    expect(await counts()).toEqual([['COMMERCIAL', 1]]);
  });

  it('is that of each part of a matter that was split', async () => {
    await hear(opened(MICRO, 'RURAL_GROUP'));
    const { id, version } = await reportOn('2026-02-01');
    const accepted = await matters.move('acceptMatter', id, worker, { expectedVersion: version });
    const parts = [
      { kind: 'E1', description: '垃圾（样例）' },
      { kind: 'A5', description: '路灯（样例）' },
    ];
    const split = { expectedVersion: accepted.matter.version, parts };
    expect((await matters.move('splitMatter', id, worker, split)).codes).toEqual([]);
    expect(await counts()).toEqual([['RURAL_GROUP', 3]]);
  });

  it('is none for a grid of none', async () => {
    await hear(opened(MICRO, null));
    await reportOn('2026-02-01');
    expect(await counts()).toEqual([[null, 1]]);
  });
});
