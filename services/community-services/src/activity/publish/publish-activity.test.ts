import { handle } from '@microgrid/facts/consumer';
import { factOf, type Fact } from '@microgrid/facts/fact';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
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
import { knowGrids, knowStations } from '../../../test/known.ts';
import { inHours } from '../../../test/rows.ts';
import { ActivityEntity } from '../activity.entity.ts';
import { communityServices } from '../../subgraph.ts';
import { trainingBookings } from '../station/training-bookings.consumer.ts';

const publish = `mutation ($input: PublishActivityInput!) { publishActivity(input: $input) { id status organiser { id } publishedAt version } }`;
const OTHER_COMMUNITY = '510115006006';
const many = Array.from({ length: 100 }, (_, n) => idOf(9000 + n));
const [contested, free, beside, closed, far, shut, never] = [
  '00abcd',
  '008200',
  '008201',
  '008202',
  '008203',
  '008204',
  '008205',
].map((digits) => `01920000-0000-7000-8000-000000${digits}`) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
let stations = 0;
const input = (more: object = {}) => ({
  gridCode: MICRO,
  type: 'TEA_TALK',
  title: '样例茶话会',
  description: '喝茶聊家常（样例）',
  stationId: idOf(9000 + stations++),
  capacity: 12,
  startsAt: inHours(24),
  endsAt: inHours(26),
  ...more,
});

