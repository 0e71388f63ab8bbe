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
