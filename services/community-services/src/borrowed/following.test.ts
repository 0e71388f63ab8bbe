import type { Actor } from '@microgrid/access/actor';
import { factOf } from '@microgrid/facts/fact';
import { openInProcessTransport, type InProcessTransport } from '@microgrid/facts/in-process-transport';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { knowGrids } from '../../test/known.ts';
import { opinionRow } from '../../test/opinions.ts';
import { COMMUNITY, GENERAL, head, idOf, leader, MICRO, person, resident, worker } from '../../test/people.ts';
import { activityRow, inHours } from '../../test/rows.ts';
import { wishRows } from '../../test/wishes.ts';
import { ActivityEntity } from '../activity/activity.entity.ts';
import { ActivityStatus } from '../activity/activity.terms.ts';
import { MicroWishEntity, MicroWisherEntity, MicroWishTextEntity } from '../micro-wish/micro-wish.entity.ts';
import { MicroWishStatus } from '../micro-wish/micro-wish.terms.ts';
import { OpinionEntity } from '../opinion/opinion.entity.ts';
import { OpinionStatus } from '../opinion/opinion.terms.ts';
import { PostEntity } from '../post/post.entity.ts';
import { communityServices } from '../subgraph.ts';

const [SUCCESSOR, SECOND] = [`${GENERAL}009`, `${GENERAL}004`];
const newLeader = person(40, 'MICRO_GRID_LEADER', SUCCESSOR);
const of = ({ subject }: Actor) => subject ?? '';

