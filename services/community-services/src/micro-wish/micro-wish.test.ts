import { ANONYMOUS } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { plusDays, shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  auditor,
  COMMUNITY,
  contact,
  GENERAL,
  head,
  idOf,
  leader,
  MICRO,
  neighbour,
  officer,
  person,
  resident,
  worker,
} from '../../test/people.ts';
import { MADE, openWishes, reach, volunteer, WORDING, type Wishes } from '../../test/wishes.ts';
import { MicroWishEntity, MicroWisherEntity } from './micro-wish.entity.ts';

let wishes: Wishes;
beforeAll(async () => {
  wishes = await openWishes();
});
afterAll(() => wishes.close());
const em = () => wishes.services.subgraph.database.orm.em.fork();
const of = ({ subject }: { subject: string | null }) => subject ?? '';
const dueOn = plusDays(shanghaiDate(), 30);
/** Frees whoever has taken wishes in other tests. */
beforeEach(async () => {
  await em().nativeUpdate(MicroWishEntity, { status: 'TAKEN' }, { status: 'DISPATCHED', takerId: null });
});

describe('a small wish', () => {
  it('is made by anybody, whose own it is, and read as made by them and by who dispatches', async () => {
    const writeId = newId();
    const { wish } = await wishes.make({ writeId });
    expect(wish).toMatchObject({ id: writeId, status: 'ORDERED', version: 1, isMine: true, text: MADE });
    expect(wish).toMatchObject({ grid: { code: MICRO }, availableActions: ['CANCEL'], dueOn: null, taker: null });
    for (const [actor, availableActions] of [
      [head, ['DISPATCH', 'CANCEL']],
      [contact, ['DISPATCH']],
    ] as const) {
      expect(await wishes.look(writeId, 'text isMine availableActions', actor)).toEqual({
        text: MADE,
        isMine: false,
        availableActions,
      });
    }
    for (const actor of [leader, worker, volunteer, officer, neighbour, auditor]) {
      expect(await wishes.look(writeId, 'id', actor)).toBeNull();
    }
    expect((await wishes.make({ writeId })).wish).toEqual(wish);
    expect((await wishes.make({ writeId, text: '另一个（样例）' })).codes).toEqual(['CONFLICT']);
  });

  it('is entered for somebody else by who serves there, whose own it then is not', async () => {
    const mine = await wishes.make({ isForSomebodyElse: true, personId: of(neighbour) }, leader);
    expect(mine.wish).toMatchObject({ status: 'ORDERED', isMine: false, text: null });
    expect(await wishes.look(mine.wish.id, 'id', leader)).toBeNull();
    expect(await wishes.look(mine.wish.id, 'isMine', neighbour)).toEqual({ isMine: true });
    const phoned = await wishes.make({ isForSomebodyElse: true }, worker);
    expect(await em().findOneOrFail(MicroWisherEntity, phoned.wish.id)).toMatchObject({ personId: null, ...reach });
    for (const actor of [resident, volunteer, officer, person(20, 'MICRO_GRID_LEADER', `${GENERAL}004`)]) {
      expect((await wishes.make({ isForSomebodyElse: true }, actor)).codes).toEqual(['FORBIDDEN']);
    }
  });

  it.each<[string, object, string]>([
    ['a mobile number', { text: '请打13800138000（样例）' }, 'text'],
    ['an identity number', { text: '证件号510115630101001' }, 'text'],
    ['nothing', { text: ' ' }, 'text'],
    ['201 characters', { text: '字'.repeat(201) }, 'text'],
    ['no name', { contact: { ...reach, name: ' ' } }, 'contact.name'],
    ['no phone number', { contact: { ...reach, phone: '门口' } }, 'contact.phone'],
    ['a general grid', { gridCode: GENERAL }, 'gridCode'],
    ['a micro-grid that there is not', { gridCode: `${GENERAL}099` }, 'gridCode'],
    ['a person for oneself', { personId: idOf(9) }, 'personId'],
  ])('is refused with %s', async (_what, wrong, argument) => {
    const count = await em().count(MicroWishEntity);
    expect((await wishes.make(wrong)).error).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(await em().count(MicroWishEntity)).toBe(count);
    expect((await wishes.make({}, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('is dispatched in the community’s words, which are all that others read, with a general grid', async () => {
    const id = await wishes.given();
    for (const [wrong, argument] of [
      [{ dueOn: plusDays(shanghaiDate(), -1) }, 'dueOn'],
      [{ dueOn: plusDays(shanghaiDate(), 400) }, 'dueOn'],
      [{ text: '请打13800138000（样例）' }, 'text'],
    ] as const) {
      const sent = { text: WORDING, dueOn, ...wrong };
      expect((await wishes.move('dispatchMicroWish', id, head, sent)).error).toMatchObject({ argument });
    }
    const { wish } = await wishes.move('dispatchMicroWish', id, contact, { text: WORDING, dueOn });
    expect(wish).toMatchObject({
      status: 'DISPATCHED',
      version: 2,
      dueOn,
      text: MADE,
      dispatcher: { id: of(contact) },
    });
    for (const actor of [leader, worker, volunteer]) {
      expect(await wishes.look(id, 'text grid { code } isMine availableActions', actor)).toEqual({
        text: WORDING,
        grid: { code: GENERAL },
        isMine: false,
        availableActions: ['TAKE'],
      });
    }
    const elsewhere = person(24, 'VOLUNTEER', '510115006004001');
    for (const actor of [officer, neighbour, elsewhere]) expect(await wishes.look(id, 'id', actor)).toBeNull();
  });

  it('P33: is found by its micro-grid by nobody who is not told it', async () => {
    const id = await wishes.given({ status: 'DISPATCHED' });
    const list = async (within: string, actor = volunteer) => {
      const query = `{ microWishes(where: { within: "${within}", status: DISPATCHED }, first: 100) { nodes { id } } }`;
      const { data } = await wishes.services.ask(query, {}, actor);
      return data.microWishes.nodes.some((one: { id: string }) => one.id === id);
    };
    expect([await list(COMMUNITY), await list(GENERAL), await list(MICRO)]).toEqual([true, true, false]);
    expect([await list(MICRO, head), await list(MICRO, resident)]).toEqual([true, true]);
  });

  it.each([
    ['the head', head, []],
    ['a contact', contact, []],
    ['the leader', leader, ['NOT_FOUND']],
    ['the wisher', resident, ['FORBIDDEN']],
    ['a neighbour', neighbour, ['NOT_FOUND']],
    ['the street', officer, ['NOT_FOUND']],
  ])('is dispatched by %s as the role allows, whichever wall stands', async (_who, actor, codes) => {
    const sent = { text: WORDING, dueOn };
    expect((await wishes.move('dispatchMicroWish', await wishes.given(), actor, sent)).codes).toEqual(codes);
    await wishes.services.withoutRowLevelSecurity(async () => {
      expect((await wishes.move('dispatchMicroWish', await wishes.given(), actor, sent)).codes).toEqual(codes);
    });
  });
});

describe('the list of small wishes', () => {
  it('is filtered, in either order', async () => {
    const there = `${COMMUNITY}009001`;
    const ids: string[] = [];
    for (const status of ['DISPATCHED', 'TAKEN', 'ORDERED'] as const) {
      ids.push(await wishes.given({ status, gridCode: there }));
    }
    const ask = async (where: string, actor = head, order = 'MADE_AT_DESC') => {
      const query = `{ microWishes(where: { ${where} within: "${COMMUNITY}009" }, orderBy: ${order}) { totalCount nodes { id } } }`;
      const { data } = await wishes.services.ask(query, {}, actor);
      return data.microWishes.nodes.map(({ id }: { id: string }) => id);
    };
    expect(await ask('')).toEqual(ids);
    expect(await ask('', head, 'MADE_AT_ASC')).toEqual(ids.toReversed());
    expect(await ask('status: [ORDERED],')).toEqual([ids[2]]);
    expect(await ask('isTakenByMe: true,', leader)).toEqual([ids[1]]);
    expect(await ask('isTakenByMe: false,', leader)).toEqual([ids[0]]);
    expect(await ask('isMine: true,', resident)).toEqual(ids);
    expect(await ask('isMine: true,')).toEqual([]);
  });

  it('runs one statement a level, whatever the size', async () => {
    const query = `{ microWishes(first: 50) { nodes { id text status isMine dueOn thanks version grid { code }
      dispatcher { id } taker { id } availableActions } } }`;
    // The wishes, and the texts as they were made.
    expect(await wishes.services.statementsOf(() => wishes.services.ask(query, {}, head))).toHaveLength(2);
    expect(await wishes.services.statementsOf(() => wishes.services.ask(query, {}, volunteer))).toHaveLength(1);
  });

  it('P3: answers references alike', async () => {
    const [own, hidden] = [await wishes.given(), await wishes.given({ wisher: neighbour })];
    const refs = [hidden, own].map((id) => ({ __typename: 'MicroWish', id }));
    const query = 'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on MicroWish { id } } }';
    expect((await wishes.services.ask(query, { refs }, resident)).data._entities).toEqual([null, { id: own }]);
  });
});
