import type { Actor } from '@microgrid/access/actor';
import { handle } from '@microgrid/facts/consumer';
import { factOf } from '@microgrid/facts/fact';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { newId } from '@microgrid/subgraph/ids';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knowGrids, knowStations } from '../../../test/known.ts';
import {
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
} from '../../../test/people.ts';
import { activityRow, inHours } from '../../../test/rows.ts';
import { postConsumer } from '../../post/post.consumer.ts';
import { PostEntity } from '../../post/post.entity.ts';
import { communityServices } from '../../subgraph.ts';
import { ActivityEntity } from '../activity.entity.ts';
import { startActivities } from '../clock/start-activities.job.ts';

const FIELDS = 'id status version reason attendanceCount publishedAt capacity seatsLeft waitingCount startsAt';
const DEEDS = {
  approve: ['approveActivity', 'MoveActivityInput'],
  change: ['changeActivity', 'ChangeActivityInput'],
  end: ['endActivity', 'EndActivityInput'],
  postpone: ['postponeActivity', 'PostponeActivityInput'],
  cancel: ['cancelActivity', 'CancelActivityInput'],
  close: ['closeActivity', 'MoveActivityInput'],
} as const;
const [first, second, trained, shut] = [9501, 9502, 9503, 9504].map(idOf) as [string, string, string, string];
const hour = 3_600_000;

