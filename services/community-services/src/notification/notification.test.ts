import { ANONYMOUS } from '@microgrid/access/actor';
import { applyRetention } from '@microgrid/database/retention';
import { erasePerson } from '@microgrid/subgraph/erase-person';
import { newId } from '@microgrid/subgraph/ids';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMatters, type Matters } from '../../test/matters.ts';
import { auditor, head, idOf, MICRO, neighbour, resident } from '../../test/people.ts';
import { inHours } from '../../test/rows.ts';
import { of } from '../../test/tellings.ts';
import { NotificationDeliveryEntity } from './delivery/notification-delivery.entity.ts';
import { NotificationEntity } from './notification.entity.ts';

const MINE = `query ($where: NotificationWhere, $first: Int = 20, $after: String) { myNotifications(where: $where, first: $first, after: $after) {
  totalCount nodes { id kind at readAt about aboutId grid { code } } pageInfo { hasNextPage endCursor } } }`;
const READ = 'mutation ($input: ReadNotificationsInput!) { readNotifications(input: $input) }';

describe('my notifications', () => {
  let matters: Matters;
  beforeAll(async () => {
    matters = await openMatters();
  });
  afterAll(() => matters.close());
  const em = () => matters.services.subgraph.database.orm.em.fork();
  const row = (n: number, recipient = resident, more: object = {}) => ({
    id: idOf(8000 + n),
    recipientId: of(recipient),
    kind: 'REQUEST_MOVED' as const,
    at: inHours(-n),
    about: 'MATTER' as const,
    aboutId: idOf(n),
    gridCode: MICRO,
    causeId: newId(),
    ...more,
  });
  const given = async () => {
    await em().nativeDelete(NotificationEntity, {});
    await matters.services.insert(NotificationEntity, [
      row(1),
      row(2, resident, { kind: 'ACTIVITY_CHANGED', about: 'ACTIVITY' }),
      row(3, resident, { readAt: inHours(-1) }),
      row(4, neighbour),
    ]);
  };
  const ask = (variables: object, actor = resident) => matters.services.ask(MINE, { ...variables }, actor);

  it('are the caller’s alone, last first, by kind and whether they were read', async () => {
    await given();
    const ids = async (where?: object, actor = resident) =>
      (await ask({ where }, actor)).data.myNotifications.nodes.map(({ id }: { id: string }) => id);
    expect(await ids()).toEqual([1, 2, 3].map((n) => idOf(8000 + n)));
    expect(await ids({ isUnread: true })).toEqual([1, 2].map((n) => idOf(8000 + n)));
    expect(await ids({ isUnread: false })).toEqual([idOf(8003)]);
    expect(await ids({ kind: ['ACTIVITY_CHANGED'] })).toEqual([idOf(8002)]);
    expect(await ids({ kind: [] })).toEqual([]);
    expect(await ids({ id: [idOf(8002), idOf(8004), 'none'] })).toEqual([idOf(8002)]);
    expect(await ids(undefined, neighbour)).toEqual([idOf(8004)]);
    expect(await ids(undefined, head)).toEqual([]);
    expect((await ask({}, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
    const { data } = await ask({ first: 2 });
    expect(data.myNotifications).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const next = await ask({ first: 2, after: data.myNotifications.pageInfo.endCursor });
    expect(next.data.myNotifications.nodes).toMatchObject([{ id: idOf(8003) }]);
    expect(data.myNotifications.nodes[0]).toMatchObject({
      about: 'MATTER',
      aboutId: idOf(1),
      grid: { code: MICRO },
      readAt: null,
    });
  });

  it('nobody reads another’s past the resolvers, nor with the resolvers alone', async () => {
    await given();
    const bare = async (actor = resident) => {
      const { rows } = await sql<{ id: string }>`select id from community_services.notification order by id`.execute(
        matters.services.subgraph.contextFor(actor).db,
      );
      return rows.map(({ id }) => id);
    };
    expect(await bare()).toEqual([1, 2, 3].map((n) => idOf(8000 + n)));
    expect(await bare(auditor)).toEqual([]);
    expect(await bare(ANONYMOUS)).toEqual([]);
    await matters.services.withoutRowLevelSecurity(async () => {
      expect((await ask({}, neighbour)).data.myNotifications.totalCount).toBe(1);
    });
  });

  it('are marked as read, those named or all, and never another’s', async () => {
    await given();
    const read = async (input: object, actor = resident) => matters.services.ask(READ, { input }, actor);
    const first = await read({ notificationIds: [idOf(8001).toUpperCase(), idOf(8004), 'none'] });
    expect(first).toMatchObject({ codes: [], data: { readNotifications: 1 } });
    const others = await em().findOneOrFail(NotificationEntity, idOf(8004));
    expect(others.readAt).toBeNull();
    const earlier = await em().findOneOrFail(NotificationEntity, idOf(8003));
    const writeId = '01920000-0000-7000-8000-0000000000aa';
    for (const _ of [1, 2]) {
      expect((await read({ writeId })).data).toEqual({ readNotifications: 0 });
    }
    expect((await read({ writeId, notificationIds: [] })).codes).toEqual(['CONFLICT']);
    expect(await em().findOneOrFail(NotificationEntity, idOf(8003))).toMatchObject({ readAt: earlier.readAt });
    expect((await ask({ where: { isUnread: true } }, neighbour)).data.myNotifications.totalCount).toBe(1);
    expect((await read({ notificationIds: Array(101).fill(idOf(1)) })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await read({}, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
    await given();
    await matters.services.withoutRowLevelSecurity(async () => {
      expect((await read({})).data).toEqual({ readNotifications: 0 });
      expect((await ask({ where: { isUnread: true } }, neighbour)).data.myNotifications.totalCount).toBe(1);
    });
  });

  it('come in one statement, and one more for how many', async () => {
    await given();
    const statements = await matters.services.statementsOf(() => ask({}));
    expect(statements).toHaveLength(2);
  });

  it('go after 90 days, and all of a person who asks for it, with how far they were delivered', async () => {
    await given();
    const { database } = matters.services.subgraph;
    await matters.services.insert(NotificationEntity, [row(24 * 91), row(24 * 89)]);
    const delivery = { channel: 'SMS', triedAt: new Date(), failures: 0 };
    await matters.services.insert(
      NotificationDeliveryEntity,
      [1, 4].map((n) => ({ notificationId: idOf(8000 + n), ...delivery })),
    );
    await applyRetention(database, new Date(), new AbortController().signal);
    const ids = async () => (await em().find(NotificationEntity, {}, { orderBy: { id: 'asc' } })).map(({ id }) => id);
    expect(await ids()).toEqual([1, 2, 3, 4, 24 * 89].map((n) => idOf(8000 + n)));
    await erasePerson(matters.services.subgraph, of(resident));
    expect(await ids()).toEqual([idOf(8004)]);
    expect(await em().find(NotificationDeliveryEntity, {})).toMatchObject([{ notificationId: idOf(8004) }]);
  });
});
