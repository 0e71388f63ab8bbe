import { ANONYMOUS, Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReserve, self, type EntryRow, type TestReserve } from '../../test/reserve.ts';
import { actor, GENERAL, head, micro, officer, otherHead, resident, STREET, worker } from '../../test/seed.ts';
import type { ReserveSource, ReserveStatus } from './reserve-entry.terms.ts';

const analyst = actor(newId(), { role: Role.ANALYST, scope: STREET });
const day = (number: number) => new Date(Date.UTC(2026, 2, number, 4));

describe('the reserve', () => {
  let reserve: TestReserve;
  let mentor: Awaited<ReturnType<TestReserve['mentor']>>;
  let entries: EntryRow[];
  beforeAll(async () => {
    reserve = await openReserve();
    mentor = await reserve.mentor();
    const rows: [ReserveStatus, ReserveSource, string, Date][] = [
      ['APPLIED', 'RESIDENT', micro(3), day(1)],
      ['IN_TRAINING', 'ENTERPRISE', mentor.gridCode, day(2)],
      ['READY', 'ENTERPRISE', GENERAL, day(3)],
      ['LEFT', 'VOLUNTEER_TEAM', micro(4), day(4)],
      ['READY', 'RESIDENT', `${STREET}004`, day(5)],
    ];
    entries = [];
    for (const [status, source, gridCode, enteredAt] of rows) {
      const mentorId = status === 'IN_TRAINING' ? mentor.subject : null;
      entries.push(await reserve.entry({ status, source, gridCode, enteredAt, mentorId }));
    }
  });
  afterAll(() => reserve.close());

  const numbers = (ids: string[]) => ids.map((id) => entries.findIndex((entry) => entry.id === id));
  const listed = async (caller: Actor, listArguments = '') => {
    const { data, errors } = await reserve.ask(
      `{ reserveEntries(first: 100${listArguments}) { nodes { id } totalCount } }`,
      {},
      caller,
    );
    expect(errors).toEqual([]);
    const { nodes, totalCount } = data.reserveEntries;
    expect(totalCount).toBe(nodes.length);
    return numbers(nodes.map(({ id }: { id: string }) => id));
  };

  it.each<[string, () => Actor, number[]]>([
    ['the head', () => head, [3, 2, 1, 0]],
    ['another head', () => otherHead, [4]],
    ['the street officer', () => officer, [4, 3, 2, 1, 0]],
    ['the mentor', () => mentor, [1]],
    ['the person', () => self(entries[2] ?? expect.fail()), [2]],
    ['a worker', () => worker, []],
    ['a resident', () => resident, []],
    ['an analyst', () => analyst, []],
  ])('is listed to %s, last entered first', async (_who, caller, expected) => {
    expect(await listed(caller())).toEqual(expected);
  });

  it.each<[string, number[]]>([
    [`, where: { within: "${GENERAL}" }`, [3, 2, 0]],
    [`, where: { status: [READY, LEFT] }`, [4, 3, 2]],
    [`, where: { source: [ENTERPRISE] }`, [2, 1]],
    [`, where: { status: [] }`, []],
    [`, where: { within: "${STREET}", status: [READY], source: [RESIDENT] }`, [4]],
    [`, orderBy: ENTERED_AT_ASC`, [0, 1, 2, 3, 4]],
  ])('is listed with (first: 100%s)', async (listArguments, expected) => {
    expect(await listed(officer, listArguments)).toEqual(expected);
  });

  it('is not listed to nobody', async () => {
    expect((await reserve.ask('{ reserveEntries { totalCount } }')).codes).toEqual(['UNAUTHENTICATED']);
    expect((await reserve.ask(`{ reserveEntry(id: "${newId()}") { id } }`)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('is found by id, in capitals too, by whom it is for, and is null to others', async () => {
    const [, trained] = entries;
    const found = async (id: string, caller: Actor) =>
      (await reserve.ask(`{ reserveEntry(id: "${id}") { id mentor { id } } }`, {}, caller)).data.reserveEntry;
    const shown = { id: trained?.id, mentor: { id: mentor.subject } };
    for (const caller of [head, officer, mentor, self(trained ?? expect.fail())]) {
      expect(await found(trained?.id.toUpperCase() ?? '', caller)).toEqual(shown);
    }
    for (const caller of [otherHead, worker, resident, analyst])
      expect(await found(trained?.id ?? '', caller)).toBeNull();
    for (const id of [newId(), 'x']) expect(await found(id, officer)).toBeNull();
  });

  it('is referred to by id', async () => {
    const refs = entries.slice(0, 2).map(({ id }) => ({ __typename: 'ReserveEntry', id }));
    const query =
      'query ($refs: [_Any!]!) { found: _entities(representations: $refs) { ... on ReserveEntry { id status } } }';
    const { data } = await reserve.ask(query, { refs }, mentor);
    expect(data.found).toEqual([null, { id: entries[1]?.id, status: 'IN_TRAINING' }]);
  });

  it('is counted for those who may read all of it', async () => {
    const figures = async (caller: Actor, where: string) => {
      const { data } = await reserve.ask(
        `{ reserveEntries(where: { ${where} }) { aggregates { count { value status } }
          groups(by: [STATUS, SOURCE], first: 100) { key { status source } count { value } } } }`,
        {},
        caller,
      );
      return data.reserveEntries;
    };
    const { aggregates, groups } = await figures(officer, `within: "${STREET}", status: [READY]`);
    expect(aggregates).toEqual({ count: { value: 2, status: 'EXACT' } });
    expect(groups).toEqual([
      { key: { status: 'READY', source: 'ENTERPRISE' }, count: { value: 1 } },
      { key: { status: 'READY', source: 'RESIDENT' }, count: { value: 1 } },
    ]);
    for (const [caller, where] of [
      [head, `within: "${STREET}"`],
      [officer, 'status: [READY]'],
      [worker, `within: "${GENERAL}"`],
      [analyst, `within: "${STREET}"`],
      [{ ...officer, grants: [...officer.grants, ...analyst.grants] }, `within: "${STREET}"`],
    ] as const) {
      expect(await figures(caller, where)).toEqual({ aggregates: null, groups: null });
    }
  });

  describe('of a person', () => {
    const ofPerson = async (id: string, caller: Actor) =>
      (await reserve.ask(`{ person(id: "${id}") { reserveEntry { id status } } }`, {}, caller)).data.person
        .reserveEntry;

    it('is the open entry, else the last one', async () => {
      const old = await reserve.entry({ status: 'LEFT', enteredAt: day(1) });
      const { personId } = old;
      const last = await reserve.entry({ status: 'LEFT', personId, enteredAt: day(3) });
      expect(await ofPerson(personId, head)).toEqual({ id: last.id, status: 'LEFT' });
      const open = await reserve.entry({ status: 'IN_POOL', personId, enteredAt: day(2) });
      for (const caller of [head, officer, actor(personId)]) {
        expect(await ofPerson(personId, caller)).toEqual({ id: open.id, status: 'IN_POOL' });
      }
    });

    it('is null to whom it is nothing to, and where there is none', async () => {
      const { personId } = await reserve.entry({ status: 'IN_POOL' });
      for (const caller of [ANONYMOUS, resident, worker, otherHead, analyst]) {
        expect(await ofPerson(personId, caller)).toBeNull();
      }
      expect(await ofPerson(await reserve.someone(), officer)).toBeNull();
    });

    it('lets the head above know the hours and stars of a volunteer, and no other head', async () => {
      const { personId } = await reserve.entry({ status: 'IN_POOL' });
      const stars = async (caller: Actor) =>
        (await reserve.ask(`{ person(id: "${personId}") { countedMinutes stars } }`, {}, caller)).data.person;
      for (const caller of [head, officer, actor(personId)]) {
        expect(await stars(caller)).toEqual({ countedMinutes: 0, stars: 0 });
      }
      expect(await stars(otherHead)).toEqual({ countedMinutes: null, stars: null });
    });
  });

  it('costs a statement a relation, however many entries there are', async () => {
    const query = `{ reserveEntries(where: { within: "${STREET}" }, first: 100) { nodes { id availableActions
      person { id displayName reserveEntry { id } } mentor { id displayName } wantsGrid { code } } } }`;
    const statements = await reserve.statementsOf(() => reserve.ask(query, {}, officer));
    // The list, the people, their entries, the mentors.
    expect(statements).toHaveLength(4);
  });
});
