import { gridLevel, parentGridCode } from '@microgrid/grid-code';
import { dateOf } from '@microgrid/sample-network/shanghai-time';
import { asOf, communitiesOf } from '@microgrid/sample-network/testing';
import { describe, expect, test } from 'vitest';
import { latestEndOf } from '@microgrid/subgraph/term';
import { sampleAppointments } from './appointment.sample.ts';

const levelOfRole = {
  TOTAL_GRID_HEAD: 'TOTAL',
  GRID_WORKER: 'GENERAL',
  COMMITTEE_CONTACT: 'GENERAL',
  MICRO_GRID_LEADER: 'MICRO',
};
const today = dateOf(asOf);

describe.each([
  { sample: '永宁', options: {} },
  { sample: 'three streets with another seed', options: { seed: 7, streets: 3 } },
])('in $sample', ({ options }) => {
  const communities = communitiesOf(options);
  const appointments = communities.flatMap(sampleAppointments);
  const inPost = appointments.filter(({ status }) => status !== 'ENDED');
  const ended = appointments.filter(({ status }) => status === 'ENDED');
  const holding = (role: string) => inPost.filter((appointment) => appointment.role === role);
  const totals = communities.map(({ code }) => code);
  const generals = communities.flatMap(({ grids }) => grids.generals);
  const generalCodes = generals.map(({ grid }) => grid.code);
  const microCodes = generals.flatMap(({ micros }) => micros.map(({ code }) => code));

  test('every role is held at its own level of grid', () => {
    for (const { role, gridCode } of appointments) expect(gridLevel(gridCode)).toBe(levelOfRole[role]);
  });

  test('every total grid has one head, every general grid one worker and one contact', () => {
    const of = (role: string) =>
      holding(role)
        .map(({ gridCode }) => gridCode)
        .toSorted();
    expect(of('TOTAL_GRID_HEAD')).toEqual(totals.toSorted());
    expect(of('GRID_WORKER')).toEqual(generalCodes.toSorted());
    expect(of('COMMITTEE_CONTACT')).toEqual(generalCodes.toSorted());
  });

  test('no micro-grid has two leaders, nobody leads two', () => {
    const leaders = holding('MICRO_GRID_LEADER');
    expect(new Set(leaders.map(({ gridCode }) => gridCode)).size).toBe(leaders.length);
    expect(new Set(leaders.map(({ personId }) => personId)).size).toBe(leaders.length);
  });

  test('2–6 % of the micro-grids are vacant, each left by its last leader', () => {
    const led = new Set(holding('MICRO_GRID_LEADER').map(({ gridCode }) => gridCode));
    const vacant = microCodes.filter((code) => !led.has(code));
    expect(vacant.length / microCodes.length).toBeGreaterThan(0.02);
    expect(vacant.length / microCodes.length).toBeLessThan(0.06);
    for (const code of vacant) {
      const last = ended.filter(({ gridCode }) => gridCode === code);
      expect(last).toHaveLength(1);
      expect(last[0]?.endReason).toMatch(/^(RESIGNED|MOVED)$/);
    }
  });

  test('the worker of a general grid leads none of its micro-grids', () => {
    const workers = new Map(holding('GRID_WORKER').map(({ gridCode, personId }) => [gridCode, personId]));
    for (const { gridCode, personId } of holding('MICRO_GRID_LEADER')) {
      expect(workers.get(parentGridCode(gridCode) ?? '')).not.toBe(personId);
    }
  });

  test('the term of somebody in post is at most a year and today lies in it; an ended one has a reason and lies behind', () => {
    for (const { startsOn, endsOn, endReason } of inPost) {
      expect(startsOn <= today && today <= endsOn).toBe(true);
      expect(endsOn <= latestEndOf(startsOn)).toBe(true);
      expect(endReason).toBeNull();
    }
    expect(ended.some(({ endReason }) => endReason === 'TERM')).toBe(true);
    for (const { startsOn, endsOn, endReason } of ended) {
      expect(startsOn < endsOn && endsOn < today).toBe(true);
      expect(endReason).not.toBeNull();
    }
  });

  test('in each community a leader is on leave with a neighbour as stand-in, and a contact is suspended', () => {
    const leaders = new Map(holding('MICRO_GRID_LEADER').map(({ personId, gridCode }) => [personId, gridCode]));
    for (const community of communities) {
      const paused = sampleAppointments(community).filter(
        ({ status }) => status === 'ON_LEAVE' || status === 'SUSPENDED',
      );
      expect(new Map(paused.map(({ role, status }) => [role, status]))).toEqual(
        new Map([
          ['COMMITTEE_CONTACT', 'SUSPENDED'],
          ['MICRO_GRID_LEADER', 'ON_LEAVE'],
        ]),
      );
      expect(paused).toHaveLength(2);
      for (const row of paused) {
        if (!('standInId' in row)) continue;
        expect([row.leaveFrom < today, today < row.leaveTo, row.leaveTo <= row.endsOn]).toEqual([true, true, true]);
        expect(row.standInId).not.toBe(row.personId);
        expect(leaders.has(row.standInId)).toBe(true);
      }
    }
  });

  test('terms of one grid and role do not overlap', () => {
    const key = (a: { role: string; gridCode: string }) => `${a.role} ${a.gridCode}`;
    for (const terms of Object.values(Object.groupBy(appointments, key))) {
      const inOrder = terms?.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1)) ?? [];
      for (const [index, { startsOn }] of inOrder.entries()) {
        expect(startsOn > (inOrder[index - 1]?.endsOn ?? '')).toBe(true);
      }
    }
  });
});
