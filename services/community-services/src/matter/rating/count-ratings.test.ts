import { erasePerson } from '@microgrid/subgraph/erase-person';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMatters, type Matters } from '../../../test/matters.ts';
import {
  COMMUNITY,
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
import { matterRow } from '../../../test/rows.ts';
import { at, byWorker, LEADERS_POST, rateAs, ratingsOf, WORKERS_POST, type Ratings } from '../../../test/ratings.ts';
import { postConsumer } from '../../post/post.consumer.ts';
import { WhistleEntity } from '../../whistle/whistle.entity.ts';
import { MatterReporterEntity } from '../reporter/matter-reporter.entity.ts';
import { MatterEntity } from '../matter.entity.ts';
import { countRatings } from './count-ratings.job.ts';
import { MatterRatingEntity } from './matter-rating.entity.ts';
import { RatingMonthEntity } from './rating-month.entity.ts';

const FIVE = [5, 5, 4, 3, 2];
const resolution = '已修复（样例）';

describe('the ratings of a month', () => {
  let matters: Matters;
  let ratings: Ratings;
  beforeEach(async () => {
    matters = await openMatters();
    ratings = ratingsOf(matters);
  });
  afterEach(() => matters.close());

  const sums = async () =>
    (await ratings.told()).map(({ data: { appointmentId, departmentId, month, points, rated } }) => [
      appointmentId ?? departmentId,
      month,
      `${points}/${rated}`,
    ]);

  it('are told on the third of the next, once however often it is looked, without a matter', async () => {
    const ids = await ratings.rate(FIVE, '2026-02-28T23:59');
    await ratings.count('2026-03-02T23:59');
    expect(await ratings.told()).toEqual([]);
    await ratings.count('2026-03-03T00:00');
    await ratings.count('2026-03-03T00:00');
    await ratings.count('2026-04-03');
    const [fact, ...more] = await ratings.told();
    expect(more).toEqual([]);
    expect(fact).toMatchObject({
      gridcode: GENERAL,
      data: { appointmentId: WORKERS_POST, departmentId: null, month: '2026-02', points: 19, rated: 5 },
    });
    for (const id of [...ids, resident.subject ?? '', MICRO]) expect(JSON.stringify(fact)).not.toContain(id);
  });

  it('are told of each post by itself, and by the month in Shanghai in which they were given', async () => {
    await ratings.rate([...FIVE, 5], '2026-02-10');
    await ratings.rate(FIVE, '2026-02-10', { handlerId: leader.subject, settledInPostId: LEADERS_POST, level: 'L0' });
    await ratings.rate(FIVE, '2026-03-01T00:00');
    await ratings.count('2026-03-03T00:00');
    expect(await sums()).toEqual([
      [LEADERS_POST, '2026-02', '19/5'],
      [WORKERS_POST, '2026-02', '24/6'],
    ]);
    await ratings.count('2026-04-03T00:00');
    expect((await sums()).slice(2)).toEqual([[WORKERS_POST, '2026-03', '19/5']]);
  });

  it('are told to nobody while they are fewer than five, and are not carried into the next', async () => {
    await ratings.rate([1, 1, 1, 1], '2026-02-10');
    await ratings.count('2026-03-03T00:00');
    await ratings.rate([5], '2026-03-10');
    await ratings.count('2026-04-03T00:00');
    expect(await ratings.told()).toEqual([]);
  });

  it('are those that still stand: one whose reporter was erased meanwhile leaves too few', async () => {
    await ratings.rate([5, 5, 4, 3], '2026-02-10');
    const matterId = await matters.given({ status: 'CLOSED', closedAt: at('2026-02-10'), ...byWorker }, neighbour);
    await rateAs(matters, { matterId, rating: 2 }, neighbour);
    await erasePerson(matters.services.subgraph, neighbour.subject ?? '');
    await ratings.count('2026-03-03T00:00');
    expect(await ratings.told()).toEqual([]);
  });

  it('once told stay told, and one that comes to nothing later changes nothing', async () => {
    await ratings.rate(FIVE, '2026-02-10');
    await ratings.count('2026-03-03T00:00');
    await erasePerson(matters.services.subgraph, resident.subject ?? '');
    await ratings.count('2026-03-04T00:00');
    expect(await sums()).toEqual([[WORKERS_POST, '2026-02', '19/5']]);
  });

  it('count for the post in which it was settled, though that ended and another has the matter since', async () => {
    await matters.services.stopClockAt(at('2026-02-10'));
    const settling = { status: 'IN_PROGRESS', acceptedAt: at('2026-02-09'), handlerId: leader.subject };
    const ids: string[] = [];
    while (ids.length < FIVE.length) {
      const matterId = await matters.given(settling);
      await matters.move('resolveMatter', matterId, leader, { resolution });
      await matters.move('verifyMatter', matterId, resident, { expectedVersion: 2 });
      await matters.move('closeMatter', matterId, worker, { expectedVersion: 3 });
      ids.push(matterId);
    }
    await leave();
    for (const [n, rating] of FIVE.entries()) await rateAs(matters, { matterId: ids[n] ?? '', rating }, resident);
    const [first = ''] = ids;
    const note = '还没好（样例）';
    const reopened = await matters.move('reopenMatter', first, resident, { expectedVersion: 4, note });
    expect(reopened.matter).toMatchObject({ status: 'REOPENED', handler: { id: worker.subject } });
    await matters.move('startMatter', first, worker, { expectedVersion: 5 });
    await matters.move('resolveMatter', first, worker, { expectedVersion: 6, resolution });
    await ratings.count('2026-03-03T00:00');
    expect(await sums()).toEqual([[LEADERS_POST, '2026-02', '19/5']]);
  });

  /** The leader leaves the post. */
  const leave = async () => {
    const about = { subject: LEADERS_POST, gridcode: MICRO, datacontenttype: 'application/json' } as const;
    const data = {
      personId: leader.subject ?? '',
      role: 'MICRO_GRID_LEADER',
      endsOn: '2026-02-10',
      reason: 'MOVED',
    } as const;
    const time = at('2026-02-10').toISOString();
    const fact = { specversion: '1.0', id: idOf(990), source: '/people', time, ...about, data } as const;
    const { database } = matters.services.subgraph;
    await database.transaction(async (em) =>
      postConsumer.handlers['appointment.ended.v1']?.({ ...fact, type: 'appointment.ended.v1' }, em),
    );
  };

  it('count for nobody when the handler reported it, or only stood in there', async () => {
    await matters.services.stopClockAt(at('2026-02-10'));
    const own = {
      status: 'CLOSED',
      closedAt: at('2026-02-10'),
      handlerId: leader.subject,
      settledInPostId: LEADERS_POST,
    };
    for (const rating of FIVE) await rateAs(matters, { matterId: await matters.given(own, leader), rating }, leader);
    const standsIn = person(9, 'MICRO_GRID_LEADER', MICRO);
    const standIn = { status: 'IN_PROGRESS', acceptedAt: at('2026-02-09'), handlerId: standsIn.subject };
    for (const rating of FIVE) {
      const matterId = await matters.given(standIn);
      expect((await matters.move('resolveMatter', matterId, standsIn, { resolution })).codes).toEqual([]);
      await matters.move('verifyMatter', matterId, resident, { expectedVersion: 2 });
      await matters.move('closeMatter', matterId, head, { expectedVersion: 3 });
      await rateAs(matters, { matterId, rating }, resident);
    }
    await ratings.count('2026-03-03T00:00');
    expect(await ratings.told()).toEqual([]);
  });

  it('of what departments settled are told of each of them, where all of it was', async () => {
    const done = { kind: 'JOINT_ENFORCEMENT', gridCode: MICRO, status: 'DONE', blownAt: at('2026-02-01') } as const;
    const times = { reportInBy: at('2026-02-02'), reportedInAt: at('2026-02-02'), doneAt: at('2026-02-03') };
    await matters.services.stopClockAt(at('2026-02-10'));
    for (const [n, rating] of FIVE.entries()) {
      const gridCode = n === 0 ? `${GENERAL}004` : MICRO;
      const matterId = await matters.given({ status: 'CLOSED', closedAt: at('2026-02-10'), level: 'L4', gridCode });
      const of = [600, 601].map((department) => ({
        id: idOf(8000 + 10 * n + department),
        departmentId: idOf(department),
      }));
      await matters.services.insert(
        WhistleEntity,
        of.map((whistle) => ({ ...whistle, ...done, ...times, matterId, problem: '抢修（样例）' })),
      );
      await rateAs(matters, { matterId, rating }, resident);
    }
    await ratings.count('2026-03-03T00:00');
    expect(await sums()).toEqual([
      [idOf(600), '2026-02', '19/5'],
      [idOf(601), '2026-02', '19/5'],
    ]);
    expect((await ratings.told()).map(({ gridcode }) => gridcode)).toEqual([GENERAL, GENERAL]);
  });

  it('are told of every post once when the job dies midway and is called again', { timeout: 60_000 }, async () => {
    const POSTS = 450;
    await insertRated(POSTS);
    const { database } = matters.services.subgraph;
    let transactions = 0;
    // As if the process died as it told of the second 200, before that was committed.
    const dying: typeof database = Object.assign(Object.create(database), {
      transaction: <Result>(work: Parameters<typeof database.transaction<Result>>[0]) =>
        database.transaction(async (em) => {
          const result = await work(em);
          await em.flush();
          transactions += 1;
          if (transactions === 4) throw new Error('it died');
          return result;
        }),
    });
    const now = at('2026-03-03T00:00');
    await expect(matters.services.runJob(countRatings, { now, database: dying })).rejects.toThrow('it died');
    const first = await ratings.told();
    expect(first).toHaveLength(200);
    const statements = await matters.services.statementsOf(() => ratings.count('2026-03-03T01:00'));
    expect(statements.filter((one) => one.includes('group by'))).toHaveLength(1);
    const posts = (await ratings.told()).map(({ data }) => data.appointmentId);
    expect(posts).toHaveLength(POSTS);
    expect(new Set(posts).size).toBe(POSTS);
    const em = database.orm.em.fork();
    expect(await em.findAll(RatingMonthEntity)).toMatchObject([{ month: '2026-02', countedUpTo: null }]);
  });

  /** Five ratings of each of so many posts. */
  const insertRated = async (posts: number) => {
    const { insert } = matters.services;
    const rated = Array.from({ length: posts * 5 }, (_, n) => ({
      id: idOf(100_000 + n),
      post: idOf(50_000 + (n % posts)),
    }));
    const copies = rated.map(({ id }, n) => ({
      ...matterRow(n, { status: 'CLOSED', closedAt: at('2026-02-10') }),
      id,
      number: `2026-${COMMUNITY}-${String(n).padStart(6, '0')}`,
    }));
    await insert(MatterEntity, copies);
    await insert(
      MatterReporterEntity,
      rated.map(({ id }) => ({ matterId: id, personId: resident.subject })),
    );
    await insert(
      MatterRatingEntity,
      rated.map(({ id, post }) => ({ matterId: id, rating: 4, ratedAt: at('2026-02-10'), appointmentId: post })),
    );
  };
});
