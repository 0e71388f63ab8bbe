import { asOf, communitiesOf } from '@microgrid/sample-network/testing';
import { expect, test } from 'vitest';
import { overlap } from '../plan/shift-times.ts';
import { sampleShifts } from './duty-shift.sample.ts';

const communities = communitiesOf({ streets: 2 });
const byArea = communities.map((community) => Map.groupBy(sampleShifts(community), ({ areaCode }) => areaCode));

test('each general grid has two weeks of shifts that do not overlap, of those who serve there', () => {
  const persons = new Set(communities.flatMap(({ persons: all }) => all.map(({ id }) => id)));
  for (const [areaCode, shifts] of byArea.flatMap((areas) => [...areas])) {
    expect(areaCode).toHaveLength(15);
    for (const [index, shift] of shifts.entries()) {
      expect(shifts.slice(0, index).some((other) => overlap(shift, other))).toBe(false);
      expect(shift.endsAt.getTime() - shift.startsAt.getTime()).toBe(12 * 3_600_000);
      expect(shift.startsAt >= asOf && persons.has(shift.onCallId)).toBe(true);
      expect(shift.onCallId).not.toBe(shift.backupId);
    }
  }
});

test('in each community one night is nobody’s, and one shift is offered', () => {
  for (const areas of byArea) {
    const shifts = [...areas.values()].map((own) =>
      own.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
    );
    const gaps = shifts.flatMap((own) =>
      own.slice(1).filter(({ startsAt }, index) => own[index]?.endsAt.getTime() !== startsAt.getTime()),
    );
    expect(gaps).toHaveLength(1);
    expect(shifts.flat().filter(({ offeredAt }) => offeredAt !== null)).toHaveLength(1);
  }
});

test('nobody is on call, or called next, who is on leave or suspended', () => {
  const paused = new Set(
    communities.flatMap(({ timesInPost }) => timesInPost.flatMap(({ pause, personId }) => (pause ? [personId] : []))),
  );
  expect(paused.size).toBeGreaterThan(0);
  for (const { onCallId, backupId } of communities.flatMap(sampleShifts)) {
    expect([paused.has(onCallId), backupId !== null && paused.has(backupId)]).toEqual([false, false]);
  }
});
