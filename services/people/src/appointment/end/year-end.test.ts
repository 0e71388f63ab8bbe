import { handleAll } from '@microgrid/facts/consumer';
import { factOf, type Fact } from '@microgrid/facts/fact';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPeople, type TestPeople } from '../../../test/people.ts';
import { appointment, COMMUNITY, daysFromToday, micro } from '../../../test/seed.ts';
import { known } from '../../borrowed/known.ts';
import { AppointmentEntity } from '../appointment.entity.ts';
import { beginTerms } from '../appoint/begin-terms.job.ts';
import { endTerms } from './end-terms.job.ts';

const over = { startsOn: daysFromToday(-300), endsOn: daysFromToday(-1) };
const next = { startsOn: daysFromToday(0), endsOn: daysFromToday(300), status: 'PENDING' as const };

describe('the work of a night', () => {
  let people: TestPeople;
  beforeAll(async () => {
    people = await openPeople();
  });
  afterAll(() => people.close());

  let general = 400;
  /** So many leaders and the worker of a new general grid, with their terms. */
  const postsIn = async (leaders: number, term: Partial<Parameters<typeof appointment>[0]>) => {
    const area = `${COMMUNITY}${String(++general)}`;
    const grids = [area, ...Array.from({ length: leaders }, (_, index) => micro(index + 1, area))];
    const posts = await Promise.all(
      grids.map(async (gridCode) => {
        const role = gridCode === area ? 'GRID_WORKER' : 'MICRO_GRID_LEADER';
        return appointment({ personId: await people.someone(), role, gridCode, ...term });
      }),
    );
    await people.insert(AppointmentEntity, posts);
    return posts;
  };
  const statusesOf = async (posts: readonly { id: string }[]) => {
    const stored = await people.subgraph.database.orm.em
      .fork()
      .find(AppointmentEntity, { id: { $in: posts.map(({ id }) => id) } });
    return [...new Set(stored.map(({ status, version }) => `${status} ${version}`))];
  };
  const factsOf = async (posts: readonly { id: string; gridCode: string }[], type: string) => {
    const facts = await people.factsOf(...posts.flatMap(({ id, gridCode }) => [id, gridCode]));
    return facts.filter((fact) => fact.type === type);
  };

  it('in which terms end takes as many statements for a whole street as for one post, and tells of each post and seat', async () => {
    const nights = [];
    for (const leaders of [1, 40]) {
      const posts = await postsIn(leaders, over);
      nights.push((await people.statementsOf(() => people.runJob(endTerms))).length);
      expect(await statusesOf(posts)).toEqual(['ENDED 2']);
      expect(await factsOf(posts, 'appointment.ended.v1')).toHaveLength(leaders + 1);
      expect(await factsOf(posts, 'seat.vacated.v1')).toHaveLength(leaders + 1);
    }
    expect(nights[1]).toBe(nights[0]);
  });

  it('in which terms begin does too', async () => {
    const nights = [];
    for (const leaders of [1, 40]) {
      const former = await postsIn(leaders, over);
      await people.runJob(endTerms);
      const posts = await Promise.all(
        former.map(async ({ role, gridCode }) =>
          appointment({ personId: await people.someone(), role, gridCode, ...next }),
        ),
      );
      await people.insert(AppointmentEntity, posts);
      nights.push((await people.statementsOf(() => people.runJob(beginTerms))).length);
      expect(await statusesOf(posts)).toEqual(['ACTIVE 2']);
      expect(await factsOf(posts, 'appointment.started.v1')).toHaveLength(leaders + 1);
      expect(await factsOf(posts, 'seat.filled.v1')).toHaveLength(leaders + 1);
    }
    expect(nights[1]).toBe(nights[0]);
  });

  it('of two that are due at once and exclude each other, the first begins', async () => {
    const [first, second] = await postsIn(1, next);
    const gridCode = second?.gridCode ?? '';
    const rival = appointment({ personId: await people.someone(), role: 'MICRO_GRID_LEADER', gridCode, ...next });
    await people.insert(AppointmentEntity, [rival]);
    await people.runJob(beginTerms);
    const em = people.subgraph.database.orm.em.fork();
    expect(await statusesOf([first ?? rival])).toEqual(['ACTIVE 2']);
    expect(await em.count(AppointmentEntity, { gridCode, status: 'ACTIVE' })).toBe(1);
    expect(await em.count(AppointmentEntity, { gridCode, status: 'PENDING' })).toBe(1);
  });

  it('in which grids close takes as many statements for forty as for one, and calls no seat vacant', async () => {
    const consumer =
      known.consumers?.find(({ handlers }) => 'grid.closed.v1' in handlers) ?? expect.fail('no consumer');
    const nights = [];
    for (const leaders of [1, 40]) {
      const posts = await postsIn(leaders, {});
      const facts: Fact[] = posts.map(({ gridCode }) => {
        const level = gridCode.length === 15 ? ('GENERAL' as const) : ('MICRO' as const);
        const data = { level, validTo: daysFromToday(-1), successorCodes: [] };
        return factOf('grid.closed.v1', { subject: gridCode, gridCode, data }, 'organisation');
      });
      const close = () => people.subgraph.database.transaction((em) => handleAll(consumer, facts, em));
      nights.push((await people.statementsOf(close)).length);
      expect(await statusesOf(posts)).toEqual(['ENDED 2']);
      expect(await factsOf(posts, 'appointment.ended.v1')).toHaveLength(leaders + 1);
    }
    expect(nights[1]).toBe(nights[0]);
  });
});
