import { expect } from 'vitest';
import type { Steps } from '../world/journey-world.ts';
import { made, taken, wishOf } from '../world/wishes.ts';

export const residentWishes: Steps = {
  async Wish(world) {
    const input = await wishOf(world);
    const { makeMicroWish } = await world.send('Wish', { input }, 'resident');
    expect(makeMicroWish).toEqual({ id: expect.any(String), status: 'ORDERED', madeAt: expect.any(String) });
    const named = { ...input, text: '请打13800138000（样例）' };
    expect(await world.refusal('Wish', { input: named }, 'resident')).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'text',
    });
  },

  async MyWishes(world) {
    const wish = await taken(world, 'volunteer');
    const { microWishes } = await world.send('MyWishes', {}, 'resident');
    const own = microWishes.nodes.find(({ id }: { id: string }) => id === wish.microWishId);
    expect(own).toMatchObject({ status: 'TAKEN', version: 3, dueOn: expect.any(String), availableActions: ['CANCEL'] });
    expect(own.text).toBe('想要一副老花镜，看报纸用（样例）');
    expect(own.taker).toEqual({ displayName: expect.stringContaining('样例') });
    const { microWishes: others } = await world.send('MyWishes', {}, 'auditor');
    expect(others.nodes).toEqual([]);
  },

  async Thank(world) {
    const wish = await taken(world, 'leader');
    const thanks = '谢谢您（样例）';
    const early = { ...wish, thanks };
    expect(await world.refusal('Thank', { input: early }, 'resident')).toMatchObject({ code: 'CONFLICT' });
    await world.send('FulfilWish', { input: wish }, 'leader');
    const input = { ...wish, expectedVersion: 4, thanks };
    const { thankForMicroWish } = await world.send('Thank', { input }, 'resident');
    expect(thankForMicroWish).toEqual({ id: wish.microWishId, status: 'THANKED', thanks });
  },

  async CallWishOff(world) {
    const input = await made(world);
    expect(await world.refusal('CallWishOff', { input }, 'auditor')).toMatchObject({ code: 'NOT_FOUND' });
    const { cancelMicroWish } = await world.send('CallWishOff', { input }, 'resident');
    expect(cancelMicroWish).toEqual({ id: input.microWishId, status: 'CANCELLED' });
  },
};
