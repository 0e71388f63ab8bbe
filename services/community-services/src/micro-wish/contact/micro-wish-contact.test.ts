import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contact, head, leader, resident } from '../../../test/people.ts';
import { openWishes, reach, volunteer, type Wishes } from '../../../test/wishes.ts';
import { ReadLogEntity } from '../../read-log/read-log.entity.ts';
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

describe('how to reach who made a small wish', () => {
  beforeEach(async () => void (await em().nativeDelete(ReadLogEntity, {})));
  const logged = () => em().findAll(ReadLogEntity);
  const read = (id: string, actor = leader, purpose = 'SERVICE_DELIVERY', reason: string | null = null) => {
    const query = `query ($id: ID!, $purpose: Purpose!, $reason: String) {
      microWish(id: $id) { id contact(purpose: $purpose, reason: $reason) { name phone address } } }`;
    return wishes.services.ask(query, { id, purpose, reason }, actor);
  };

  it('P22: is read by the taker for a purpose, and the wisher sees it', async () => {
    const id = await wishes.given({ status: 'TAKEN' });
    expect((await read(id)).data.microWish.contact).toEqual(reach);
    const query = '{ myReadLog { nodes { field thingId purpose isGranted reader { id } } } }';
    expect((await wishes.services.ask(query, {}, resident)).data.myReadLog.nodes).toEqual([
      {
        field: 'MicroWish.contact',
        thingId: id,
        purpose: 'SERVICE_DELIVERY',
        isGranted: true,
        reader: { id: of(leader) },
      },
    ]);
  });

  it.each([
    ['the head', head],
    ['a contact', contact],
    ['a volunteer who did not take it', volunteer],
    ['the wisher, who knows it', resident],
  ])('P22: is refused to %s, logged, and with the glass broken the auditor is told', async (_who, actor) => {
    const id = await wishes.given({ status: 'TAKEN' });
    const { data, errors } = await read(id, actor);
    expect(data.microWish).toEqual({ id, contact: null });
    expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', needs: 'to have taken the wish' });
    await read(id, actor, 'BREAK_GLASS', '联系不上（样例）');
    expect((await logged()).map(({ isGranted }) => isGranted)).toEqual([false, false]);
    const facts = (await em().findAll(OutboxEntity)).map(({ fact }) => fact);
    const told = facts.filter(
      (fact) => fact.type === 'wish_contact.glass_broken.v1' && JSON.stringify(fact).includes(id),
    );
    expect(told).toMatchObject([{ data: { readerId: actor.subject, isGranted: false } }]);
  });

  it('P22: is there for nobody once it is fulfilled, nor before it is taken', async () => {
    const done = await wishes.given({ status: 'FULFILLED' });
    expect((await read(done)).data.microWish.contact).toBeNull();
    expect(await logged()).toEqual([]);
    expect((await read(await wishes.given({ status: 'DISPATCHED' }))).codes).toEqual(['FORBIDDEN']);
  });

  it('P22: is given away by the database to no transaction that states no purpose', async () => {
    const id = await wishes.given({ status: 'TAKEN' });
    const contacts = (purpose: string) =>
      wishes.services.subgraph.database.as(leader).transaction(async (manager) => {
        await manager.execute(`select set_config('microgrid.purpose', ?, true)`, [purpose]);
        return manager.execute('select name from community_services.sealed_wish_contacts(array[?]::uuid[])', [id]);
      });
    expect(await contacts('')).toEqual([]);
    expect(await contacts('SERVICE_DELIVERY')).toEqual([{ name: reach.name }]);
  });
});
