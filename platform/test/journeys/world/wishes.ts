import { gridOfLeader, inDays } from './deeds.ts';
import type { JourneyWorld } from './journey-world.ts';

const WORDING = '一副老花镜（样例）';

/** What moves a wish, as its operation wants it. */
export interface WishInput {
  readonly microWishId: string;
  readonly expectedVersion: number;
}

export const wishOf = async (world: JourneyWorld) => ({
  text: '想要一副老花镜，看报纸用（样例）',
  gridCode: await gridOfLeader(world),
  contact: { name: '样例居民', phone: '028-8000-0000', address: '样例小区1栋' },
});

/** A wish of the resident. */
export async function made(world: JourneyWorld): Promise<WishInput> {
  const { makeMicroWish } = await world.send('Wish', { input: await wishOf(world) }, 'resident');
  return { microWishId: makeMicroWish.id, expectedVersion: 1 };
}

export const dispatching = (wish: WishInput) => ({ ...wish, text: WORDING, dueOn: inDays(20).slice(0, 10) });

/** One that the secretary dispatched. */
export async function dispatched(world: JourneyWorld): Promise<WishInput> {
  const wish = await made(world);
  await world.send('DispatchWish', { input: dispatching(wish) }, 'secretary');
  return { ...wish, expectedVersion: 2 };
}

/** One that somebody took, who agreed to be named before; they have taken no other then. */
export async function taken(world: JourneyWorld, who: string): Promise<WishInput> {
  const wish = await dispatched(world);
  await freeToTake(world, who);
  await world.send('TakeWish', { input: wish }, who);
  return { ...wish, expectedVersion: 3 };
}

/** Lets somebody take a wish: gives back what they have, and agrees to be named to the served. */
export async function freeToTake(world: JourneyWorld, who: string): Promise<void> {
  const agree = `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { id } }`;
  await world.ask(agree, { input: { purpose: 'NAME_TO_SERVED', textVersion: 1 } }, who);
  const held = `{ microWishes(where: { isTakenByMe: true, status: TAKEN }) { nodes { id version } } }`;
  const { data } = await world.ask(held, {}, who);
  for (const { id: microWishId, version: expectedVersion } of data.microWishes.nodes) {
    await world.send('GiveWishBack', { input: { microWishId, expectedVersion } }, who);
  }
}
