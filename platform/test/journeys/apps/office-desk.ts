import { expect } from 'vitest';
import { appointment, inDays, stationOf, vacancy, XINGLIN } from '../world/deeds.ts';
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
};
