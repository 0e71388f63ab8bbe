import type { Actor } from '@microgrid/access/actor';
import { handle, type FactConsumer } from '@microgrid/facts/consumer';
import { factOf } from '@microgrid/facts/fact';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { knowGrids } from '../../../test/known.ts';
import { posts } from '../../../test/matters.ts';
import { GENERAL, head, idOf, leader, MICRO, person, worker } from '../../../test/people.ts';
import { activityRow } from '../../../test/rows.ts';
import { postConsumer } from '../../post/post.consumer.ts';
import { PostEntity } from '../../post/post.entity.ts';
import { communityServices } from '../../subgraph.ts';
import { volunteers } from '../../volunteer/volunteer.consumer.ts';
import { VolunteerEntity } from '../../volunteer/volunteer.entity.ts';
import { ActivityEntity } from '../activity.entity.ts';

const volunteer = person(60, 'VOLUNTEER', GENERAL);
const of = ({ subject }: Actor) => subject ?? '';

describe('what somebody still has to run', () => {
  let services: TestSubgraph;
  let made = 0;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await knowGrids(services);
  });
  afterAll(() => services.close());
  const em = () => services.subgraph.database.orm.em.fork();
  beforeEach(async () => {
    await em().nativeDelete(PostEntity, {});
    await em().nativeDelete(VolunteerEntity, {});
    await services.insert(PostEntity, posts);
  });

  const run = async (who: Actor, more: object = {}) => {
    const row = activityRow(++made, { organiserId: of(who), stationId: newId(), ...more });
    await services.insert(ActivityEntity, [row]);
    return async () => (await em().findOneOrFail(ActivityEntity, row.id)).organiserId;
  };
  const hear = (consumer: FactConsumer, fact: Parameters<typeof handle>[1]) =>
    services.subgraph.database.transaction((manager) => handle(consumer, fact, manager));
  const paused = (cause: 'LEAVE' | 'SUSPENSION', standInId: string | null = null) => {
    const data = {
      personId: of(leader),
      role: 'MICRO_GRID_LEADER' as const,
      cause,
      from: '2026-01-01',
      to: null,
      standInId,
    };
    return hear(postConsumer, factOf('appointment.paused.v1', { subject: idOf(701), gridCode: MICRO, data }, 'people'));
  };
  const ended = () => {
    const data = {
      personId: of(leader),
      role: 'MICRO_GRID_LEADER' as const,
      endsOn: '2026-06-30',
      reason: 'TERM' as const,
    };
    return hear(postConsumer, factOf('appointment.ended.v1', { subject: idOf(701), gridCode: MICRO, data }, 'people'));
  };
  const entry = (status: 'IN_POOL' | 'LEFT', personId = of(volunteer), subject = idOf(790)) => {
    const data = { personId, status, mentorId: null };
    return hear(volunteers, factOf('reserve_entry.moved.v1', { subject, gridCode: GENERAL, data }, 'people'));
  };

  it('goes to the worker when they are suspended, and not when they are on leave with a stand-in', async () => {
    const organiser = await run(leader);
    await paused('LEAVE', of(worker));
    expect(await organiser()).toBe(leader.subject);
    await paused('SUSPENSION');
    expect(await organiser()).toBe(worker.subject);
  });

  it('goes to the worker when they leave the reserve, and not before', async () => {
    await entry('IN_POOL');
    const [coming, over] = [await run(volunteer), await run(volunteer, { status: 'CLOSED' })];
    await entry('IN_POOL');
    expect(await coming()).toBe(volunteer.subject);
    await entry('LEFT');
    expect(await Promise.all([coming(), over()])).toEqual([worker.subject, volunteer.subject]);
  });

  it('stays theirs while they volunteer there still, or serve there still', async () => {
    const [led, served] = [await run(leader), await run(worker)];
    await entry('IN_POOL', of(leader), idOf(791));
    await ended();
    expect(await led()).toBe(leader.subject);
    await entry('IN_POOL', of(worker), idOf(792));
    await entry('LEFT', of(worker), idOf(792));
    expect(await served()).toBe(worker.subject);
  });

  it('is of the head, whoever that will be, when nobody answers there', async () => {
    await em().nativeDelete(PostEntity, { personId: { $ne: of(leader) } });
    const organiser = await run(leader);
    await ended();
    expect(await organiser()).toBeNull();
    const query = `query ($id: ID!) { activity(id: $id) { availableActions } }`;
    const id = idOf(1000 + made);
    expect((await services.ask(query, { id }, head)).data.activity.availableActions).toContain('CHANGE');
    expect((await services.ask(query, { id }, leader)).data.activity.availableActions).not.toContain('CHANGE');
  });
});
