import { ANONYMOUS, Role, type Actor } from '@microgrid/access/actor';
import { grids } from '@microgrid/subgraph/known-grids';
import { know } from '@microgrid/subgraph/known-testing';
import { newId } from '@microgrid/subgraph/ids';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actor, COMMUNITY, GENERAL, micro, officer, resident, STREET, worker } from '../../../test/seed.ts';
import { openShifts, type TestShifts } from '../../../test/shifts.ts';
import { DutyShiftEntity } from '../duty-shift.entity.ts';

const GAPS = `query ($within: AreaCode!, $from: DateTime!, $to: DateTime!) {
  dutyGaps(within: $within, from: $from, to: $to) { id grid { code } startsAt endsAt } }`;
const HOUR_MS = 3_600_000;
const MONTH_END = new Date('2026-03-31T00:00:00+08:00');
const at = (hours: number, minutes = 0) => new Date(MONTH_END.getTime() + hours * HOUR_MS + minutes * 60_000);

describe('gaps', () => {
  let shifts: TestShifts;
  beforeAll(async () => {
    shifts = await openShifts(worker);
  });
  afterAll(() => shifts.close());

  const ask = (period: { from: Date; to: Date; within?: string }, caller: Actor = worker) =>
    shifts.ask(GAPS, { within: GENERAL, ...period }, caller);
  const gaps = async (period: { from: Date; to: Date; within?: string }) => {
    const { data, errors } = await ask(period);
    expect(errors).toEqual([]);
    return data.dutyGaps.map(
      ({ grid, startsAt, endsAt }: { grid: { code: string }; startsAt: string; endsAt: string }) => [
        grid.code,
        startsAt,
        endsAt,
      ],
    );
  };
  const clear = () => shifts.subgraph.database.orm.em.fork().nativeDelete(DutyShiftEntity, {});
  const day = { from: at(0), to: at(24) };

  it('C10: are none where one shift follows the other, over midnight and the end of a month', async () => {
    await clear();
    await shifts.shift({ startsAt: at(0), endsAt: at(20) });
    await shifts.shift({ startsAt: at(20), endsAt: at(32) });
    expect(await gaps(day)).toEqual([]);
    expect(await gaps({ from: at(23), to: at(25) })).toEqual([]);
  });

  it('C10: are told when they are of one minute', async () => {
    await clear();
    await shifts.shift({ startsAt: at(0), endsAt: at(20) });
    await shifts.shift({ startsAt: at(20, 1), endsAt: at(32) });
    expect(await gaps(day)).toEqual([[GENERAL, at(20).toISOString(), at(20, 1).toISOString()]]);
  });

  it('end where the period does, and the whole of it is one when nobody is on call', async () => {
    await clear();
    expect(await gaps(day)).toEqual([[GENERAL, at(0).toISOString(), at(24).toISOString()]]);
    expect(await gaps({ ...day, within: micro(3) })).toHaveLength(1);
  });

  it('are of general grids: whoever is on call for the community does not fill them, nor does a dropped shift', async () => {
    await clear();
    await shifts.shift({ areaCode: COMMUNITY, startsAt: at(0), endsAt: at(24) });
    await shifts.shift({ startsAt: at(0), endsAt: at(24), droppedAt: new Date() });
    expect(await gaps(day)).toHaveLength(1);
    const generals = (await gaps({ ...day, within: COMMUNITY })).map(([code]: [string]) => code);
    expect(generals).toEqual(['007', '008', '011', '012'].map((code) => COMMUNITY + code));
    expect(await gaps({ ...day, within: `${STREET}004` })).toEqual([]);
  });

  it('are of grids in force: from the first day, to the last one in Shanghai, and of no exclusive grid', async () => {
    const [opened, closed, exclusive] = ['101', '102', '901'].map((code) => `${STREET}003${code}`);
    const known = [
      { id: opened ?? '', state: { validFrom: '2026-04-01' } },
      { id: closed ?? '', state: { validFrom: '2020-01-01', validTo: '2026-03-31' } },
      { id: exclusive ?? '', state: { validFrom: '2020-01-01' } },
    ].map((grid) => ({ ...grid, gridCode: grid.id }));
    await know(shifts.subgraph.database, grids, known);
    expect(await gaps({ from: at(12), to: at(36), within: `${STREET}003` })).toEqual([
      [opened, at(24).toISOString(), at(36).toISOString()],
      [closed, at(12).toISOString(), at(24).toISOString()],
    ]);
  });

  it('are asked for at most 31 days, in their order', async () => {
    const month = { from: at(0), to: at(31 * 24) };
    expect((await ask(month)).codes).toEqual([]);
    for (const wrong of [
      { ...month, to: at(31 * 24, 1) },
      { from: at(1), to: at(1) },
      { from: at(1), to: at(0) },
    ]) {
      expect((await ask(wrong)).errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'to' });
    }
  });

  it.each<[string, Actor, string[]]>([
    ['the street officer', officer, []],
    ['a leader elsewhere', actor(newId(), { role: Role.MICRO_GRID_LEADER, scope: '510115007001001001' }), []],
    ['a resident', resident, ['FORBIDDEN']],
    ['an analyst', actor(newId(), { role: Role.ANALYST, scope: STREET }), ['FORBIDDEN']],
    ['nobody', ANONYMOUS, ['UNAUTHENTICATED']],
  ])('are told to %s as the table says', async (_who, caller, codes) => {
    expect((await ask(day, caller)).codes).toEqual(codes);
  });

  it('are found in one statement, however many', async () => {
    const period = { from: at(0), to: at(24), within: STREET };
    expect(await shifts.statementsOf(() => ask(period))).toHaveLength(1);
  });

  it('are what no shift holds, however the shifts lie', async () => {
    const hours = fc.uniqueArray(fc.integer({ min: -30, max: 60 }), { maxLength: 12 });
    const periods = fc.record({ from: fc.integer({ min: 0, max: 20 }), length: fc.integer({ min: 1, max: 30 }) });
    await fc.assert(
      fc.asyncProperty(hours, periods, async (starts, { from, length }) => {
        await clear();
        // Two hours each where there is room, else one: none overlap.
        const taken = new Set(starts);
        const lengths = starts.map((start) => (taken.has(start + 1) ? 1 : 2));
        const rows = starts.map((start, index) => ({
          id: newId(),
          areaCode: GENERAL,
          onCallId: newId(),
          version: 1,
          startsAt: at(start),
          endsAt: at(start + (lengths[index] ?? 1)),
        }));
        if (rows.length > 0) await shifts.insert(DutyShiftEntity, rows);
        const covered = new Set(
          starts.flatMap((start, index) => (lengths[index] === 2 ? [start, start + 1] : [start])),
        );
        const free = Array.from({ length }, (_, hour) => from + hour).filter((hour) => !covered.has(hour));
        const found = await gaps({ from: at(from), to: at(from + length) });
        const told = found.flatMap(([, start, end]: [string, string, string]) => {
          const first = (new Date(start).getTime() - MONTH_END.getTime()) / HOUR_MS;
          const last = (new Date(end).getTime() - MONTH_END.getTime()) / HOUR_MS;
          return Array.from({ length: last - first }, (_, hour) => first + hour);
        });
        expect(told).toEqual(free);
      }),
      { numRuns: 100 },
    );
  });
});
