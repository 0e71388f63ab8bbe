import { samplePeople } from '@microgrid/sample-network/sample-people';
import { expect } from 'vitest';
import {
  appointment,
  GENERAL,
  hoursOfVolunteer,
  inDays,
  shiftsOf,
  stationOf,
  vacancy,
  XINGLIN,
} from '../world/deeds.ts';
import type { Steps } from '../world/journey-world.ts';
import { proposedSplit } from '../world/map-changes.ts';

export const officeDesk: Steps = {
  async AppointLeader(world) {
    const { gridCode, former } = await vacancy(world);
    const input = appointment(gridCode, former);
    expect(await world.refusal('AppointLeader', { input }, 'leader')).toMatchObject({ code: 'FORBIDDEN' });
    const { appointLeader } = await world.send('AppointLeader', { input }, 'secretary');
    expect(appointLeader).toMatchObject({
      status: 'ACTIVE',
      grid: { code: gridCode, leader: { displayName: expect.any(String) } },
    });
    const second = await world.refusal('AppointLeader', { input }, 'secretary');
    expect(second).toMatchObject({ code: 'CONFLICT', subject: gridCode });
  },

  async Announce(world) {
    const stationId = await stationOf(world);
    const input = {
      gridCode: XINGLIN,
      type: 'READING',
      title: '样例阅读分享会',
      description: '一起读一本书（样例）',
      stationId,
      capacity: 20,
      startsAt: inDays(42),
      endsAt: inDays(42, 2),
    };
    const { publishActivity } = await world.send('Announce', { input }, 'secretary');
    expect(publishActivity).toMatchObject({ status: 'PUBLISHED', publishedAt: expect.any(String) });
    const taken = await world.refusal('Announce', { input }, 'secretary');
    expect(taken).toMatchObject({ code: 'CONFLICT', subject: stationId });
  },

  async OneChange(world) {
    const { grid, decide } = await proposedSplit(world, 3);
    const { gridChange } = await world.send('OneChange', { id: decide.gridChangeId }, 'officer');
    expect(gridChange).toMatchObject({
      kind: 'SPLIT',
      status: 'PROPOSED',
      edits: [],
      before: null,
      after: { general: 7, micro: 83 },
      decidedBy: null,
      availableActions: ['APPROVE', 'REJECT', 'WITHDRAW'],
    });
    expect(gridChange.opens.map(({ parent }: { parent: object }) => parent)).toEqual([
      { code: grid.code.slice(0, 15) },
      { code: grid.code.slice(0, 15) },
    ]);
    expect((await world.send('OneChange', { id: decide.gridChangeId }, 'resident')).gridChange).toBeNull();
  },

  async RejectChange(world) {
    const { decide } = await proposedSplit(world, 4);
    const input = { ...decide, decision: '户数仍在标准内（样例）' };
    expect(await world.refusal('RejectChange', { input: decide }, 'officer')).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'decision',
    });
    expect(await world.refusal('RejectChange', { input }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    const { rejectGridChange } = await world.send('RejectChange', { input }, 'officer');
    expect(rejectGridChange).toMatchObject({ status: 'REJECTED', decision: input.decision });
  },

  async TakeChangeBack(world) {
    const { decide } = await proposedSplit(world, 5);
    expect(await world.refusal('TakeChangeBack', { input: decide }, 'resident')).toMatchObject({ code: 'NOT_FOUND' });
    const { withdrawGridChange } = await world.send('TakeChangeBack', { input: decide }, 'secretary');
    expect(withdrawGridChange).toMatchObject({ status: 'WITHDRAWN' });
    expect(await world.refusal('TakeChangeBack', { input: decide }, 'secretary')).toMatchObject({ code: 'CONFLICT' });
  },

  async HoursToConfirm(world) {
    const { id } = await hoursOfVolunteer(world);
    const { volunteerHours } = await world.send('HoursToConfirm', { within: GENERAL }, 'worker');
    expect(volunteerHours.nodes).toContainEqual({
      id,
      status: 'LOGGED',
      person: { displayName: expect.any(String) },
      grid: { name: expect.any(String) },
      activity: null,
      startedAt: expect.any(String),
      minutes: 30,
      recordedBy: { displayName: expect.any(String) },
      version: 1,
      availableActions: ['CONFIRM'],
    });
    const hidden = await world.send('HoursToConfirm', { within: GENERAL }, 'resident');
    expect(hidden.volunteerHours.nodes).toEqual([]);
  },

  async PlanShifts(world) {
    const { leader, worker } = samplePeople();
    const input = shiftsOf(leader);
    expect(await world.refusal('PlanShifts', { input }, 'leader')).toMatchObject({ code: 'FORBIDDEN' });
    const { planShifts } = await world.send('PlanShifts', { input }, 'secretary');
    expect(planShifts).toEqual([
      {
        id: expect.any(String),
        areaCode: GENERAL,
        grid: { name: expect.any(String) },
        startsAt: expect.any(String),
        endsAt: expect.any(String),
        onCall: { displayName: expect.any(String) },
        backup: null,
        version: 1,
      },
    ]);
    const again = { ...input, shifts: input.shifts.map((shift) => ({ ...shift, onCallId: worker })) };
    const taken = await world.refusal('PlanShifts', { input: again }, 'worker');
    expect(taken).toMatchObject({ code: 'CONFLICT', subject: planShifts[0].id });
  },

  async ChangeShift(world) {
    const { leader, worker } = samplePeople();
    const { planShifts } = await world.send('PlanShifts', { input: shiftsOf(leader) }, 'worker');
    const [{ id: dutyShiftId, startsAt, endsAt }] = planShifts;
    const change = (input: object) => world.send('ChangeShift', { input: { dutyShiftId, ...input } }, 'worker');
    const { changeShift } = await change({ expectedVersion: 1, backupId: worker });
    expect(changeShift).toMatchObject({ version: 2, backup: { displayName: expect.any(String) } });
    const dropped = await change({ expectedVersion: 2, isDropped: true });
    expect(dropped.changeShift).toMatchObject({ startsAt, endsAt });
    const { data } = await world.ask(
      `query ($from: DateTime!, $to: DateTime!) { dutyGaps(within: "${GENERAL}", from: $from, to: $to) { startsAt endsAt } }`,
      { from: startsAt, to: endsAt },
      'worker',
    );
    expect(data.dutyGaps).toEqual([{ startsAt, endsAt }]);
  },
};