describe('when one grid followed the one that was closed', () => {
  let services: TestSubgraph;
  let transport: InProcessTransport;
  beforeEach(async () => {
    transport = openInProcessTransport();
    services = await openTestSubgraph(communityServices, transport);
    await knowGrids(services, SECOND, SUCCESSOR);
    await transport.begin();
  });
  afterEach(() => services.close());

  const em = () => services.subgraph.database.orm.em.fork();
  const close = (...successorCodes: string[]) => {
    const data = { level: 'MICRO' as const, validTo: '2026-06-30', successorCodes };
    return transport.publish(factOf('grid.closed.v1', { subject: MICRO, gridCode: MICRO, data }, 'organisation'));
  };
  const opinion = async (n: number, status: OpinionStatus) => {
    const ends: Record<OpinionStatus, object> = {
      OPEN: {},
      REPLIED: { answeredAt: inHours(-1) },
      LINKED: { answeredAt: inHours(-1), matterId: idOf(3001) },
      MERGED: { mergedIntoId: idOf(3999) },
    };
    const row = opinionRow(n, { status, ...ends[status] });
    await services.insert(OpinionEntity, [row]);
    return row.id;
  };
  const wish = async (n: number, status: MicroWishStatus) => {
    const { wish: row, text, wisher } = wishRows(n, { status });
    await services.insert(MicroWisherEntity, [wisher]);
    await services.insert(MicroWishEntity, [row]);
    await services.insert(MicroWishTextEntity, [text]);
    return row.id;
  };
  const ask = async (query: string, variables: Record<string, unknown>, actor: Actor) => {
    const { data, errors } = await services.ask(query, variables, actor);
    expect(errors).toEqual([]);
    return data;
  };

  it.each(Object.values(OpinionStatus))(
    'an opinion that is %s follows while it waits for its answer',
    async (status) => {
      const id = await opinion(1, status);
      await close(SUCCESSOR);
      const moved = { gridCode: SUCCESSOR, formerGridCode: MICRO, version: 2 };
      const stays = { gridCode: MICRO, formerGridCode: null, version: 1 };
      expect(await em().findOneOrFail(OpinionEntity, id)).toMatchObject(status === 'OPEN' ? moved : stays);
    },
  );

  it('whoever leads there answers it, and who led before no more', async () => {
    const id = await opinion(1, 'OPEN');
    await close(SUCCESSOR);
    const reply = (actor: Actor) => {
      const query = `mutation ($input: ReplyToOpinionInput!) { replyToOpinion(input: $input) { status } }`;
      return services.ask(query, { input: { opinionId: id, expectedVersion: 2, reply: '已安排（样例）' } }, actor);
    };
    expect((await reply(leader)).codes).toEqual(['NOT_FOUND']);
    expect((await reply(newLeader)).codes).toEqual([]);
  });

  it('A4: opinions are counted where they were said', async () => {
    await opinion(1, 'OPEN');
    await opinion(2, 'REPLIED');
    const figures = (within: string) =>
      ask(
        `query ($within: AreaCode!) { opinions(where: { within: $within }) { totalCount
          groups(by: [MICRO_GRID, MONTH]) { key { grid { code } month } count { value } } } }`,
        { within },
        head,
      );
    const before = [await figures(MICRO), await figures(COMMUNITY)];
    await close(SUCCESSOR);
    expect([await figures(MICRO), await figures(COMMUNITY)]).toEqual(before);
  });

  it.each(Object.values(MicroWishStatus))(
    'a wish that is %s follows, as it was said too, until it is over',
    async (status) => {
      const id = await wish(1, status);
      await close(SUCCESSOR);
      const isOver = ['FULFILLED', 'THANKED', 'CANCELLED'].includes(status);
      const gridCode = isOver ? MICRO : SUCCESSOR;
      expect(await em().findOneOrFail(MicroWishEntity, id)).toMatchObject({
        gridCode,
        status,
        version: isOver ? 1 : 2,
      });
      expect(await em().findOneOrFail(MicroWishTextEntity, id)).toMatchObject({ gridCode });
      expect(
        (await ask('query ($id: ID!) { microWish(id: $id) { isMine grid { code } } }', { id }, resident)).microWish,
      ).toEqual({
        isMine: true,
        grid: { code: gridCode },
      });
    },
  );

  it.each(Object.values(ActivityStatus))('an activity that is %s follows while it is to come', async (status) => {
    const publishedAt = status === 'DRAFT' ? null : inHours(-24);
    const row = activityRow(1, { status, publishedAt });
    await services.insert(PostEntity, [
      { id: idOf(702), personId: of(worker), role: 'GRID_WORKER', gridCode: GENERAL },
    ]);
    await services.insert(ActivityEntity, [row]);
    await close(SUCCESSOR);
    const isToCome = ['DRAFT', 'PUBLISHED', 'FULL', 'POSTPONED'].includes(status);
    expect(await em().findOneOrFail(ActivityEntity, row.id)).toMatchObject({
      gridCode: isToCome ? SUCCESSOR : MICRO,
      // Its leader does not serve there.
      organiserId: isToCome ? worker.subject : leader.subject,
    });
    const told = await em().findAll(OutboxEntity);
    const changed = { type: 'activity.changed.v1', subject: row.id, gridcode: SUCCESSOR, data: { status } };
    expect(told.map(({ fact }) => fact)).toMatchObject(isToCome && status !== 'DRAFT' ? [changed] : []);
  });

  it('an activity whose organiser serves there too stays theirs, and one that has begun stays where it is', async () => {
    const mine = { organiserId: newLeader.subject };
    const [coming, begun] = [
      activityRow(1, mine),
      activityRow(2, { ...mine, startsAt: inHours(-1), endsAt: inHours(1) }),
    ];
    await services.insert(ActivityEntity, [coming, begun]);
    await services.insert(PostEntity, [
      { id: idOf(740), personId: of(newLeader), role: 'MICRO_GRID_LEADER', gridCode: SUCCESSOR },
    ]);
    await close(SUCCESSOR);
    const stored = await em().findAll(ActivityEntity, { orderBy: { id: 'asc' } });
    expect(stored.map(({ gridCode, organiserId }) => [gridCode, organiserId])).toEqual([
      [SUCCESSOR, newLeader.subject],
      [MICRO, newLeader.subject],
    ]);
  });

  it('and none or several did, all stays where it is', async () => {
    const [said, wished, planned] = [await opinion(1, 'OPEN'), await wish(1, 'ORDERED'), activityRow(1)];
    await services.insert(ActivityEntity, [planned]);
    await close(SUCCESSOR, SECOND);
    expect(await em().findOneOrFail(OpinionEntity, said)).toMatchObject({ gridCode: MICRO });
    expect(await em().findOneOrFail(MicroWishEntity, wished)).toMatchObject({ gridCode: MICRO });
    expect(await em().findOneOrFail(ActivityEntity, planned.id)).toMatchObject({ gridCode: MICRO });
  });
});
