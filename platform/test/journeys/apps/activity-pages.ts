import { expect } from 'vitest';
import { announced } from '../09-tea-talk.ts';
import { inDays } from '../world/deeds.ts';
import type { Steps } from '../world/journey-world.ts';

/** What the office's desk does with an activity, and what a resident's phone shows of it. */
export const activityPages: Steps = {
  async ChangeActivity(world) {
    const { activityId, version: expectedVersion } = await announced(world, 140);
    const input = { activityId, expectedVersion, startsAt: inDays(141), endsAt: inDays(141, 2) };
    expect(await world.refusal('ChangeActivity', { input }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    const { changeActivity } = await world.send('ChangeActivity', { input }, 'leader');
    expect(changeActivity).toMatchObject({
      status: 'PUBLISHED',
      startsAt: input.startsAt,
      version: expectedVersion + 1,
    });
  },

  async CallOff(world) {
    const { activityId, version: expectedVersion } = await announced(world, 142);
    const input = { activityId, expectedVersion, reason: '天气原因（样例）' };
    expect(await world.refusal('CallOff', { input }, 'resident')).toMatchObject({ code: 'FORBIDDEN' });
    const { cancelActivity } = await world.send('CallOff', { input }, 'secretary');
    expect(cancelActivity).toMatchObject({ status: 'CANCELLED', reason: '天气原因（样例）' });
  },

  async ActivityPage(world) {
    const { activityId } = await announced(world, 143);
    const mine = { activityId, name: '样例居民', isListed: true };
    await world.send('RegisterForTeaTalk', { input: mine }, 'resident');
    const { activity } = await world.send('ActivityPage', { id: activityId }, 'resident');
    expect(activity).toMatchObject({
      status: 'PUBLISHED',
      seatsLeft: 29,
      listedNames: ['样例居民'],
      myRegistration: { status: 'REGISTERED' },
      outcomes: [],
      availableActions: ['CANCEL_REGISTRATION'],
    });
  },

  async StationPage(world) {
    const { stationId } = await announced(world, 144);
    const { serviceStation } = await world.send('StationPage', { id: stationId }, 'resident');
    expect(serviceStation.activities.nodes.length).toBeGreaterThan(0);
    expect(serviceStation).toMatchObject({
      id: stationId,
      hours: expect.any(Array),
      grid: { name: expect.any(String) },
    });
  },
};
