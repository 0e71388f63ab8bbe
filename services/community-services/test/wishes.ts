import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import type { Actor } from '@microgrid/access/actor';
import { MicroWishEntity, MicroWisherEntity, MicroWishTextEntity } from '../src/micro-wish/micro-wish.entity.ts';
import type { MicroWishStatus } from '../src/micro-wish/micro-wish.terms.ts';
import { NameConsentEntity } from '../src/name-consent/name-consent.entity.ts';
import { PostEntity } from '../src/post/post.entity.ts';
import { communityServices } from '../src/subgraph.ts';
import { knowGrids } from './known.ts';
import { posts } from './matters.ts';
import { COMMUNITY, head, idOf, leader, MICRO, person, resident, worker } from './people.ts';
import { inHours } from './rows.ts';

export const volunteer = person(30, 'VOLUNTEER', `${COMMUNITY}002001`);
export const reach = { name: '样例居民', phone: '028-8000-0000', address: '样例路1号' };
export const MADE = '想要一副老花镜（样例）';
export const WORDING = '一副老花镜（样例）';

interface WishShape {
  readonly status?: MicroWishStatus;
  readonly gridCode?: string;
  readonly taker?: Actor;
  readonly wisher?: Actor | null;
  readonly endedAt?: Date;
  readonly id?: string;
}

const before: ReadonlySet<MicroWishStatus> = new Set(['ORDERED', 'CANCELLED']);
const over: ReadonlySet<MicroWishStatus> = new Set(['FULFILLED', 'THANKED', 'CANCELLED']);

/** A wish of the resident in the sample micro-grid, as stored: the wish, its text and its wisher. */
export function wishRows(n: number, shape: WishShape = {}) {
  const { status = 'ORDERED', gridCode = MICRO, taker = leader, wisher = resident, endedAt = inHours(-1) } = shape;
  const id = shape.id ?? idOf(4500 + n);
  const [isDispatched, isOver] = [!before.has(status), over.has(status)];
  const wish = {
    id,
    gridCode,
    status,
    madeAt: inHours(-n - 10),
    wording: isDispatched ? WORDING : null,
    dispatcherId: isDispatched ? (head.subject ?? '') : null,
    dispatchedAt: isDispatched ? inHours(-n - 5) : null,
    dueOn: isDispatched ? '2999-12-31' : null,
    takerId: isDispatched && status !== 'DISPATCHED' ? (taker.subject ?? '') : null,
    fulfilledAt: status === 'FULFILLED' || status === 'THANKED' ? endedAt : null,
    thanks: status === 'THANKED' ? '谢谢（样例）' : null,
    endedAt: isOver ? endedAt : null,
    version: 1,
  };
  const text = { wishId: id, gridCode, text: MADE };
  const kept = isOver ? { name: null, phone: null, address: null } : reach;
  return { wish, text, wisher: { wishId: id, personId: wisher?.subject ?? null, ...kept } };
}

// As a client would parse it.
type Json = Awaited<ReturnType<TestSubgraph['ask']>>['data'];

interface Moved {
  readonly wish: Json;
  readonly codes: unknown[];
  readonly error: Record<string, unknown> | undefined;
}

/** The subgraph with wishes in the sample grids, and everybody agreeing to be named but the contact. */
export interface Wishes {
  readonly services: TestSubgraph;
  given(shape?: WishShape): Promise<string>;
  make(input: object, actor?: Actor): Promise<Moved>;
  /** Makes a move on the first version, unless `input` says on which. */
  move(mutation: string, microWishId: string, actor: Actor, input?: object): Promise<Moved>;
  look(id: string, fields: string, actor: Actor): Promise<Json>;
  stored(id: string): Promise<MicroWishEntity>;
  close(): Promise<void>;
}

const MOVED = 'id status version text dueOn fulfilledAt thanks isMine taker { id } dispatcher { id } availableActions';
const INPUTS: Readonly<Record<string, string>> = {
  dispatchMicroWish: 'DispatchMicroWishInput',
  thankForMicroWish: 'ThankForMicroWishInput',
};

export async function openWishes(): Promise<Wishes> {
  const services = await openTestSubgraph(communityServices);
  await knowGrids(services);
  await services.insert(PostEntity, posts);
  const agreeing = [leader, worker, head, volunteer];
  await services.insert(
    NameConsentEntity,
    agreeing.map(({ subject }) => ({ personId: subject ?? '' })),
  );
  let made = 0;
  const answer = async (asking: ReturnType<TestSubgraph['ask']>): Promise<Moved> => {
    const { data, codes, errors } = await asking;
    return { wish: data?.wish, codes, error: errors[0]?.extensions };
  };
  return {
    services,
    async given(shape = {}) {
      const { wish, text, wisher } = wishRows(++made, shape);
      await services.insert(MicroWisherEntity, [wisher]);
      await services.insert(MicroWishEntity, [wish]);
      await services.insert(MicroWishTextEntity, [text]);
      return wish.id;
    },
    make(input, actor = resident) {
      const usual = { text: MADE, gridCode: MICRO, contact: reach };
      const query = `mutation ($input: MakeMicroWishInput!) { wish: makeMicroWish(input: $input) { ${MOVED} madeAt grid { code } } }`;
      return answer(services.ask(query, { input: { ...usual, ...input } }, actor));
    },
    move(mutation, microWishId, actor, input = {}) {
      const type = INPUTS[mutation] ?? 'MoveMicroWishInput';
      const query = `mutation ($input: ${type}!) { wish: ${mutation}(input: $input) { ${MOVED} } }`;
      return answer(services.ask(query, { input: { microWishId, expectedVersion: 1, ...input } }, actor));
    },
    async look(id, fields, actor) {
      const query = `query ($id: ID!) { wish: microWish(id: $id) { ${fields} } }`;
      return (await answer(services.ask(query, { id }, actor))).wish;
    },
    stored: (id) => services.subgraph.database.orm.em.fork().findOneOrFail(MicroWishEntity, id),
    close: () => services.close(),
  };
}