describe('an activity', () => {
  let services: TestSubgraph;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await knowGrids(services);
    await knowStations(services, [first, second, trained]);
    await knowStations(services, [shut], { closedDays: [{ from: shanghaiDate(), to: shanghaiDate(inHours(2000)) }] });
  });
  afterAll(() => services.close());

  let made = 0;
  const given = async (more: object = {}) => {
    const row = activityRow(++made, { stationId: newId(), ...more });
    await services.insert(ActivityEntity, [row]);
    return row.id;
  };
  const draft = (more: object = {}) => given({ status: 'DRAFT', publishedAt: null, ...booking(first), ...more });
  /** Hours of which no two overlap. */
  const booking = (stationId: string) => ({
    stationId,
    startsAt: inHours(48 + 3 * ++made),
    endsAt: inHours(50 + 3 * made),
  });
  const stored = (id: string) => services.subgraph.database.orm.em.fork().findOneOrFail(ActivityEntity, id);
  const send = async (deed: keyof typeof DEEDS, activityId: string, actor: Actor, more: object = {}) => {
    const [mutation, input] = DEEDS[deed];
    const expectedVersion = (await stored(activityId)).version;
    return services.ask(
      `mutation ($input: ${input}!) { ${mutation}(input: $input) { ${FIELDS} } }`,
      { input: { activityId, expectedVersion, ...more } },
      actor,
    );
  };
  const register = (activityId: string, actor: Actor) =>
    services.ask(
      `mutation ($input: RegisterForActivityInput!) { registerForActivity(input: $input) { status position } }`,
      { input: { activityId } },
      actor,
    );
  const giveUp = (activityId: string, actor: Actor) =>
    services.ask(
      `mutation ($input: CancelRegistrationInput!) { cancelRegistration(input: $input) { status } }`,
      { input: { activityId } },
      actor,
    );
  const actions = async (id: string, actor: Actor) =>
    (await services.ask('query ($id: ID!) { activity(id: $id) { availableActions } }', { id }, actor)).data.activity
      .availableActions;
  const told = async (id: string) => {
    const rows = await services.subgraph.database.orm.em
      .fork()
      .find(OutboxEntity, {}, { orderBy: { position: 'asc' } });
    return rows.filter(({ fact }) => fact.subject === id).map(({ fact: { type, data } }) => ({ type, data }));
  };

  it('is a draft until the head announces it, who alone can', async () => {
    const id = await draft();
    expect(await actions(id, leader)).toEqual(['CHANGE', 'CANCEL']);
    expect(await actions(id, head)).toEqual(['PUBLISH', 'CANCEL']);
    for (const actor of [leader, worker]) expect((await send('approve', id, actor)).codes).toEqual(['FORBIDDEN']);
    for (const actor of [resident, officer]) expect((await send('approve', id, actor)).codes).toEqual(['NOT_FOUND']);
    expect(await told(id)).toEqual([]);
    const { data } = await send('approve', id, head);
    expect(data.approveActivity).toMatchObject({ status: 'PUBLISHED', version: 2, seatsLeft: 5 });
    expect(data.approveActivity.publishedAt).not.toBeNull();
    expect(await told(id)).toMatchObject([{ type: 'activity.published.v1', data: { organiserId: leader.subject } }]);
    expect((await send('approve', id, head)).codes).toEqual(['CONFLICT']);
  });

  it('is not announced when its time has passed, or when its station is closed or taken by now', async () => {
    const past = await draft({ startsAt: inHours(-2), endsAt: inHours(-1) });
    expect((await send('approve', past, head)).errors[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      subject: past,
    });
    const closed = await draft(booking(shut));
    expect((await send('approve', closed, head)).errors[0]?.extensions).toMatchObject({ subject: closed });
    const times = booking(trained);
    const late = await draft(times);
    await given({ ...times, status: 'PUBLISHED' });
    expect((await send('approve', late, head)).errors[0]?.extensions).toMatchObject({ subject: trained });
    expect(await stored(late)).toMatchObject({ status: 'DRAFT', publishedAt: null });
  });

  it('is announced once of two that do it at once, and answered the same when it is sent again', async () => {
    const id = await draft();
    const both = await Promise.all([send('approve', id, head), send('approve', id, head)]);
    expect(both.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    const again = await draft();
    const writeId = newId();
    const once = await send('approve', again, head, { writeId, expectedVersion: 1 });
    await send('cancel', again, head, { reason: '停电（样例）' });
    const twice = await send('approve', again, head, { writeId, expectedVersion: 1 });
    expect(twice.data.approveActivity).toMatchObject({
      status: 'PUBLISHED',
      version: once.data.approveActivity.version,
    });
  });

  it('as a draft that is called off is seen by nobody else', async () => {
    const id = await draft();
    await send('cancel', id, leader, { reason: '改为线上（样例）' });
    expect(await stored(id)).toMatchObject({ status: 'CANCELLED', publishedAt: null });
    const look = (actor: Actor) => services.ask('query ($id: ID!) { activity(id: $id) { reason } }', { id }, actor);
    expect((await look(resident)).data.activity).toBeNull();
    expect((await look(worker)).data.activity).toEqual({ reason: '改为线上（样例）' });
    expect(await told(id)).toEqual([]);
  });

  it('is changed by its organiser alone, before it starts', async () => {
    const id = await given(booking(first));
    for (const actor of [head, worker, resident]) {
      expect((await send('change', id, actor, { title: '样例' })).codes).toEqual(['FORBIDDEN']);
    }
    const times = booking(second);
    const { data } = await send('change', id, leader, { title: '样例茶话会改名', ...times });
    expect(data.changeActivity).toMatchObject({ status: 'PUBLISHED', startsAt: times.startsAt.toISOString() });
    expect(await told(id)).toMatchObject([{ type: 'activity.changed.v1', data: { stationId: second } }]);
    await send('change', id, leader, { description: '只改说明（样例）' });
    expect(await told(id)).toHaveLength(1);
    const begun = await given({ startsAt: inHours(-1), endsAt: inHours(1) });
    expect((await send('change', begun, leader, { title: '样例' })).codes).toEqual(['CONFLICT']);
    expect(await actions(begun, leader)).toEqual(['END']);
  });

  it.each<[string, object, string]>([
    ['nothing where something must stand', { title: null }, 'title'],
    ['an end before the start', { endsAt: inHours(1) }, 'endsAt'],
    ['a start that has passed', { startsAt: inHours(-1) }, 'startsAt'],
    ['a station that is not there', { stationId: idOf(9999) }, 'stationId'],
    ['a station that is closed then', { stationId: shut }, 'startsAt'],
    ['more seats than the station holds', { capacity: 10_000 }, 'capacity'],
    ['no seats', { capacity: 0 }, 'capacity'],
  ])('is not changed to %s', async (_what, change, field) => {
    const id = await given(booking(first));
    const { errors } = await send('change', id, leader, change);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(JSON.stringify(errors)).toContain(field);
    expect(await stored(id)).toMatchObject({ version: 1, capacity: 5 });
  });

  it('is moved by nobody who saw another version of it', async () => {
    const id = await given(booking(first));
    for (const [deed, more] of [
      ['change', { title: '样例' }],
      ['postpone', { reason: '样例' }],
    ] as const) {
      const { errors } = await send(deed, id, leader, { ...more, expectedVersion: 7 });
      expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', subject: 'expectedVersion' });
    }
  });

  it('is not moved to where and when another is', async () => {
    const times = booking(first);
    await given(times);
    const id = await given(booking(first));
    const { errors } = await send('change', id, leader, times);
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', subject: first });
    // It does not stand in its own way.
    const { endsAt } = await stored(id);
    expect((await send('change', id, leader, { endsAt: new Date(endsAt.getTime() - hour / 2) })).codes).toEqual([]);
  });

  it('G3: with fewer seats than are taken takes nobody’s, and with more lets the line move up at once, in order', async () => {
    const id = await given({ ...booking(first), capacity: 3 });
    const line = Array.from({ length: 6 }, (_, index) => person(700 + index));
    for (const actor of line) await register(id, actor);
    const { data } = await send('change', id, leader, { capacity: 2 });
    expect(data.changeActivity).toMatchObject({ status: 'FULL', seatsLeft: 0, waitingCount: 3 });
    await giveUp(id, line[0] ?? resident);
    const look = async () =>
      (await services.ask('query ($id: ID!) { activity(id: $id) { status seatsLeft waitingCount } }', { id })).data
        .activity;
    expect(await look()).toEqual({ status: 'FULL', seatsLeft: 0, waitingCount: 3 });
    const more = await send('change', id, leader, { capacity: 4 });
    expect(more.data.changeActivity).toMatchObject({ status: 'FULL', seatsLeft: 0, waitingCount: 1 });
    const places = [];
    for (const actor of line) {
      const answer = await services.ask(
        'query ($id: ID!) { activity(id: $id) { myRegistration { status } } }',
        { id },
        actor,
      );
      places.push(answer.data.activity.myRegistration.status);
    }
    expect(places).toEqual(['CANCELLED', 'REGISTERED', 'REGISTERED', 'REGISTERED', 'REGISTERED', 'WAITING']);
  });

  it('G1: put off or called off takes no registration and moves nobody up, and its station is free again', async () => {
    const times = booking(second);
    const id = await given({ ...times, capacity: 1 });
    const [has, waits, comes] = [person(801), person(802), person(803)];
    await register(id, has);
    await register(id, waits);
    const { data } = await send('postpone', id, head, { reason: '停电（样例）' });
    expect(data.postponeActivity).toMatchObject({ status: 'POSTPONED', reason: '停电（样例）' });
    expect(await told(id)).toMatchObject([{}, {}, { data: { status: 'POSTPONED' } }].slice(2));
    expect((await register(id, comes)).codes).toEqual(['CONFLICT']);
    expect((await giveUp(id, has)).codes).toEqual([]);
    const waiting = await services.ask('query ($id: ID!) { activity(id: $id) { waitingCount } }', { id });
    expect(waiting.data.activity.waitingCount).toBe(1);
    // Somebody else takes the station meanwhile.
    const other = await draft(times);
    expect((await send('approve', other, head)).codes).toEqual([]);
    expect((await send('change', id, leader, times)).errors[0]?.extensions).toMatchObject({ subject: second });
    expect((await send('change', id, leader, { stationId: first })).errors[0]?.extensions).toMatchObject({
      argument: 'stationId',
    });
    const again = await send('change', id, leader, booking(second));
    expect(again.data.changeActivity).toMatchObject({ status: 'FULL', reason: null, seatsLeft: 0, waitingCount: 0 });
    const called = await given(booking(first));
    await send('cancel', called, leader, { reason: '改期另行通知（样例）' });
    for (const deed of ['change', 'postpone', 'cancel'] as const) {
      const more = deed === 'change' ? { title: '样例' } : { reason: '样例' };
      expect((await send(deed, called, leader, more)).codes).toEqual(['CONFLICT']);
    }
    expect((await register(called, comes)).codes).toEqual(['CONFLICT']);
  });

  it('begins by the clock, at once for what comes next and for everybody within a minute', async () => {
    const id = await given({ startsAt: inHours(-0.1), endsAt: inHours(1), status: 'FULL' });
    const later = await given();
    expect(await actions(id, resident)).toEqual([]);
    expect((await register(id, resident)).codes).toEqual(['CONFLICT']);
    await services.runJob(startActivities);
    expect(await stored(id)).toMatchObject({ status: 'ONGOING', version: 2 });
    expect(await stored(later)).toMatchObject({ status: 'PUBLISHED', version: 1 });
    expect(await told(id)).toMatchObject([{ type: 'activity.changed.v1', data: { status: 'ONGOING' } }]);
    await services.runJob(startActivities);
    expect(await stored(id)).toMatchObject({ version: 2 });
  });

  it('ends with how many came, as a number, and closes', async () => {
    const id = await given({ startsAt: inHours(-2), endsAt: inHours(-1) });
    for (const actor of [head, worker, resident]) {
      expect((await send('end', id, actor, { attendanceCount: 1 })).codes).toEqual(['FORBIDDEN']);
    }
    expect((await send('end', id, leader, { attendanceCount: -1 })).codes).toEqual(['BAD_USER_INPUT']);
    const { data } = await send('end', id, leader, { attendanceCount: 17 });
    expect(data.endActivity).toMatchObject({ status: 'HELD', attendanceCount: 17 });
    expect((await send('close', id, head)).codes).toEqual(['FORBIDDEN']);
    expect((await send('close', id, leader)).data.closeActivity.status).toBe('CLOSED');
    expect(await told(id)).toEqual([
      { type: 'activity.held.v1', data: { organiserId: leader.subject, attendanceCount: 17 } },
      { type: 'activity.closed.v1', data: { organiserId: leader.subject, actionCount: 0, ownedActionCount: 0 } },
    ]);
    const early = await given();
    expect((await send('end', early, leader, { attendanceCount: 1 })).codes).toEqual(['CONFLICT']);
  });

  it('whose organiser was erased is the head’s to end', async () => {
    const id = await given({ startsAt: inHours(-2), endsAt: inHours(-1), status: 'ONGOING', organiserId: null });
    expect((await send('end', id, leader, { attendanceCount: 3 })).codes).toEqual(['FORBIDDEN']);
    expect((await send('end', id, head, { attendanceCount: 3 })).codes).toEqual([]);
  });

  it('P25: has its station when one is moved there and another booked there at the same moment, and nobody else', async () => {
    for (const turn of [0, 1, 2, 3]) {
      const times = { stationId: first, startsAt: inHours(1500 + 3 * turn), endsAt: inHours(1502 + 3 * turn) };
      const ids = [await given(booking(second)), await given({ status: 'POSTPONED', ...booking(second) })];
      const publish = `mutation ($input: PublishActivityInput!) { publishActivity(input: $input) { id } }`;
      const { stationId } = times;
      const input = { type: 'READING', title: '样例', description: '样例', gridCode: MICRO, capacity: 5, ...times };
      const answers = await Promise.all([
        ...ids.map((id) => send('change', id, leader, times)),
        services.ask(publish, { input }, leader),
        services.ask(publish, { input }, head),
      ]);
      expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT']);
      const em = services.subgraph.database.orm.em.fork();
      expect(await em.count(ActivityEntity, { stationId, startsAt: times.startsAt })).toBe(1);
    }
  });

  it('G10: called off stays readable to everybody, says so and why, and stands in the lists of its day', async () => {
    const id = await given(booking(first));
    const reason = '讲师生病（样例）';
    await send('cancel', id, leader, { reason });
    const one = 'query ($id: ID!) { activity(id: $id) { status reason availableActions } }';
    const off = { status: 'CANCELLED', reason, availableActions: [] };
    for (const actor of [resident, person(99), officer]) {
      expect((await services.ask(one, { id }, actor)).data.activity).toEqual(off);
      const list = `{ activities(where: { within: "${MICRO}", status: CANCELLED }, first: 100) { nodes { id status reason } } }`;
      const { data } = await services.ask(list, {}, actor);
      expect(data.activities.nodes).toContainEqual({ id, status: 'CANCELLED', reason });
      expect((await register(id, actor)).codes).toEqual(['CONFLICT']);
    }
    await services.stopClockAt(new Date((await stored(id)).startsAt.getTime() + hour));
    await services.runJob(startActivities);
    expect((await services.ask(one, { id })).data.activity).toEqual(off);
    await services.stopClockAt(new Date());
  });

  it('G9: goes to who answers above when its organiser leaves the post', async () => {
    const post = (n: number, of: Actor, role: 'GRID_WORKER' | 'MICRO_GRID_LEADER', gridCode: string) => {
      return { id: idOf(n), personId: of.subject ?? '', role, gridCode };
    };
    const own = post(9801, neighbour, 'MICRO_GRID_LEADER', MICRO);
    await services.insert(PostEntity, [own, post(9802, worker, 'GRID_WORKER', GENERAL)]);
    const mine = { organiserId: neighbour.subject };
    const [coming, held, closed] = [
      await given(mine),
      await given({ ...mine, status: 'HELD' }),
      await given({ ...mine, status: 'CLOSED' }),
    ];
    const elsewhere = await given({ ...mine, gridCode: `${GENERAL}009` });
    const data = { personId: own.personId, role: own.role, endsOn: '2026-06-30', reason: 'TERM' } as const;
    const ended = factOf('appointment.ended.v1', { subject: own.id, gridCode: MICRO, data }, 'people');
    await services.subgraph.database.transaction((em) => handle(postConsumer, ended, em));
    const organisers = await Promise.all(
      [coming, held, closed, elsewhere].map(async (id) => (await stored(id)).organiserId),
    );
    expect(organisers).toEqual([worker.subject, worker.subject, neighbour.subject, neighbour.subject]);
  });
});
