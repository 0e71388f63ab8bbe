import { ANONYMOUS, Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  actor,
  COMMUNITY,
  GENERAL,
  head,
  micro,
  officer,
  otherHead,
  resident,
  STREET,
  worker,
} from '../../test/seed.ts';
import { inHours, openTrainings, type TestTrainings } from '../../test/trainings.ts';

const contact = actor(newId(), { role: Role.COMMITTEE_CONTACT, scope: GENERAL });

describe('trainings', () => {
  let trainings: TestTrainings;
  let session: Awaited<ReturnType<TestTrainings['session']>>;
  let ids: string[];
  beforeAll(async () => {
    trainings = await openTrainings();
    ids = [await trainings.someone(), await trainings.someone()];
    session = await trainings.session(
      ids.map((id) => [id, 'COMPETENT']),
      { status: 'HELD', participantCount: 2 },
    );
  });
  afterAll(() => trainings.close());

  const FIELDS = `id status topic { code } trainer { id } records { person { id } outcome session { id } } availableActions`;
  const one = async (id: string, caller: Actor) =>
    (await trainings.ask(`{ trainingSession(id: "${id}") { ${FIELDS} } }`, {}, caller)).data.trainingSession;

  it.each<[string, () => Actor, number]>([
    ['who trains', () => actor(session.trainerId), 2],
    ['one who takes part', () => actor(ids[0] ?? ''), 1],
    ['the worker', () => worker, 0],
    ['a contact', () => contact, 0],
    ['the head', () => head, 2],
    ['the street officer', () => officer, 2],
  ])('are shown to %s, with the records that are theirs to see', async (_who, caller, count) => {
    const found = await one(session.id, caller());
    expect(found).toMatchObject({ id: session.id, topic: { code: 'FIRE' }, trainer: { id: session.trainerId } });
    expect(found.records).toHaveLength(count);
    for (const record of found.records) expect(record.session).toEqual({ id: session.id });
  });

  it.each<[string, Actor]>([
    ['another head', otherHead],
    ['a leader below', actor(newId(), { role: Role.MICRO_GRID_LEADER, scope: micro(1) })],
    ['a volunteer', actor(newId(), { role: Role.VOLUNTEER, scope: STREET })],
    ['an analyst', actor(newId(), { role: Role.ANALYST, scope: STREET })],
    ['a resident', resident],
  ])('are not shown to %s', async (_who, caller) => {
    expect(await one(session.id, caller)).toBeNull();
    const { data } = await trainings.ask(`{ trainingSessions { nodes { id } totalCount } }`, {}, caller);
    expect(data.trainingSessions).toEqual({ nodes: [], totalCount: 0 });
  });

  it('need somebody who is signed in', async () => {
    expect((await trainings.ask('{ trainingSessions { totalCount } }', {}, ANONYMOUS)).codes).toEqual([
      'UNAUTHENTICATED',
    ]);
    expect((await trainings.ask(`{ trainingSession(id: "${session.id}") { id } }`)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('are none with what can be no id', async () => {
    expect(await one('no id at all', officer)).toBeNull();
  });

  it('are offered to their trainer from the beginning on, and to call off until then', async () => {
    const begun = await trainings.session([[ids[0] ?? '']]);
    const later = await trainings.session([[ids[0] ?? '']], { startsAt: inHours(3), endsAt: inHours(4) });
    const actions = async ({ id, trainerId }: typeof begun, caller = actor(trainerId)) =>
      (await one(id, caller)).availableActions;
    expect(await actions(begun)).toEqual(['RECORD_OUTCOMES', 'CANCEL']);
    expect(await actions(later)).toEqual(['CANCEL']);
    expect(await actions(later, officer)).toEqual(['CANCEL']);
    expect(await actions(later, head)).toEqual([]);
    expect(await actions(session)).toEqual([]);
  });

  describe('in a grid of their own', () => {
    const gridCode = micro(40);
    const mine = newId();
    beforeAll(async () => {
      const at = (hours: number) => ({ gridCode, startsAt: inHours(hours), endsAt: inHours(hours + 1) });
      await trainings.session([[mine], [ids[0] ?? '']], { ...at(30), kind: 'ONE_TO_ONE', topicCode: 'PRIVACY' });
      await trainings.session([[ids[0] ?? '']], { ...at(10), trainerId: mine });
      await trainings.session([[mine]], { ...at(20), status: 'HELD', participantCount: 1 });
      await trainings.session([[newId()]], { ...at(40), status: 'CANCELLED' });
    });

    const list = async (where: object, caller: Actor, orderBy = 'STARTS_AT_ASC') => {
      const query = `query ($where: TrainingSessionWhere, $orderBy: TrainingSessionOrder!) {
        trainingSessions(where: $where, orderBy: $orderBy, first: 50) { totalCount nodes { status startsAt } } }`;
      const { data, errors } = await trainings.ask(query, { where, orderBy }, caller);
      expect(errors).toEqual([]);
      return data.trainingSessions;
    };

    it.each<[string, object, number]>([
      ['all', {}, 4],
      ['a kind', { kind: 'GROUP' }, 3],
      ['a state', { status: ['HELD', 'CANCELLED'] }, 2],
      ['no state', { status: [] }, 0],
      ['not one’s own', { isMine: false }, 4],
      ['one’s own', { isMine: true }, 0],
    ])('are listed by %s', async (_what, where, count) => {
      const { totalCount, nodes } = await list({ within: gridCode, ...where }, officer);
      expect([totalCount, nodes.length]).toEqual([count, count]);
    });

    it('are one’s own to learn and to train, earliest or latest first', async () => {
      const { nodes } = await list({ isMine: true }, actor(mine));
      expect(nodes.map(({ startsAt }: { startsAt: string }) => startsAt)).toEqual(
        [10, 20, 30].map((hours) => inHours(hours).toISOString()),
      );
      const planned = await list({ isMine: true, status: 'PLANNED' }, actor(mine), 'STARTS_AT_DESC');
      expect(planned.nodes.map(({ startsAt }: { startsAt: string }) => startsAt)).toEqual(
        [30, 10].map((hours) => inHours(hours).toISOString()),
      );
    });

    it('are counted by topic, kind, state and time, and who was there', async () => {
      const { data, errors } = await trainings.ask(
        `{ trainingSessions(where: { within: "${gridCode}" }) {
          aggregates { count { value } participantCount { value } }
          groups(by: [TOPIC, KIND, STATUS]) { key { topic { code name } kind status } count { value } participantCount { value } } 
          months: groups(by: [MICRO_GRID, YEAR]) { key { grid { code } year } count { value } } } }`,
        {},
        worker,
      );
      expect(errors).toEqual([]);
      expect(data.trainingSessions.aggregates).toEqual({ count: { value: 4 }, participantCount: { value: 1 } });
      expect(data.trainingSessions.groups).toContainEqual({
        key: { topic: { code: 'FIRE', name: '消防安全' }, kind: 'GROUP', status: 'HELD' },
        count: { value: 1 },
        participantCount: { value: 1 },
      });
      const years = data.trainingSessions.months.map(({ key }: { key: { year: number } }) => key.year);
      expect(years).toContain(Number(shanghaiDate(inHours(20)).slice(0, 4)));
    });

    it.each<[string, Actor, string]>([
      ['who serves elsewhere', otherHead, gridCode],
      ['who serves below what is asked', worker, COMMUNITY],
      ['an analyst', actor(newId(), { role: Role.ANALYST, scope: STREET }, ...officer.grants), gridCode],
      ['a participant', actor(mine), gridCode],
    ])('are not counted for %s', async (_who, caller, within) => {
      const query = `{ trainingSessions(where: { within: "${within}" }) { aggregates { count { value } } } }`;
      const { data, codes } = await trainings.ask(query, {}, caller);
      expect([data.trainingSessions.aggregates, codes]).toEqual([null, ['QUESTION_TOO_FINE']]);
    });
  });

  describe('of a person', () => {
    const records = async (id: string, caller: Actor) =>
      (await trainings.ask(`{ person(id: "${id}") { trainingRecords { outcome session { startsAt } } } }`, {}, caller))
        .data.person.trainingRecords;

    it('are told to that person, the last first', async () => {
      const id = await trainings.someone();
      const [early, late] = [inHours(-3000), inHours(-2000)];
      await trainings.session([[id, 'NEEDS_MORE']], { startsAt: early, endsAt: inHours(-2999), status: 'HELD' });
      await trainings.session([[id, 'COMPETENT']], { startsAt: late, endsAt: inHours(-1999), status: 'HELD' });
      expect(await records(id, actor(id))).toEqual([
        { outcome: 'COMPETENT', session: { startsAt: late.toISOString() } },
        { outcome: 'NEEDS_MORE', session: { startsAt: early.toISOString() } },
      ]);
      expect(await records(id, head)).toHaveLength(2);
      expect(await records(id, worker)).toBeNull();
      expect(await records(id, resident)).toBeNull();
    });

    it('are to a trainer those of the own trainings', async () => {
      const id = await trainings.someone();
      const { trainerId } = await trainings.session([[id, 'ABSENT']]);
      await trainings.session([[id, 'COMPETENT']]);
      expect(await records(id, actor(trainerId))).toMatchObject([{ outcome: 'ABSENT' }]);
    });

    it('are none for whoever has none', async () => {
      const id = await trainings.someone();
      expect(await records(id, actor(id))).toEqual([]);
      expect(await records(id, officer)).toBeNull();
    });
  });

  it('cost a statement a relation, however many there are', async () => {
    const query = `{ trainingSessions(where: { within: "${STREET}" }, first: 50) { nodes { id accessNeeds availableActions
      topic { name } trainer { displayName } records { outcome person { displayName } session { topic { code } } } } } }`;
    const statements = await trainings.statementsOf(() => trainings.ask(query, {}, officer));
    // The list, the topics, the trainers, the records, their people, their trainings, the topics of those.
    expect(statements).toHaveLength(7);
  });
});