describe('publishing an activity', () => {
  let services: TestSubgraph;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await knowGrids(services);
    await knowStations(services, [...many, contested, free, beside]);
    await knowStations(services, [closed], { closedOn: shanghaiDate() });
    await knowStations(services, [shut], { closedDays: [{ from: shanghaiDate(), to: shanghaiDate(inHours(72)) }] });
    // A minute of Monday, so that nothing fits.
    await knowStations(services, [never], { openSpans: [{ weekday: 1, from: 0, to: 1 }] });
    await knowStations(services, [far], { gridCode: OTHER_COMMUNITY });
  });
  afterAll(() => services.close());

  const send = (more: object = {}, actor = leader) => services.ask(publish, { input: input(more) }, actor);

  it.each([
    ['the leader of the micro-grid', leader, MICRO, []],
    ['the worker', worker, MICRO, []],
    ['the committee contact', contact, GENERAL, []],
    ['a volunteer there', person(31, 'VOLUNTEER', MICRO), MICRO, []],
    ['the head', head, COMMUNITY, []],
    ['a volunteer of elsewhere', person(31, 'VOLUNTEER', `${GENERAL}004`), MICRO, ['FORBIDDEN']],
    ['a leader for a whole general grid', leader, GENERAL, ['FORBIDDEN']],
    ['a worker for the community', worker, COMMUNITY, ['FORBIDDEN']],
    ['a resident', resident, MICRO, ['FORBIDDEN']],
    ['a street officer', officer, MICRO, ['FORBIDDEN']],
    ['an analyst', analyst, MICRO, ['FORBIDDEN']],
    ['nobody', ANONYMOUS, MICRO, ['UNAUTHENTICATED']],
  ])('by %s', async (_who, actor, gridCode, codes) => {
    const answer = await send({ gridCode }, actor);
    expect(answer.codes).toEqual(codes);
    if (codes.length > 0) return;
    const { status, publishedAt } = answer.data.publishActivity;
    expect([status, publishedAt === null]).toEqual(actor === head ? ['PUBLISHED', false] : ['DRAFT', true]);
    expect(answer.data.publishActivity).toMatchObject({
      organiser: { id: actor.subject },
      version: 1,
    });
  });

  it('is told as a fact, by ids and times alone', async () => {
    const content = input({ gridCode: MICRO });
    const { data } = await services.ask(publish, { input: content }, head);
    const { id } = data.publishActivity;
    const rows = await services.subgraph.database.orm.em.fork().findAll(OutboxEntity);
    const fact = rows.map((row) => row.fact).find(({ subject }) => subject === id);
    expect(fact).toMatchObject({
      type: 'activity.published.v1',
      gridcode: MICRO,
      data: { type: 'TEA_TALK', stationId: content.stationId, organiserId: head.subject, capacity: 12 },
    });
    expect(JSON.stringify(fact)).not.toContain('样例');
  });

  it('field-case K2: takes a station whose id is sent in capitals, and answers with it as it is stored', async () => {
    const content = input({ stationId: contested.toUpperCase(), startsAt: inHours(500), endsAt: inHours(501) });
    const { data } = await services.ask(
      `mutation ($input: PublishActivityInput!) { publishActivity(input: $input) { station { id } } }`,
      { input: content },
      leader,
    );
    expect(data.publishActivity).toEqual({ station: { id: contested } });
  });

  it('is refused at a station that a training of people takes, until it is called off', async () => {
    const content = input();
    const { stationId, startsAt, endsAt } = content;
    const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
    const personIds = [idOf(1)];
    const [subject, gridCode] = [idOf(8100), COMMUNITY];
    const data = { kind: 'GROUP', topicCode: 'FIRE', trainerId: idOf(2), personIds, stationId, ...times } as const;
    const tell = (fact: Fact) => services.subgraph.database.transaction((em) => handle(trainingBookings, fact, em));
    await tell(factOf('training.planned.v1', { subject, gridCode, data }, 'people'));
    const { errors } = await services.ask(publish, { input: content }, leader);
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', subject: stationId });
    await tell(factOf('training.cancelled.v1', { subject, gridCode, data: { personIds } }, 'people'));
    expect((await services.ask(publish, { input: content }, leader)).codes).toEqual([]);
  });

  it('at home has a training take no station', async () => {
    const data = { kind: 'ONE_TO_ONE', topicCode: 'FIRE', trainerId: idOf(2), personIds: [idOf(1)] } as const;
    const times = { stationId: null, startsAt: inHours(24).toISOString(), endsAt: inHours(26).toISOString() };
    const content = { subject: idOf(8101), gridCode: COMMUNITY, data: { ...data, ...times } };
    const fact = factOf('training.planned.v1', content, 'people');
    await services.subgraph.database.transaction((em) => handle(trainingBookings, fact, em));
    expect((await send()).codes).toEqual([]);
  });

  it('P21: takes the id of the write and is done once', async () => {
    const content = input({ writeId: idOf(8000) });
    const [first, again] = await Promise.all([1, 2].map(() => services.ask(publish, { input: content }, leader)));
    expect(first?.data.publishActivity.id).toBe(idOf(8000));
    expect(again?.data).toEqual(first?.data);
    const { codes } = await services.ask(publish, { input: { ...content, capacity: 1 } }, leader);
    expect(codes).toEqual(['CONFLICT']);
  });

  it('P21: is answered again as it was when the post that gave the right has ended, or the activity has begun', async () => {
    const content = input({ writeId: idOf(8001) });
    const sent = (actor: Actor) => services.ask(publish, { input: content }, actor);
    const first = await sent(leader);
    expect(first.codes).toEqual([]);
    const elsewhere = person(2, 'MICRO_GRID_LEADER', `${GENERAL}099`);
    expect(await sent(elsewhere)).toEqual(first);
    const retired = { ...leader, grants: [] };
    expect(await sent(retired)).toEqual(first);
    const other = { ...content, title: '样例读书会' };
    expect((await services.ask(publish, { input: other }, retired)).codes).toEqual(['CONFLICT']);
    await services.stopClockAt(inHours(25));
    expect(await sent(leader).finally(() => services.stopClockAt(new Date()))).toEqual(first);
  });

  it('P21: is refused to who has no role, whoever has sent the same before', async () => {
    const content = input({ writeId: idOf(8002) });
    const codesFor = async (caller: Actor, sent: object = content) =>
      (await services.ask(publish, { input: sent }, caller)).codes;
    expect(await codesFor({ ...leader, grants: [] })).toEqual(['FORBIDDEN']);
    expect(await codesFor(leader)).toEqual([]);
    expect(await codesFor(resident)).toEqual(['FORBIDDEN']);
    expect(await codesFor({ ...leader, grants: [] }, { ...content, writeId: 'none' })).toEqual(['FORBIDDEN']);
    expect(await codesFor(ANONYMOUS)).toEqual(['UNAUTHENTICATED']);
  });

  it('is judged by the clock of the database, whatever that of a process says', async () => {
    const past = { startsAt: inHours(-24), endsAt: inHours(-23) };
    vi.useFakeTimers({ now: inHours(-48), toFake: ['Date'] });
    const { errors } = await send(past).finally(() => vi.useRealTimers());
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'startsAt' });
  });

  it.each([
    ['startsAt', { startsAt: inHours(-1) }],
    ['endsAt', { endsAt: inHours(24 - 1) }],
    ['endsAt', { endsAt: '9999-12-31T00:00:00Z' }],
    ['startsAt', { startsAt: inHours(24 * 400), endsAt: inHours(24 * 400 + 2) }],
    ['capacity', { capacity: 0 }],
    ['capacity', { capacity: 2_000_000_000 }],
    ['capacity', { capacity: 41 }],
    ['title', { title: ' ' }],
    ['title', { title: '联系电话13800000000' }],
    ['stationId', { stationId: 'station 7' }],
  ])('names %s when it is wrong', async (field, more) => {
    const { errors } = await send(more);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: field });
  });

  it.each([
    ['a station that does not exist', { stationId: idOf(8999) }, 'BAD_USER_INPUT', 'stationId'],
    ['a station that is closed by then', { stationId: closed }, 'BAD_USER_INPUT', 'stationId'],
    ['a station that stays closed then', { stationId: shut }, 'BAD_USER_INPUT', 'startsAt'],
    ['a station that is not open then', { stationId: never }, 'BAD_USER_INPUT', 'startsAt'],
    ['a grid that does not exist', { gridCode: `${MICRO.slice(0, 15)}099` }, 'BAD_USER_INPUT', 'gridCode'],
    ['the station of another community', { stationId: far }, 'FORBIDDEN', undefined],
  ])('P31: is refused for %s, and nothing is stored', async (_what, more, code, argument) => {
    const stored = () => services.subgraph.database.orm.em.fork().count(ActivityEntity);
    const before = await stored();
    const { errors } = await send(more, worker);
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({ code, ...(argument !== undefined && { argument }) }),
    ]);
    expect(await stored()).toBe(before);
  });

  it('looks grid and station up by one statement each, in the transaction of the write', async () => {
    const statements = await services.statementsOf(() => send());
    expect(statements.filter((text) => text.includes('known_thing'))).toHaveLength(2);
    expect(statements.filter((text) => text.includes('known_kind'))).toEqual([]);
  });

  it('names both times when both are wrong', async () => {
    const { errors } = await send({ startsAt: inHours(-1), endsAt: inHours(-2) });
    expect(errors[0]?.extensions?.['problems']).toMatchObject([{ field: 'startsAt' }, { field: 'endsAt' }]);
  });

  it('gives a station to exactly one of many who book it at the same instant', async () => {
    const stationId = contested;
    const spelled = [stationId, stationId.toUpperCase()];
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => send({ stationId: spelled[index % 2] })));
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
    const refused = answers.flatMap(({ errors }) => errors);
    expect(refused.map(({ extensions }) => extensions)).toEqual(
      Array.from({ length: 7 }, () => ({ code: 'CONFLICT', subject: stationId })),
    );
    expect(refused[0]?.message).toContain(stationId);
  });

  it('leaves a station free before, after and beside what is booked', async () => {
    const stationId = free;
    const times = (from: number, to: number) => ({ stationId, startsAt: inHours(from), endsAt: inHours(to) });
    const booked = times(30, 32);
    expect((await send(booked)).codes).toEqual([]);
    expect((await send({ stationId, startsAt: inHours(28), endsAt: booked.startsAt })).codes).toEqual([]);
    expect((await send({ stationId, startsAt: booked.endsAt, endsAt: inHours(34) })).codes).toEqual([]);
    expect((await send(times(31, 31.5))).codes).toEqual(['CONFLICT']);
    expect((await send(times(20, 40))).codes).toEqual(['CONFLICT']);
    expect((await send({ ...times(31, 31.5), stationId: beside })).codes).toEqual([]);
  });
});
