import { ANONYMOUS, Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hoursAgo, leader, openHours, organiser, type TestHours } from '../../test/hours.ts';
import {
  actor,
  COMMUNITY,
  GENERAL,
  head,
  micro,
  officer,
  otherHead,
  person,
  resident,
  STREET,
  worker,
} from '../../test/seed.ts';
import { PersonEntity } from '../person/person.entity.ts';

const analyst = actor(newId(), { role: Role.ANALYST, scope: STREET });
const PERSON = `query ($refs: [_Any!]!) { found: _entities(representations: $refs) { ... on Person { countedMinutes stars } } }`;

describe('volunteer hours', () => {
  let hours: TestHours;
  beforeAll(async () => {
    hours = await openHours();
  });
  afterAll(() => hours.close());

  const listed = async (where: string, caller: Actor) => {
    const { data, errors } = await hours.ask(
      `{ volunteerHours(where: { ${where} }, first: 100, orderBy: STARTED_AT_ASC) { nodes { id } totalCount } }`,
      {},
      caller,
    );
    expect(errors).toEqual([]);
    return data.volunteerHours.nodes.map(({ id }: { id: string }) => id);
  };

  describe('are listed', () => {
    const elsewhere = micro(1, `${COMMUNITY}008`);
    let old: string, late: string, other: string, activityId: string;
    const volunteer = actor(newId());
    beforeAll(async () => {
      await hours.insert(PersonEntity, [{ ...person(), id: volunteer.subject ?? '' }]);
      activityId = await hours.activity();
      const of = { personId: volunteer.subject ?? '', status: 'CONFIRMED' as const };
      old = (await hours.served({ ...of, startedAt: hoursAgo(300), activityId })).id;
      late = (await hours.served({ ...of, startedAt: hoursAgo(200), recordedById: leader.subject ?? '' })).id;
      other = (await hours.served({ ...of, startedAt: hoursAgo(250), gridCode: elsewhere, recordedById: newId() })).id;
    });

    it.each<[string, () => Actor, () => string[]]>([
      ['the volunteer', () => volunteer, () => [old, other, late]],
      ['the head and street officer above', () => head, () => [old, other, late]],
      ['the street officer', () => officer, () => [old, other, late]],
      ['the worker, of the own grid', () => worker, () => [old, late]],
      ['who recorded them', () => leader, () => [late]],
      ['the organiser of the activity', () => organiser, () => [old]],
      ['the head of another community', () => otherHead, () => []],
      ['a resident', () => resident, () => []],
      ['an analyst', () => analyst, () => []],
    ])('to %s', async (_who, caller, expected) => {
      const seen = await listed('status: [CONFIRMED]', caller());
      expect(seen.filter((id: string) => [old, late, other].includes(id))).toEqual(expected());
      const found = await hours.ask(
        `query ($refs: [_Any!]!) { found: _entities(representations: $refs) { ... on VolunteerHours { id } } }`,
        { refs: [old, other, late].map((id) => ({ __typename: 'VolunteerHours', id })) },
        caller(),
      );
      expect(found.data.found).toEqual([old, other, late].map((id) => (expected().includes(id) ? { id } : null)));
    });

    it('to nobody who did not sign in', async () => {
      expect((await hours.ask('{ volunteerHours { totalCount } }', {}, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
    });

    it('by grid, activity and state', async () => {
      expect(await listed(`within: "${elsewhere}"`, head)).toEqual([other]);
      expect(await listed(`activityId: "${activityId}"`, head)).toEqual([old]);
      expect(await listed('activityId: "none"', head)).toEqual([]);
      expect(await listed(`within: "${elsewhere}", status: [OPEN, LOGGED]`, head)).toEqual([]);
    });

    it('with the person, whose own list they are in', async () => {
      const query = `query ($refs: [_Any!]!) { found: _entities(representations: $refs) { ... on Person {
        volunteerHours(orderBy: STARTED_AT_DESC) { nodes { id } totalCount } } } }`;
      const refs = [{ __typename: 'Person', id: volunteer.subject }];
      const { data } = await hours.ask(query, { refs }, volunteer);
      const nodes = [late, other, old].map((id) => ({ id }));
      expect(data.found).toEqual([{ volunteerHours: { nodes, totalCount: 3 } }]);
      expect((await hours.ask(query, { refs }, resident)).data.found[0].volunteerHours).toEqual({
        nodes: [],
        totalCount: 0,
      });
    });
  });

  it('are one statement a level, however many there are', async () => {
    const activityId = await hours.activity();
    const ask = () =>
      hours.ask(
        `{ volunteerHours(where: { within: "${COMMUNITY}" }, first: 100) { nodes { id status person { id } recordedBy { id }
          confirmedBy { id } activity { id } grid { code } availableActions } } }`,
        {},
        worker,
      );
    await hours.served({ activityId, confirmedById: worker.subject });
    const few = await hours.statementsOf(ask);
    for (let n = 0; n < 20; n++) await hours.served({ activityId, confirmedById: worker.subject });
    const many = await hours.statementsOf(ask);
    // The list, its volunteers, recorders, confirmers, and which activities are the caller's.
    expect([few.length, many.length]).toEqual([5, 5]);
  });

  describe('their figures', () => {
    const FIGURES = `aggregates { count { value } minutes { value status } volunteerCount { value } }
      groups(by: [MICRO_GRID, STATUS, MONTH]) { key { grid { code } status month } minutes { value } volunteerCount { value } }`;
    const there = micro(5, `${COMMUNITY}012`);
    const ask = (caller: Actor, within = there) =>
      hours.ask(`{ volunteerHours(where: { within: "${within}" }) { ${FIGURES} } }`, {}, caller);
    beforeAll(async () => {
      const personId = await hours.someone();
      const of = { gridCode: there, status: 'COUNTED' as const };
      await hours.served({ ...of, personId, startedAt: new Date('2026-03-31T15:59:59Z') });
      await hours.served({ ...of, personId, startedAt: new Date('2026-03-31T17:30:00Z'), minutes: 30 });
      await hours.served({ ...of, startedAt: new Date('2026-03-31T16:00:00Z') });
      await hours.served({ gridCode: there, status: 'OPEN', minutes: null });
    });

    it.each([
      ['the head', head],
      ['the street officer', officer],
    ])('are told to %s, exactly', async (_who, caller) => {
      const { data, errors } = await ask(caller);
      expect(errors).toEqual([]);
      const { aggregates, groups } = data.volunteerHours;
      expect(aggregates).toEqual({
        count: { value: 4 },
        minutes: { value: 150, status: 'EXACT' },
        volunteerCount: { value: 3 },
      });
      const counted = groups.filter(({ key }: { key: { status: string } }) => key.status === 'COUNTED');
      expect(counted).toEqual([
        {
          key: { grid: { code: there }, status: 'COUNTED', month: '2026-03' },
          minutes: { value: 60 },
          volunteerCount: { value: 1 },
        },
        {
          key: { grid: { code: there }, status: 'COUNTED', month: '2026-04' },
          minutes: { value: 90 },
          volunteerCount: { value: 2 },
        },
      ]);
    });

    it.each<[string, Actor]>([
      ['the worker', worker],
      ['a resident', resident],
      ['an analyst', analyst],
      ['an analyst who is officer too', actor(newId(), ...officer.grants, ...analyst.grants)],
      ['the head of another community', otherHead],
    ])('P29: are withheld from %s', async (_who, caller) => {
      const { data, codes } = await ask(caller);
      expect(codes).toEqual(['QUESTION_TOO_FINE', 'QUESTION_TOO_FINE']);
      expect(data.volunteerHours).toEqual({ aggregates: null, groups: null });
    });

    it('P29: are withheld from the head beyond the own community', async () => {
      expect((await ask(head, STREET)).codes).toEqual(['QUESTION_TOO_FINE', 'QUESTION_TOO_FINE']);
    });

    it('of oneself are told', async () => {
      const { personId } = await hours.served();
      const query = `query ($refs: [_Any!]!) { found: _entities(representations: $refs) { ... on Person { volunteerHours { aggregates { minutes { value } } } } } }`;
      const refs = [{ __typename: 'Person', id: personId }];
      const own = await hours.ask(query, { refs }, actor(personId));
      expect(own.data.found[0].volunteerHours.aggregates.minutes.value).toBe(60);
      expect((await hours.ask(query, { refs }, resident)).codes).toEqual(['FORBIDDEN']);
    });
  });

  describe('make stars', () => {
    const starsOf = async (personId: string, caller = actor(personId)) => {
      const { data, errors } = await hours.ask(PERSON, { refs: [{ __typename: 'Person', id: personId }] }, caller);
      expect(errors).toEqual([]);
      return data.found[0];
    };
    /** So many minutes that count, in records of 20 hours at most. */
    const counted = async (minutes: number) => {
      const personId = await hours.someone();
      for (let left = minutes, day = 0; left > 0; left -= 1200, day++) {
        const startedAt = hoursAgo(10_000 + 24 * day);
        await hours.served({ personId, startedAt, minutes: Math.min(left, 1200), status: 'COUNTED' });
      }
      return personId;
    };

    it.each([
      ['none for 99.5 h', 99.5, 0],
      ['one for 100 h', 100, 1],
      ['five for 1,500 h', 1500, 5],
    ])('%s', async (_what, served, stars) => {
      const personId = await counted(served * 60);
      expect(await starsOf(personId)).toEqual({ countedMinutes: served * 60, stars });
    });

    it('of what is counted alone: neither what is logged, confirmed, open nor disputed', async () => {
      const personId = await counted(99.5 * 60);
      for (const status of ['LOGGED', 'CONFIRMED', 'CORRECTED', 'DISPUTED'] as const) {
        await hours.served({ personId, status });
      }
      await hours.served({ personId, status: 'OPEN', minutes: null });
      expect(await starsOf(personId)).toEqual({ countedMinutes: 99.5 * 60, stars: 0 });
    });

    it('both ways: a correction takes one away, and what is counted then decides', async () => {
      const personId = await counted(99.5 * 60);
      const row = await hours.served({ personId, minutes: 30, status: 'COUNTED' });
      expect(await starsOf(personId)).toMatchObject({ stars: 1 });
      const { data } = await hours.correct(row, { minutes: 20 }, head);
      expect(data.correctHours).toMatchObject({ status: 'CORRECTED' });
      expect(await starsOf(personId)).toEqual({ countedMinutes: 99.5 * 60, stars: 0 });
    });

    it('in whatever grid they were served, for the head of one of them too', async () => {
      const personId = await counted(60);
      const gridCode = `${STREET}004001001`;
      await hours.served({ personId, gridCode, minutes: 40, status: 'COUNTED', recordedById: newId() });
      for (const caller of [actor(personId), head, otherHead, officer, worker]) {
        expect(await starsOf(personId, caller)).toEqual({ countedMinutes: 100, stars: 0 });
      }
    });

    it('of whoever serves below them are told to the head and the officer, hours or not', async () => {
      const { personId } = await hours.serving();
      for (const caller of [actor(personId), head, officer]) {
        expect(await starsOf(personId, caller)).toEqual({ countedMinutes: 0, stars: 0 });
      }
      expect(await starsOf(personId, otherHead)).toEqual({ countedMinutes: null, stars: null });
    });

    it.each<[string, Actor]>([
      ['nobody', ANONYMOUS],
      ['a resident', resident],
      ['the leader, who recorded none', leader],
      ['the organiser, who confirmed none', organiser],
      ['another worker', actor(newId(), { role: Role.GRID_WORKER, scope: GENERAL })],
      ['the head of another community', otherHead],
      ['an analyst', analyst],
    ])('P33: but not to %s', async (_who, caller) => {
      const personId = await counted(60);
      expect(await starsOf(personId, caller)).toEqual({ countedMinutes: null, stars: null });
    });

    it('in one statement a field, however many people', async () => {
      const refs = await Promise.all([1, 2, 3].map(async () => ({ __typename: 'Person', id: await hours.someone() })));
      const statements = await hours.statementsOf(() => hours.ask(PERSON, { refs }, head));
      // The people, and each of the two fields.
      expect(statements).toHaveLength(3);
    });
  });
});
