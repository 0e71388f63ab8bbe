import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMUNITY, GENERAL, worker } from '../../../test/seed.ts';
import { openShifts, type TestShifts } from '../../../test/shifts.ts';
import { DutyShiftEntity } from '../duty-shift.entity.ts';
import { findGaps } from './find-gaps.job.ts';

const TODAY = new Date('2026-03-31T00:00:00+08:00');
const HOUR_MS = 3_600_000;
const at = (days: number, hours = 0) => new Date(TODAY.getTime() + (24 * days + hours) * HOUR_MS);
const OTHERS = ['008', '011', '012'].map((code) => COMMUNITY + code);

describe('an alert', () => {
  let shifts: TestShifts;
  beforeEach(async () => {
    shifts = await openShifts(worker);
  });
  afterEach(() => shifts.close());

  /** Runs the job at a moment, and answers what was told then of the grids. */
  const look = async (now: Date, of = [GENERAL]) => {
    const em = () => shifts.subgraph.database.orm.em.fork();
    const before = await em().count(OutboxEntity);
    await shifts.runJob(findGaps, { now });
    const rows = await em().findAll(OutboxEntity, { orderBy: { position: 'asc' }, offset: before });
    return rows
      .map(({ fact }) => fact)
      .filter(({ subject, type }) => of.includes(subject) && type === 'duty_gap.found.v1');
  };
  const cover = async (from: Date, to: Date, areaCode = GENERAL) => {
    const rows = [];
    for (let start = from; start < to; start = new Date(start.getTime() + 12 * HOUR_MS)) {
      rows.push(await shifts.shift({ areaCode, startsAt: start, endsAt: new Date(start.getTime() + 12 * HOUR_MS) }));
    }
    return rows;
  };
  const gap = (from: Date, to: Date) => ({
    gridcode: GENERAL,
    data: { from: from.toISOString(), to: to.toISOString() },
  });

  it('tells of a gap of the days to come once, however often it is looked', async () => {
    await cover(at(0), at(3));
    await cover(at(4), at(8));
    expect(await look(at(0, 9))).toMatchObject([gap(at(3), at(4))]);
    expect(await look(at(0, 9))).toEqual([]);
    expect(await look(at(0, 23))).toEqual([]);
  });

  it('tells of a grid without any shift once, then of each day that comes', async () => {
    expect(await look(at(0, 9))).toMatchObject([gap(at(0), at(8))]);
    expect(await look(at(0, 20))).toEqual([]);
    expect(await look(at(1))).toMatchObject([gap(at(8), at(9))]);
    expect(await look(at(2), [GENERAL, ...OTHERS])).toHaveLength(4);
  });

  it('tells of what is new alone when a gap grows, and of nothing when it shrinks', async () => {
    await cover(at(0), at(3));
    const [dropped] = await cover(at(4), at(8));
    await look(at(0));
    await shifts.subgraph.database.orm.em
      .fork()
      .nativeUpdate(DutyShiftEntity, { id: dropped?.id ?? '' }, { droppedAt: at(0) });
    expect(await look(at(0))).toMatchObject([gap(at(4), at(4, 12))]);
    await cover(at(3), at(3, 12));
    expect(await look(at(0))).toEqual([]);
  });

  it('tells again of a gap that was filled and came back', async () => {
    await cover(at(0), at(3));
    await cover(at(4), at(8));
    await look(at(0));
    const filling = await cover(at(3), at(4));
    expect(await look(at(0))).toEqual([]);
    const ids = filling.map(({ id }) => id);
    await shifts.subgraph.database.orm.em
      .fork()
      .nativeUpdate(DutyShiftEntity, { id: { $in: ids } }, { droppedAt: at(0) });
    expect(await look(at(0))).toMatchObject([gap(at(3), at(4))]);
  });

  it('tells of nothing that is over', async () => {
    await cover(at(0, 12), at(8));
    expect(await look(at(0, 12))).toEqual([]);
  });
});
