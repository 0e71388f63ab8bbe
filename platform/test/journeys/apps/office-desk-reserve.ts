import { expect } from 'vitest';
import { GENERAL } from '../world/deeds.ts';
import type { Steps } from '../world/journey-world.ts';
import { isColleague, moving, newcomer, reserveEntryThatIs, rolesOf } from '../world/reserve.ts';

export const officeDeskReserve: Steps = {
  async AgreeToReserve(world) {
    const personId = await newcomer(world);
    const input = { personId, source: 'VOLUNTEER_TEAM', gridCode: GENERAL };
    const { joinReserve: nomination } = await world.send('JoinReserve', { input }, 'worker');
    expect(nomination).toMatchObject({ status: 'NOMINATED', availableActions: [] });
    const entry = moving(nomination);
    // Nobody is checked who has not agreed.
    expect(await world.refusal('CheckReserveEntry', { input: entry }, 'secretary')).toMatchObject({ code: 'CONFLICT' });
    expect(await world.refusal('AgreeToReserve', { input: entry }, 'worker')).toMatchObject({ code: 'NOT_FOUND' });
    const { agreeToReserve } = await world.send('AgreeToReserve', { input: entry }, personId);
    expect(agreeToReserve).toEqual({ id: nomination.id, status: 'CONSENTED', version: 2 });
    const again = await world.refusal('AgreeToReserve', { input: { ...entry, expectedVersion: 2 } }, personId);
    expect(again).toMatchObject({ code: 'CONFLICT', subject: nomination.id });
  },

  async LeaveReserve(world) {
    const entry = await reserveEntryThatIs(world, 'READY');
    const { id, personId, version } = entry;
    const input = moving(entry);
    expect(await isColleague(world, personId)).toBe(true);
    expect(await world.refusal('LeaveReserve', { input }, 'secretary')).toMatchObject({ code: 'NOT_FOUND' });
    const { leaveReserve } = await world.send('LeaveReserve', { input }, personId);
    expect(leaveReserve).toEqual({ id, status: 'LEFT' });
    // The role ends with the next request.
    expect([await isColleague(world, personId), await rolesOf(world, personId)]).toEqual([false, []]);
    const again = { ...input, expectedVersion: version + 1 };
    expect(await world.refusal('LeaveReserve', { input: again }, personId)).toMatchObject({
      code: 'CONFLICT',
      subject: id,
    });
  },
};
