import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { factOf } from '@microgrid/facts/fact';
import { record, recordAll } from '@microgrid/facts/record';
import { newId } from '@microgrid/subgraph/ids';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openMatters, type Matters } from '../../test/matters.ts';
import { analyst, head, idOf, MICRO, neighbour, resident, worker } from '../../test/people.ts';
import { of } from '../../test/tellings.ts';
import { NotificationEntity } from '../notification/notification.entity.ts';

const ASK = `query ($cursor: ID, $first: Int) { changesSince(cursor: $cursor, first: $first) { nodes { of id at } cursor hasMore } }`;

interface Changes {
  readonly nodes: readonly { readonly of: string; readonly id: string; readonly at: string }[];
  readonly cursor: string;
  readonly hasMore: boolean;
}

describe('what has changed since', () => {
  let matters: Matters;
  beforeAll(async () => {
    matters = await openMatters();
  });
  afterAll(() => matters.close());

  const ask = (cursor: string | undefined, actor: Actor = resident, first = 100) =>
    matters.services.ask(ASK, { cursor, first }, actor);
  const since = async (cursor: string | undefined, actor?: Actor, first?: number) => {
    const { data, errors } = await ask(cursor, actor, first);
    expect(errors).toEqual([]);
    return data.changesSince as Changes;
  };
  const now = async (actor?: Actor) => (await since(undefined, actor)).cursor;

  /** Polls until what changed last has been told: a transaction elsewhere on the server may hold it up. */
  const allSince = async (cursor: string, last: string, { actor = resident, first = 100 } = {}) => {
    const pages: Changes[] = [];
    const nodes = () => pages.flatMap((page) => page.nodes);
    await vi.waitUntil(
      async () => {
        pages.push(await since(pages.at(-1)?.cursor ?? cursor, actor, first));
        return nodes().some(({ id }) => id === last);
      },
      { timeout: 20_000 },
    );
    return { pages, nodes: nodes(), ids: nodes().map(({ id }) => id) };
  };
  const tell = (em: SqlEntityManager, subject: string) => record(em, 'matter.accepted.v1', factAbout(subject));
  const factAbout = (subject: string) =>
    ({
      subject,
      gridCode: MICRO,
      data: { kind: 'A1', severity: 'ORDINARY', level: 'L1', dueAt: null, handlerId: null },
    }) as const;
  const told = (...ids: readonly string[]) =>
    matters.services.subgraph.database.transaction(async (em) => {
      for (const id of ids) tell(em, id);
      await em.flush();
    });

  const notification = (id: string, recipient: Actor) => ({
    id,
    recipientId: of(recipient),
    kind: 'REQUEST_MOVED' as const,
    at: new Date(),
    causeId: newId(),
  });

  it('is nothing at first, but where to begin', async () => {
    await told(await matters.given());
    expect(await since(undefined)).toEqual({ nodes: [], cursor: expect.any(String), hasMore: false });
    expect((await ask(undefined, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('is each matter that the caller may see, once, with the last moment, by deeds of anybody', async () => {
    const [cursor, others] = [await now(), await now(neighbour)];
    const { matter } = await matters.report({});
    expect((await matters.move('acceptMatter', matter.id, worker)).codes).toEqual([]);
    const foreign = await matters.report({}, neighbour);
    const last = await matters.report({});
    for (const actor of [resident, head]) {
      const { nodes } = await allSince(cursor, last.matter.id, { actor });
      const own = nodes.filter(({ id }) => id === matter.id);
      expect(new Set(own.map(({ of: what }) => what))).toEqual(new Set(['MATTER']));
      expect(nodes.some(({ id }) => id === foreign.matter.id)).toBe(actor === head);
    }
    expect((await allSince(others, foreign.matter.id, { actor: neighbour })).ids).toEqual([foreign.matter.id]);
  });

  it('is told of an emergency as one, and of the own notifications alone', async () => {
    const cursor = await now();
    const emergency = await matters.given({ kind: 'F2', severity: 'EMERGENCY' });
    await told(emergency);
    await matters.services.insert(NotificationEntity, [
      notification(idOf(8101), neighbour),
      notification(idOf(8102), resident),
    ]);
    const { nodes } = await allSince(cursor, idOf(8102));
    expect(nodes.map(({ of: what, id }) => [what, id])).toEqual([
      ['EMERGENCY', emergency],
      ['NOTIFICATION', idOf(8102)],
    ]);
  });

  it('is hidden from others by the policy alone, and by the database alone', async () => {
    const cursor = await now(neighbour);
    const id = await matters.given();
    await told(id);
    await matters.services.insert(NotificationEntity, [notification(idOf(8111), resident)]);
    const last = await matters.given({}, neighbour);
    await told(last);
    expect((await allSince(cursor, last, { actor: neighbour })).ids).toEqual([last]);
    await matters.services.withoutRowLevelSecurity(async () => {
      expect((await allSince(cursor, last, { actor: neighbour })).ids).toEqual([last]);
      expect((await ask(cursor, analyst)).data?.changesSince?.nodes ?? []).toEqual([]);
    });
  });

  it('comes in pages that skip and repeat nothing, in one transaction too', async () => {
    const cursor = await now();
    const ids: string[] = [];
    for (let n = 0; n < 7; n += 1) ids.push(await matters.given());
    await told(...ids, ids[0] ?? '');
    const last = await matters.given();
    await told(last);
    // By then no write elsewhere on the server holds them up.
    const whole = await allSince(cursor, last);
    expect(new Set(whole.ids)).toEqual(new Set([...ids, last]));
    const { ids: found, pages } = await allSince(cursor, last, { first: 3 });
    // What changed again while a page was full is on the next one too.
    expect(found).toEqual([...ids, ids[0], last]);
    expect(pages.every(({ nodes }) => nodes.length <= 3)).toBe(true);
    expect(pages[0]?.hasMore).toBe(true);
  });

  it('misses nothing of a transaction that began before another and ends after it', async () => {
    if (matters.services.subgraph.database.store.kind === 'pglite') return;
    const cursor = await now();
    const [slow, fast] = [await matters.given(), await matters.given()];
    const [isOpen, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slowly = matters.services.subgraph.database.transaction(async (em) => {
      tell(em, slow);
      await em.flush();
      isOpen.resolve();
      await mayEnd.promise;
    });
    await isOpen.promise;
    await told(fast);
    const meanwhile = await since(cursor).finally(mayEnd.resolve);
    expect(meanwhile.nodes).toEqual([]);
    await slowly;
    expect((await allSince(meanwhile.cursor, fast)).ids).toEqual([slow, fast]);
  });

  it('costs the same however much happens to others: a page can be empty while there is more', async () => {
    const cursor = await now(neighbour);
    const foreign = await matters.given();
    const { database } = matters.services.subgraph;
    const facts = Array.from({ length: 2500 }, () =>
      factOf('matter.accepted.v1', factAbout(foreign), 'community-services'),
    );
    await database.store
      .kysely()
      .transaction()
      .execute((one) => recordAll(one, database.model.schema, facts));
    const last = await matters.given({}, neighbour);
    await told(last);
    const { ids, pages } = await allSince(cursor, last, { actor: neighbour });
    expect(ids).toEqual([last]);
    expect(pages.filter(({ hasMore, nodes }) => hasMore && nodes.length === 0)).toHaveLength(1);
  });

  it('wants a cursor of its own, and at most 100 changes', async () => {
    const { errors } = await ask('none');
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'cursor' } });
    expect((await ask(undefined, resident, 101)).codes).toEqual(['BAD_USER_INPUT']);
  });
});
