import type { Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import type { TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openMatters, posts, type Matters } from '../../../test/matters.ts';
import { opinionRow } from '../../../test/opinions.ts';
import {
  analyst,
  COMMUNITY,
  contact,
  GENERAL,
  head,
  idOf,
  leader,
  MICRO,
  officer,
  person,
  resident,
  worker,
} from '../../../test/people.ts';
import { activityRow, careRow, visitRow } from '../../../test/rows.ts';
import { wishRows } from '../../../test/wishes.ts';
import { ActivityEntity } from '../../activity/activity.entity.ts';
import { CareNeedEntity } from '../../care/care-need.entity.ts';
import { CareVisitEntity } from '../../care/visit/care-visit.entity.ts';
import { MatterEventEntity } from '../../matter/history/matter-event.entity.ts';
import { MicroWishEntity } from '../../micro-wish/micro-wish.entity.ts';
import { OpinionEntity } from '../../opinion/opinion.entity.ts';
import { PostEntity } from '../post.entity.ts';

const SECOND = `${GENERAL}004`;
const QUERY = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Grid { lastDeedOn } } }`;
/** In Asia/Shanghai it is the day after already. */
const moment = new Date('2026-03-04T16:30:00Z');
const DAY = '2026-03-05';
const of = ({ subject }: Actor) => subject ?? '';

describe('the day of the last deed', () => {
  let matters: Matters;
  let services: TestSubgraph;
  let made = 0;
  beforeAll(async () => {
    matters = await openMatters();
    services = matters.services;
  });
  afterAll(() => matters.close());
  beforeEach(async () => {
    const em = services.subgraph.database.orm.em.fork();
    await em.nativeDelete(OpinionEntity, {});
    await em.nativeDelete(MicroWishEntity, {});
    await em.nativeDelete(ActivityEntity, {});
    await em.nativeDelete(CareVisitEntity, {});
    await em.nativeDelete(PostEntity, {});
    // What happened is never deleted: who did it is forgotten instead.
    await em.nativeUpdate(MatterEventEntity, { actorId: { $ne: null } }, { actorId: null });
    await services.insert(PostEntity, posts);
  });

  const days = async (codes: string[], actor: Actor = head): Promise<(string | null)[]> => {
    const refs = codes.map((code) => ({ __typename: 'Grid', code }));
    const { data, errors } = await services.ask(QUERY, { refs }, actor);
    expect(errors).toEqual([]);
    return data._entities.map(({ lastDeedOn }: { lastDeedOn: string | null }) => lastDeedOn);
  };
  const step = async (actorId: string | null, at = moment, gridCode = MICRO) => {
    const matterId = await matters.given({ gridCode });
    const event = { id: newId(), matterId, step: 1, action: 'ACCEPT', toStatus: 'ACCEPTED', actorId, at } as const;
    await services.insert(MatterEventEntity, [event]);
  };
  const visit = async (byId: string) => {
    const need = careRow(++made, { visitorId: byId });
    await services.insert(CareNeedEntity, [need]);
    await services.insert(CareVisitEntity, [{ ...visitRow(made, { needId: need.id, visitorId: byId }), at: moment }]);
  };
  const wish = async (taker: Actor) => {
    const row = wishRows(++made, { status: 'FULFILLED', taker, endedAt: moment }).wish;
    await services.insert(MicroWishEntity, [row]);
  };

  it.each<[string, () => Promise<void>]>([
    ['made a step with a matter', () => step(of(leader))],
    ['looked in', () => visit(of(leader))],
    [
      'took an opinion down',
      () => services.insert(OpinionEntity, [opinionRow(++made, { takenAt: moment, recordedAt: moment })]),
    ],
    [
      'answered an opinion',
      () =>
        services.insert(OpinionEntity, [
          opinionRow(++made, {
            takenById: null,
            status: 'REPLIED',
            reply: '已办（样例）',
            answeredAt: moment,
            answeredById: of(leader),
          }),
        ]),
    ],
    ['fulfilled a wish', () => wish(leader)],
    [
      'held an activity',
      () =>
        services.insert(ActivityEntity, [
          activityRow(++made, {
            status: 'HELD',
            startsAt: moment,
            endsAt: new Date(moment.getTime() + 1),
            attendanceCount: 3,
          }),
        ]),
    ],
  ])('of a leader is that on which they %s', async (_what, does) => {
    await does();
    expect(await days([MICRO, SECOND, GENERAL, COMMUNITY])).toEqual([DAY, null, null, null]);
  });

  it('is the last of several, and of nothing that is to come', async () => {
    await step(of(leader));
    await step(of(leader), new Date('2026-03-10T02:00:00Z'));
    await services.insert(ActivityEntity, [activityRow(++made)]);
    expect(await days([MICRO])).toEqual(['2026-03-10']);
  });

  it.each<[string, string | null, string]>([
    ['of a reporter', null, MICRO],
    ['of somebody else there', of(worker), MICRO],
    ['in another grid', of(leader), SECOND],
  ])('is not that of a step %s', async (_whose, actorId, gridCode) => {
    await step(actorId, moment, gridCode);
    expect(await days([MICRO])).toEqual([null]);
  });

  it('is of who does the work of the post now: not of who left, and on leave of who stands in', async () => {
    await step(of(leader));
    const em = services.subgraph.database.orm.em.fork();
    const standInId = idOf(77);
    await em.nativeUpdate(PostEntity, { gridCode: MICRO }, { pausedAt: new Date(), standInId });
    expect(await days([MICRO])).toEqual([null]);
    await step(standInId);
    expect(await days([MICRO])).toEqual([DAY]);
    await em.nativeUpdate(PostEntity, { gridCode: MICRO }, { endedAt: new Date() });
    expect(await days([MICRO])).toEqual([null]);
  });

  it.each<[string, Actor, (string | null)[]]>([
    ['the leader of the own grid', leader, [DAY, null, null]],
    ['the worker of the grids below', worker, [DAY, DAY, null]],
    ['the head of all of the community', head, [DAY, DAY, DAY]],
    ['a contact of the own grid alone', contact, [null, DAY, null]],
    ['the worker beside of none', person(21, 'GRID_WORKER', `${COMMUNITY}008`), [null, null, null]],
    ['the street of none', officer, [null, null, null]],
    ['an analyst of none', analyst, [null, null, null]],
    ['a resident of none', resident, [null, null, null]],
  ])('is told to %s', async (_who, actor, told) => {
    for (const who of [leader, worker, head]) await step(of(who));
    expect(await days([MICRO, GENERAL, COMMUNITY], actor)).toEqual(told);
  });

  it('is one statement for all grids, and none for who may know of none', async () => {
    const codes = [MICRO, SECOND, GENERAL, COMMUNITY];
    expect(await services.statementsOf(() => days(codes))).toHaveLength(1);
    expect(await services.statementsOf(() => days(codes, resident))).toHaveLength(0);
  });
});
