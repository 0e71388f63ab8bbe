import { samplePeople } from '@microgrid/sample-network/sample-people';
import { expect } from 'vitest';
import { GENERAL, XINGLIN } from '../world/deeds.ts';
import type { Steps } from '../world/journey-world.ts';
import { dispatched, dispatching, freeToTake, made, taken } from '../world/wishes.ts';

export const workerTabletWishes: Steps = {
  async WishesToTake(world) {
    const [mine, open] = [await taken(world, 'volunteer'), await dispatched(world)];
    const answer = await world.send('WishesToTake', { community: XINGLIN }, 'volunteer');
    const shown = answer.microWishes.nodes.find(({ id }: { id: string }) => id === open.microWishId);
    expect(shown).toMatchObject({ text: '一副老花镜（样例）', version: 2, availableActions: ['TAKE'] });
    const { data } = await world.ask(`{ grid(code: "${GENERAL}") { name } }`);
    expect(shown.grid).toEqual(data.grid);
    const own = answer.mine.nodes.find(({ id }: { id: string }) => id === mine.microWishId);
    expect(own).toMatchObject({ isMine: false, contact: { name: '样例居民', address: '样例小区1栋' } });
    expect(await world.send('WishesToTake', { community: XINGLIN }, 'auditor')).toMatchObject({
      microWishes: { nodes: [] },
      mine: { nodes: [] },
    });
  },

  async DispatchWish(world) {
    const wish = await made(world);
    const input = dispatching(wish);
    expect(await world.refusal('DispatchWish', { input }, 'worker')).toMatchObject({ code: 'NOT_FOUND' });
    const { dispatchMicroWish } = await world.send('DispatchWish', { input }, 'secretary');
    expect(dispatchMicroWish).toMatchObject({ id: wish.microWishId, status: 'DISPATCHED', version: 2 });
  },

  async TakeWish(world) {
    const input = await dispatched(world);
    for (const who of ['volunteer', 'leader']) await freeToTake(world, who);
    const both = ['volunteer', 'leader'].map(async (who) => {
      const mutation = `mutation ($input: MoveMicroWishInput!) { takeMicroWish(input: $input) { id status version taker { id } } }`;
      return world.ask(mutation, { input }, who);
    });
    const answers = await Promise.all(both);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    const told = answers.find(({ codes }) => codes.length === 0)?.data.takeMicroWish;
    expect(told).toMatchObject({ id: input.microWishId, status: 'TAKEN', version: 3 });
    const { volunteer, leader } = samplePeople();
    expect([volunteer, leader]).toContain(told.taker.id);
    const other = await dispatched(world);
    expect(await world.refusal('TakeWish', { input: other }, 'resident')).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
    await freeToTake(world, 'volunteer');
    const { takeMicroWish } = await world.send('TakeWish', { input: other }, 'volunteer');
    expect(takeMicroWish).toMatchObject({ status: 'TAKEN', taker: { displayName: expect.stringContaining('样例') } });
  },

  async GiveWishBack(world) {
    const input = await taken(world, 'leader');
    const { giveMicroWishBack } = await world.send('GiveWishBack', { input }, 'leader');
    expect(giveMicroWishBack).toEqual({ id: input.microWishId, status: 'DISPATCHED', version: 4 });
  },

  async FulfilWish(world) {
    const input = await taken(world, 'volunteer');
    const { fulfilMicroWish } = await world.send('FulfilWish', { input }, 'volunteer');
    expect(fulfilMicroWish).toMatchObject({ status: 'FULFILLED', fulfilledAt: expect.any(String), version: 4 });
  },
};
