import { handle, type FactConsumer } from '@microgrid/facts/consumer';
import { factOf } from '@microgrid/facts/fact';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { leader, MICRO, worker } from '../../../test/people.ts';
import { openWishes, volunteer, type Wishes } from '../../../test/wishes.ts';
import { nameConsents } from '../../name-consent/name-consent.consumer.ts';
import { postConsumer } from '../../post/post.consumer.ts';
import { PostEntity } from '../../post/post.entity.ts';
import { volunteers } from '../../volunteer/volunteer.consumer.ts';
import { MicroWishEntity } from '../micro-wish.entity.ts';

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

describe('what somebody took', () => {
  const took = (actor = leader, gridCode = MICRO) => wishes.given({ status: 'TAKEN', taker: actor, gridCode });
  const hear = (consumer: FactConsumer, fact: Parameters<typeof handle>[1]) =>
    wishes.services.subgraph.database.transaction((manager) => handle(consumer, fact, manager));
  const given = (personId: string) => {
    const data = { personId, purpose: 'NAME_TO_SERVED', version: 1 } as const;
    return factOf('consent.given.v1', { subject: newId(), gridCode: '000000000', data }, 'people');
  };
  const withdrawn = (personId: string, purpose: 'NAME_TO_SERVED' | 'PUBLISH_NAME' = 'NAME_TO_SERVED') =>
    factOf('consent.withdrawn.v1', { subject: newId(), gridCode: '000000000', data: { personId, purpose } }, 'people');
  const entry = (personId: string, status: 'IN_POOL' | 'LEFT', subject: string) =>
    factOf(
      'reserve_entry.moved.v1',
      { subject, gridCode: MICRO, data: { personId, status, mentorId: null } },
      'people',
    );

  it('waits for another once they withdraw the consent to be named, and for no other consent', async () => {
    const id = await took();
    await hear(nameConsents, withdrawn(of(leader), 'PUBLISH_NAME'));
    expect((await wishes.stored(id)).status).toBe('TAKEN');
    await hear(nameConsents, withdrawn(of(leader)));
    expect(await wishes.stored(id)).toMatchObject({ status: 'DISPATCHED', takerId: null, version: 2 });
    expect((await wishes.move('takeMicroWish', id, leader, { expectedVersion: 2 })).codes).toEqual(['CONFLICT']);
    await hear(nameConsents, given(of(leader)));
    expect((await wishes.move('takeMicroWish', id, leader, { expectedVersion: 2 })).codes).toEqual([]);
  });

  it('waits for another once they volunteer there no more', async () => {
    const entryId = newId();
    await hear(volunteers, entry(of(volunteer), 'IN_POOL', entryId));
    const id = await took(volunteer);
    await hear(volunteers, entry(of(volunteer), 'IN_POOL', entryId));
    expect((await wishes.stored(id)).status).toBe('TAKEN');
    await hear(volunteers, entry(of(volunteer), 'LEFT', entryId));
    expect((await wishes.stored(id)).status).toBe('DISPATCHED');
  });

  it('waits for another once their post has ended or is suspended, and not while they are on leave', async () => {
    const [post] = await em().find(PostEntity, { personId: of(worker) });
    if (post === undefined) throw new Error('the worker has no post');
    const { id: subject, gridCode } = post;
    const about = { personId: of(worker), role: 'GRID_WORKER' } as const;
    const paused = (cause: 'LEAVE' | 'SUSPENSION') =>
      factOf(
        'appointment.paused.v1',
        { subject, gridCode, data: { ...about, cause, from: '2026-01-01', to: null, standInId: null } },
        'people',
      );
    const id = await took(worker);
    await hear(postConsumer, paused('LEAVE'));
    expect((await wishes.stored(id)).status).toBe('TAKEN');
    await hear(postConsumer, paused('SUSPENSION'));
    expect((await wishes.stored(id)).status).toBe('DISPATCHED');
    const other = await took(worker);
    const end = { ...about, endsOn: '2026-06-30', reason: 'TERM' } as const;
    await hear(postConsumer, factOf('appointment.ended.v1', { subject, gridCode, data: end }, 'people'));
    expect((await wishes.stored(other)).status).toBe('DISPATCHED');
    await em().nativeUpdate(PostEntity, { id: subject }, { endedAt: null, pausedAt: null });
  });
});
