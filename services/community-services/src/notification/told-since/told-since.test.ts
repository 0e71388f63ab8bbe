import { ANONYMOUS, GATEWAY } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openMatters, type Matters } from '../../../test/matters.ts';
import { auditor, head, idOf, MICRO, neighbour, resident } from '../../../test/people.ts';
import { inHours } from '../../../test/rows.ts';
import { of } from '../../../test/tellings.ts';
import { NotificationEntity } from '../notification.entity.ts';

const ASK = `query ($recipientIds: [ID!]!, $horizon: ID) { toldSince(recipientIds: $recipientIds, horizon: $horizon) {
  horizon told { recipientId notificationId } } }`;

describe('who was told something since', () => {
  let matters: Matters;
  beforeAll(async () => {
    matters = await openMatters();
  });
  afterAll(() => matters.close());
  const row = (n: number, recipient = resident) => ({
    id: idOf(8000 + n),
    recipientId: of(recipient),
    kind: 'REQUEST_MOVED' as const,
    // Long ago: what counts is when somebody was told.
    at: inHours(-n),
    about: 'MATTER' as const,
    aboutId: idOf(n),
    gridCode: MICRO,
    causeId: newId(),
  });
  const ask = async (recipientIds: readonly string[], horizon?: string, actor = GATEWAY) =>
    matters.services.ask(ASK, { recipientIds, horizon }, actor);
  const since = async (recipientIds: readonly string[], horizon?: string) =>
    (await ask(recipientIds, horizon)).data.toldSince as { horizon: string; told: { recipientId: string }[] };
  const insert = (...rows: ReturnType<typeof row>[]) => matters.services.insert(NotificationEntity, rows);

  it('are those among the persons, with ids alone, from the horizon on', async () => {
    await insert(row(1));
    const first = await since([of(resident)]);
    expect(first).toEqual({ horizon: expect.stringMatching(/^\d+$/), told: [] });
    await insert(row(2), row(3, neighbour), row(4, head));
    const second = await since([of(resident), of(head), 'nobody'], first.horizon);
    // What was told just before may come once more.
    expect(second.told.slice(-2)).toEqual([
      { recipientId: of(resident), notificationId: idOf(8002) },
      { recipientId: of(head), notificationId: idOf(8004) },
    ]);
    expect(new Set(second.told.map(({ recipientId }) => recipientId))).toEqual(new Set([of(resident), of(head)]));
    let { horizon } = second;
    const isNoMore = async () => {
      const next = await since([of(resident), of(head)], horizon);
      ({ horizon } = next);
      return next.told.length === 0;
    };
    await vi.waitUntil(isNoMore, { timeout: 20_000 });
    expect((await ask([of(resident)], 'soon')).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('are found too where a transaction that began before ends after another', async () => {
    const told = { recipientId: of(resident), notificationId: idOf(8011) };
    const before = await since([of(resident), of(neighbour)]);
    const { store } = matters.services.subgraph.database;
    if (store.kind === 'pglite') return;
    const [isOpen, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow = matters.services.subgraph.database.transaction(async (em) => {
      em.create(NotificationEntity, row(11));
      await em.flush();
      isOpen.resolve();
      await mayEnd.promise;
    });
    await isOpen.promise;
    await insert(row(12, neighbour));
    const meanwhile = await since([of(resident), of(neighbour)], before.horizon).finally(mayEnd.resolve);
    expect(meanwhile.told.at(-1)).toEqual({ recipientId: of(neighbour), notificationId: idOf(8012) });
    expect(meanwhile.told).not.toContainEqual(told);
    await slow;
    const after = await since([of(resident), of(neighbour)], meanwhile.horizon);
    expect(after.told).toContainEqual(told);
  });

  it.each([
    ['the person', resident, 'FORBIDDEN'],
    ['somebody who serves there', head, 'FORBIDDEN'],
    ['the auditor', auditor, 'FORBIDDEN'],
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
  ])('are told to the gateway alone, not to %s', async (_who, actor, code) => {
    expect(await ask([of(resident)], '1', actor)).toMatchObject({ data: { toldSince: null }, codes: [code] });
  });

  it('are told by the database to the gateway alone, which reads nothing else of them there', async () => {
    await insert(row(21));
    const rows = async (actor = GATEWAY, what = sql`*`) =>
      (
        await sql<object>`select ${what} from community_services.told_since(array[${of(resident)}]::uuid[], 0) as notification`.execute(
          matters.services.subgraph.contextFor(actor).db,
        )
      ).rows;
    expect((await rows()).length).toBeGreaterThan(0);
    expect(Object.keys((await rows())[0] ?? {})).toEqual(['recipientId', 'notificationId']);
    for (const actor of [resident, head, auditor, ANONYMOUS]) expect(await rows(actor)).toEqual([]);
    const { rows: table } = await sql`select id from community_services.notification`.execute(
      matters.services.subgraph.contextFor(GATEWAY).db,
    );
    expect(table).toEqual([]);
  });

  it('is no part of the graph that clients see', () => {
    expect(matters.services.subgraph.sdl).toMatch(/toldSince\([^)]*\): ToldSince @inaccessible/);
  });
});
