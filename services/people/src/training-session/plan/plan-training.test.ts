import { ANONYMOUS, Role, type Actor } from '@microgrid/access/actor';
import { handle } from '@microgrid/facts/consumer';
import { factOf } from '@microgrid/facts/fact';
import { newId } from '@microgrid/subgraph/ids';
import { grids } from '@microgrid/subgraph/known-grids';
import { know } from '@microgrid/subgraph/known-testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  actor,
  COMMUNITY,
  daysFromToday,
  GENERAL,
  head,
  micro,
  officer,
  otherHead,
  resident,
  worker,
} from '../../../test/seed.ts';
import { inHours, openTrainings, type TestTrainings } from '../../../test/trainings.ts';
import { PersonEntity } from '../../person/person.entity.ts';
import { TrainingRecordEntity } from '../record/training-record.entity.ts';
import { stationBookings } from '../station/station-bookings.consumer.ts';

describe('planning a training', () => {
  let trainings: TestTrainings;
  beforeAll(async () => {
    trainings = await openTrainings();
  });
  afterAll(() => trainings.close());

  let hours = 24;
  /** A group of two leaders at a station of its own, at a time that no other has. */
  const group = async (own: object = {}) => ({
    kind: 'GROUP',
    topicCode: 'FIRE',
    gridCode: COMMUNITY,
    stationId: await trainings.station(),
    startsAt: inHours((hours += 4)),
    endsAt: inHours(hours + 2),
    trainerId: await trainings.someone(),
    personIds: [(await trainings.leader()).subject, (await trainings.leader()).subject],
    ...own,
  });
  const alone = async (own: object = {}) => {
    const { stationId: _, ...rest } = await group();
    const personIds = [(await trainings.leader()).subject];
    return { ...rest, kind: 'ONE_TO_ONE', gridCode: GENERAL, personIds, ...own };
  };
  const refusal = async (input: object, caller?: Actor) => (await trainings.plan(input, caller)).errors[0]?.extensions;

  it.each([
    ['the street officer', officer],
    ['the head', head],
  ])('in a group is for %s, who invites, and is told as a fact', async (_who, caller) => {
    const input = { ...(await group()), cohort: '2026 秋 1 班（样例）', writeId: newId() };
    const { data, errors } = await trainings.plan(input, caller);
    expect(errors).toEqual([]);
    const [startsAt, endsAt] = [input.startsAt.toISOString(), input.endsAt.toISOString()];
    expect(data.planTraining).toEqual({
      id: input.writeId,
      kind: 'GROUP',
      cohort: '2026 秋 1 班（样例）',
      startsAt,
      endsAt,
      status: 'PLANNED',
      version: 1,
      availableActions: ['CANCEL'],
      accessNeeds: null,
      topic: { code: 'FIRE' },
      grid: { code: COMMUNITY },
      station: { id: input.stationId },
      trainer: { id: input.trainerId },
      records: input.personIds.map((id) => ({ person: { id }, outcome: null })),
    });
    const { kind, topicCode, trainerId, personIds, stationId } = input;
    expect(await trainings.factsOf(input.writeId)).toMatchObject([
      {
        type: 'training.planned.v1',
        gridcode: COMMUNITY,
        data: { kind, topicCode, trainerId, personIds, stationId, startsAt, endsAt },
      },
    ]);
    expect(await trainings.plan(input, caller)).toEqual({ data, errors, codes: [] });
  });

  it('one to one at home is for the worker too, who then sees whom', async () => {
    const input = await alone();
    const { data, errors } = await trainings.plan(input, worker);
    expect(errors).toEqual([]);
    expect(data.planTraining).toMatchObject({
      kind: 'ONE_TO_ONE',
      cohort: null,
      station: null,
      records: [{ person: { id: input.personIds[0] } }],
    });
    expect(await refusal(await alone({ gridCode: micro(1, `${COMMUNITY}008`) }), worker)).toMatchObject({
      code: 'FORBIDDEN',
      needs: expect.stringContaining('GRID_WORKER'),
    });
    expect(await refusal(await group({ gridCode: GENERAL }), worker)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each<[string, Actor, string]>([
    ['another head', otherHead, 'FORBIDDEN'],
    ['a contact', actor(newId(), { role: Role.COMMITTEE_CONTACT, scope: GENERAL }), 'FORBIDDEN'],
    ['a leader', actor(newId(), { role: Role.MICRO_GRID_LEADER, scope: micro(1) }), 'FORBIDDEN'],
    ['a resident', resident, 'FORBIDDEN'],
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
  ])('is not for %s', async (_who, caller, code) => {
    expect((await trainings.plan(await alone(), caller)).codes).toEqual([code]);
  });

  it('tells the trainer what all need together, not who, and nobody else', async () => {
    const input = await group();
    const { em } = trainings.subgraph.database.orm;
    const needs = [['STEP_FREE', 'LARGE_TYPE'], ['LARGE_TYPE']] as const;
    for (const [index, accessNeeds] of needs.entries()) {
      await em.fork().nativeUpdate(PersonEntity, { id: input.personIds[index] }, { accessNeeds: [...accessNeeds] });
    }
    const planned = await trainings.plan(input);
    expect(planned.data.planTraining.accessNeeds).toBeNull();
    const { id } = planned.data.planTraining;
    const ask = async (caller: Actor) =>
      (
        await trainings.ask(
          `{ trainingSession(id: "${id}") { accessNeeds records { person { accessNeeds } } } }`,
          {},
          caller,
        )
      ).data.trainingSession;
    expect(await ask(actor(input.trainerId))).toEqual({
      accessNeeds: ['LARGE_TYPE', 'STEP_FREE'],
      records: [{ person: { accessNeeds: null } }, { person: { accessNeeds: null } }],
    });
    expect((await ask(head)).accessNeeds).toBeNull();
    expect((await ask(actor(input.personIds[0] ?? ''))).accessNeeds).toBeNull();
    await trainings.cancel({ id }, officer);
    expect((await ask(actor(input.trainerId))).accessNeeds).toBeNull();
  });

  it.each<[string, object, string]>([
    ['a start that is past', { startsAt: inHours(-2), endsAt: inHours(3) }, 'startsAt'],
    ['a start beyond a year', { startsAt: inHours(24 * 368), endsAt: inHours(24 * 368 + 1) }, 'startsAt'],
    ['an end before the start', { startsAt: inHours(9), endsAt: inHours(8) }, 'endsAt'],
    ['more than a week', { startsAt: inHours(9), endsAt: inHours(9 + 169) }, 'endsAt'],
    ['an unknown topic', { topicCode: 'NOTHING' }, 'topicCode'],
    ['a topic that no text can be', { topicCode: 'FI\u0000RE' }, 'topicCode'],
    ['an unknown grid', { gridCode: `${COMMUNITY}077` }, 'gridCode'],
    ['an unknown station', { stationId: newId() }, 'stationId'],
    ['no station for a group', { stationId: null }, 'stationId'],
    ['an unknown trainer', { trainerId: newId() }, 'trainerId'],
    ['an unknown participant', { personIds: [newId()] }, 'personIds.0'],
    ['nobody', { personIds: [] }, 'personIds'],
    ['more than 100', { personIds: Array.from({ length: 101 }, newId) }, 'personIds'],
    ['an empty cohort', { cohort: '' }, 'cohort'],
    ['a number in the cohort that is somebody’s', { cohort: '13800138000' }, 'cohort'],
  ])('is refused with %s', async (_what, own, argument) => {
    expect(await refusal(await group(own))).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it('is refused one to one with two, and with a cohort', async () => {
    const { personIds } = await group();
    expect(await refusal(await alone({ personIds }))).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'personIds' });
    expect(await refusal(await alone({ cohort: '样例班' }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'cohort',
    });
  });

  it('is refused with the trainer among those who learn, and with somebody twice', async () => {
    const input = await group();
    const [one = ''] = input.personIds;
    expect(await refusal({ ...input, trainerId: one })).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'personIds',
    });
    expect(await refusal({ ...input, personIds: [one, one.toUpperCase()] })).toMatchObject({ argument: 'personIds' });
  });

  it('takes those who serve in the grid or above it, and whoever serves nowhere yet, but nobody from elsewhere', async () => {
    const elsewhere = await trainings.serving({ gridCode: micro(1, `${COMMUNITY}012`) });
    const above = await trainings.serving({ role: 'TOTAL_GRID_HEAD', gridCode: COMMUNITY });
    const nowhere = await trainings.someone();
    const input = await group({ gridCode: GENERAL, personIds: [above.personId, nowhere] });
    expect((await trainings.plan(input)).errors).toEqual([]);
    const wrong = { ...input, stationId: await trainings.station(), personIds: [nowhere, elsewhere.personId] };
    expect(await refusal(wrong)).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'personIds.1' });
    expect((await trainings.plan({ ...wrong, gridCode: COMMUNITY })).errors).toEqual([]);
  });

  it('A7: for a grid that is closed names what followed, and stores nothing', async () => {
    const closed = `${COMMUNITY}013`;
    const state = { validFrom: '2022-11-01', validTo: daysFromToday(-1), successorCodes: [GENERAL] };
    await know(trainings.subgraph.database, grids, [{ id: closed, gridCode: closed, state }]);
    const input = { ...(await group({ gridCode: closed })), writeId: newId() };
    expect(await refusal(input)).toMatchObject({ code: 'CONFLICT', subject: GENERAL });
    expect(await trainings.stored(input.writeId)).toBeNull();
    // The write was not used up: it can be sent again with the new code.
    expect((await trainings.plan({ ...input, gridCode: GENERAL })).errors).toEqual([]);
  });

  it.each<[string, object, string, string]>([
    ['in another community', { gridCode: `${COMMUNITY.slice(0, 9)}004` }, 'FORBIDDEN', ''],
    ['closed for good', { state: { closedOn: daysFromToday(-1) } }, 'BAD_USER_INPUT', 'stationId'],
    ['too small, with the trainer', { state: { capacity: 2 } }, 'BAD_USER_INPUT', 'personIds'],
    ['not open then', { state: { openSpans: [{ weekday: 1, from: 0, to: 1 }] } }, 'BAD_USER_INPUT', 'startsAt'],
  ])('is refused at a station that is %s', async (_what, station, code, argument) => {
    const stationId = await trainings.station(station);
    const refused = await refusal(await group({ stationId }));
    expect(refused).toMatchObject({ code, ...(argument === '' ? {} : { argument }) });
  });

  it('is refused at a station that another training takes, which the planner may not even see, until it is called off', async () => {
    const first = await group({ gridCode: `${COMMUNITY}008`, personIds: [await trainings.someone()] });
    const { data } = await trainings.plan(first);
    const { startsAt, endsAt, stationId } = first;
    const second = await alone({ stationId, startsAt, endsAt });
    expect(await refusal(second, worker)).toMatchObject({ code: 'CONFLICT', subject: stationId });
    const after = { startsAt: endsAt, endsAt: new Date(endsAt.getTime() + 60_000) };
    expect((await trainings.plan({ ...second, ...after }, worker)).errors).toEqual([]);
    expect((await trainings.cancel(data.planTraining, officer)).errors).toEqual([]);
    expect((await trainings.plan(second, worker)).errors).toEqual([]);
  });

  it('is refused at a station that an activity takes', async () => {
    const input = await group();
    const { stationId, gridCode, startsAt, endsAt } = input;
    const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
    const data = { type: 'READING', stationId, organiserId: newId(), capacity: 10, ...times } as const;
    const fact = factOf('activity.published.v1', { subject: newId(), gridCode, data }, 'community-services');
    await trainings.subgraph.database.transaction((em) => handle(stationBookings, fact, em));
    expect(await refusal(input)).toMatchObject({ code: 'CONFLICT', subject: stationId });
  });

  it.runIf(inject('postgresUrl') !== undefined)('by two at once takes a station once', async () => {
    const first = await group();
    const inputs = [
      first,
      { ...(await group()), stationId: first.stationId, startsAt: first.startsAt, endsAt: first.endsAt },
    ];
    const answers = await Promise.all(inputs.map((input) => trainings.plan(input)));
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
  });

  it.runIf(inject('postgresUrl') !== undefined)(
    'sent twice at once is one training, with each person once',
    async () => {
      const input = { ...(await group()), writeId: newId() };
      const answers = await Promise.all([1, 2].map(() => trainings.plan(input)));
      expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
      const found = { sessionId: input.writeId };
      const records = await trainings.subgraph.database.orm.em.fork().find(TrainingRecordEntity, found);
      expect(records).toHaveLength(input.personIds.length);
      expect(new Set(records.map(({ personId }) => personId))).toEqual(new Set(input.personIds));
    },
  );

  it('holds nobody twice, were it to be forgotten that the list names each once', async () => {
    const participant = await trainings.someone();
    const twice = trainings.session([[participant], [participant]]);
    await expect(twice).rejects.toThrow('training_record_once');
  });
});
