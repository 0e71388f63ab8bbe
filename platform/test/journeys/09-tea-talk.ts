import { expect } from 'vitest';
import { gridOfLeader, inDays, stationOf, XINGLIN } from './world/deeds.ts';
import type { JourneyWorld, Steps } from './world/journey-world.ts';

export const teaTalk: Steps = {
  async ProposeTeaTalk(world) {
    const talk = await proposed(world, 40);
    const { publishActivity } = await world.send('ProposeTeaTalk', { input: talk }, 'leader');
    expect(publishActivity).toMatchObject({
      status: 'DRAFT',
      station: { name: expect.any(String) },
      grid: { name: expect.any(String) },
    });
    const elsewhere = { ...talk, gridCode: `${XINGLIN}001001` };
    const refused = await world.refusal('ProposeTeaTalk', { input: elsewhere }, 'leader');
    expect(refused).toMatchObject({ code: 'FORBIDDEN' });
  },

  async RegisterForTeaTalk(world) {
    const talk = { ...(await proposed(world, 41)), gridCode: XINGLIN, capacity: 2 };
    const { publishActivity } = await world.send('Announce', { input: talk }, 'secretary');
    const own = { activityId: publishActivity.id };
    const neighbour = { ...own, name: '样例邻居', isForSomebodyElse: true };
    const register = async (input: object, who: string) =>
      (await world.send('RegisterForTeaTalk', { input }, who)).registerForActivity;

    const registered = { status: 'REGISTERED', position: null };
    expect(await register(own, 'resident')).toMatchObject({ ...registered, activity: { seatsLeft: 1 } });
    const refused = await world.refusal('RegisterForTeaTalk', { input: neighbour }, 'resident');
    expect(refused).toMatchObject({ code: 'FORBIDDEN' });
    expect(await register(neighbour, 'leader')).toMatchObject({ ...registered, activity: { seatsLeft: 0 } });
    const waiting = { status: 'WAITING', position: 1, activity: { seatsLeft: 0, waitingCount: 1 } };
    expect(await register(own, 'worker')).toMatchObject(waiting);
  },
};

/** A tea talk of the leader's micro-grid, that many days from now. */
async function proposed(world: JourneyWorld, days: number) {
  return {
    gridCode: await gridOfLeader(world),
    type: 'TEA_TALK',
    title: '样例茶话会',
    description: '聊聊楼道里的事（样例）',
    stationId: await stationOf(world),
    capacity: 30,
    startsAt: inDays(days),
    endsAt: inDays(days, 2),
  };
}
