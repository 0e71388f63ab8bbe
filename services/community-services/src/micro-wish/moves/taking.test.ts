import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  contact,
  GENERAL,
  head,
  idOf,
  leader,
  MICRO,
  neighbour,
  person,
  resident,
  worker,
} from '../../../test/people.ts';
import { openWishes, reach, volunteer, WORDING, type Wishes } from '../../../test/wishes.ts';
import { NameConsentEntity } from '../../name-consent/name-consent.entity.ts';
import { PostEntity } from '../../post/post.entity.ts';
import { VolunteerEntity } from '../../volunteer/volunteer.entity.ts';
import { MicroWishEntity, MicroWisherEntity } from '../micro-wish.entity.ts';

let wishes: Wishes;
beforeAll(async () => {
  wishes = await openWishes();
});
afterAll(() => wishes.close());
const em = () => wishes.services.subgraph.database.orm.em.fork();
const of = ({ subject }: { subject: string | null }) => subject ?? '';
/** Frees whoever has taken wishes in other tests. */
beforeEach(async () => {
  await em().nativeUpdate(MicroWishEntity, { status: 'TAKEN' }, { status: 'DISPATCHED', takerId: null });
});

describe('taking a small wish', () => {
  const dispatched = () => wishes.given({ status: 'DISPATCHED' });

  it.each([
    ['the leader', leader],
    ['the worker', worker],
    ['a volunteer of another grid of the community', volunteer],
  ])('is for %s, who then may reach the wisher, and fulfils it', async (_who, actor) => {
    const id = await dispatched();
    const { wish } = await wishes.move('takeMicroWish', id, actor);
    expect(wish).toMatchObject({ status: 'TAKEN', version: 2, taker: { id: of(actor) }, text: WORDING });
    expect(wish.availableActions).toEqual(['GIVE_BACK', 'FULFIL']);
    expect(await wishes.look(id, 'contact(purpose: SERVICE_DELIVERY) { name phone address }', actor)).toEqual({
      contact: reach,
    });
    const { wish: done } = await wishes.move('fulfilMicroWish', id, actor, { expectedVersion: 2 });
    expect(done).toMatchObject({ status: 'FULFILLED', fulfilledAt: expect.any(String), version: 3 });
    expect(await em().findOneOrFail(MicroWisherEntity, id)).toMatchObject({
      personId: of(resident),
      name: null,
      phone: null,
      address: null,
    });
    const thanks = '谢谢您（样例）';
    expect((await wishes.move('thankForMicroWish', id, actor, { expectedVersion: 3, thanks })).codes).toEqual([
      'FORBIDDEN',
    ]);
    const { wish: thanked } = await wishes.move('thankForMicroWish', id, resident, { expectedVersion: 3, thanks });
    expect(thanked).toMatchObject({ status: 'THANKED', thanks, availableActions: [] });
    expect(await wishes.look(id, 'thanks', actor)).toEqual({ thanks });
  });

  it('is refused to the wisher, to who serves elsewhere, and without the consent to be named', async () => {
    const own = await wishes.given({ status: 'DISPATCHED', wisher: leader });
    expect((await wishes.move('takeMicroWish', own, leader)).codes).toEqual(['FORBIDDEN']);
    const id = await dispatched();
    const elsewhere = person(24, 'VOLUNTEER', '510115006004001');
    expect((await wishes.move('takeMicroWish', id, elsewhere)).codes).toEqual(['NOT_FOUND']);
    expect((await wishes.move('takeMicroWish', id, contact)).error).toMatchObject({
      code: 'CONFLICT',
      subject: of(contact),
    });
    expect(await wishes.stored(id)).toMatchObject({ status: 'DISPATCHED', version: 1 });
  });

  it('is refused with two that are not fulfilled yet, by the id of one', async () => {
    const [one, two, third] = [await dispatched(), await dispatched(), await dispatched()];
    for (const id of [one, two]) expect((await wishes.move('takeMicroWish', id, volunteer)).codes).toEqual([]);
    const { error } = await wishes.move('takeMicroWish', third, volunteer);
    expect(error).toEqual({ code: 'CONFLICT', subject: one });
    await wishes.move('giveMicroWishBack', two, volunteer, { expectedVersion: 2 });
    expect((await wishes.move('takeMicroWish', third, volunteer)).codes).toEqual([]);
  });

  it('P25: by two at once is one’s, and the other is told of a conflict', async () => {
    for (let round = 0; round < 3; round++) {
      const id = await dispatched();
      const both = await Promise.all([leader, volunteer].map((actor) => wishes.move('takeMicroWish', id, actor)));
      expect(both.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
      const { takerId, version } = await wishes.stored(id);
      expect([takerId, version]).toEqual([both[0]?.codes.length === 0 ? of(leader) : of(volunteer), 2]);
      await wishes.move('cancelMicroWish', id, head, { expectedVersion: 2 });
    }
  });

  it('P25: of three wishes at once by one person is two', async () => {
    const ids = [await dispatched(), await dispatched(), await dispatched()];
    const all = await Promise.all(ids.map((id) => wishes.move('takeMicroWish', id, volunteer)));
    expect(all.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
  });

  it('P21: is done once, and answered again as it was though it went on', async () => {
    const id = await dispatched();
    const writeId = newId();
    const take = () => wishes.move('takeMicroWish', id, leader, { writeId });
    const { wish } = await take();
    await wishes.move('fulfilMicroWish', id, leader, { expectedVersion: 2 });
    expect((await take()).wish).toMatchObject({ id, status: wish.status, version: wish.version });
  });

  it('is given back by who took it, and waits for another', async () => {
    const id = await dispatched();
    await wishes.move('takeMicroWish', id, leader);
    expect((await wishes.move('giveMicroWishBack', id, worker, { expectedVersion: 2 })).codes).toEqual(['FORBIDDEN']);
    const { wish } = await wishes.move('giveMicroWishBack', id, leader, { expectedVersion: 2 });
    expect(wish).toMatchObject({ status: 'DISPATCHED', version: 3, taker: null, availableActions: ['TAKE'] });
    expect((await wishes.move('takeMicroWish', id, worker, { expectedVersion: 3 })).codes).toEqual([]);
  });

  it('is given back by who does not serve there any more, who then sees nothing of it', async () => {
    const id = await wishes.given({ status: 'TAKEN' });
    const gone = { ...leader, grants: [] };
    const { wish } = await wishes.move('giveMicroWishBack', id, gone);
    expect(wish).toMatchObject({ id, status: 'DISPATCHED', version: 2, taker: null });
    expect(await wishes.look(id, 'id', gone)).toBeNull();
  });

  it('is refused once the post that it rests on has ended, unless they volunteer there', async () => {
    const ended = {
      id: idOf(790),
      personId: idOf(31),
      role: 'GRID_WORKER',
      gridCode: GENERAL,
      endedAt: new Date(),
    } as const;
    await wishes.services.insert(PostEntity, [ended]);
    await wishes.services.insert(NameConsentEntity, [{ personId: idOf(31) }]);
    const id = await dispatched();
    const late = person(31, 'GRID_WORKER', GENERAL);
    expect((await wishes.move('takeMicroWish', id, late)).error).toEqual({ code: 'CONFLICT', subject: ended.id });
    await wishes.services.insert(VolunteerEntity, [{ id: idOf(791), personId: idOf(31), gridCode: MICRO }]);
    expect((await wishes.move('takeMicroWish', id, late)).codes).toEqual([]);
  });
});

describe('calling a small wish off', () => {
  it.each([
    ['the wisher', resident, []],
    ['the head', head, []],
    ['a contact', contact, ['FORBIDDEN']],
    ['who took it', leader, ['FORBIDDEN']],
    ['a neighbour', neighbour, ['NOT_FOUND']],
  ])('is for %s as the role allows, and erases how to reach them', async (_who, actor, codes) => {
    const id = await wishes.given({ status: 'TAKEN' });
    const { codes: given } = await wishes.move('cancelMicroWish', id, actor);
    expect(given).toEqual(codes);
    const kept = await em().findOneOrFail(MicroWisherEntity, id);
    expect(kept.name).toBe(codes.length === 0 ? null : reach.name);
  });

  it('is not possible once it is fulfilled, nor on an older version', async () => {
    const id = await wishes.given({ status: 'FULFILLED' });
    expect((await wishes.move('cancelMicroWish', id, resident)).error).toEqual({ code: 'CONFLICT', subject: id });
    const other = await wishes.given();
    const { error } = await wishes.move('cancelMicroWish', other, resident, { expectedVersion: 2 });
    expect(error).toMatchObject({ code: 'CONFLICT', subject: 'expectedVersion' });
  });
});
