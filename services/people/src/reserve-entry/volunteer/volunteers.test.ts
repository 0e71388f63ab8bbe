import { ANONYMOUS, Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReserve, type TestReserve } from '../../../test/reserve.ts';
import {
  actor,
  COMMUNITY,
  daysFromToday,
  GENERAL,
  head,
  micro,
  officer,
  otherHead,
  person,
  resident,
  STREET,
  worker,
} from '../../../test/seed.ts';
import { PersonEntity } from '../../person/person.entity.ts';
import { SeatEntity } from '../../seat/seat.entity.ts';
import { ReserveStatus } from '../reserve-entry.terms.ts';

const statuses = Object.keys(ReserveStatus) as ReserveStatus[];
const OTHER = `${COMMUNITY}008`;
const leader = actor(newId(), { role: Role.MICRO_GRID_LEADER, scope: micro(3) });
const analyst = actor(newId(), { role: Role.ANALYST, scope: STREET });
const VOLUNTEERS = `query ($refs: [_Any!]!, $first: Int! = 50) {
  grids: _entities(representations: $refs) { ... on Grid { code volunteers(first: $first) { id displayName } } } }`;

describe('those who volunteer', () => {
  let reserve: TestReserve;
  let here: { id: string; displayName: string }[];
  let elsewhere: string;
  beforeAll(async () => {
    reserve = await openReserve();
    const named = async (displayName: string) => {
      const row = person({ displayName });
      await reserve.insert(PersonEntity, [row]);
      return row.id;
    };
    const all = [];
    for (const [index, status] of statuses.entries()) {
      // The later in the list, the earlier by name.
      const displayName = `样例志愿者${90 - index}`;
      const id = await named(displayName);
      await reserve.entry({ personId: id, status, gridCode: index % 2 === 0 ? micro(3) : GENERAL });
      all.push({ id, displayName, status });
    }
    elsewhere = await named('样例志愿者00');
    await reserve.entry({ personId: elsewhere, status: 'IN_POOL', gridCode: micro(1, OTHER) });
    const isIn = ({ status }: { status: ReserveStatus }) =>
      !['APPLIED', 'NOMINATED', 'CONSENTED', 'CHECKED', 'LEFT'].includes(status);
    here = all
      .filter(isIn)
      .map(({ id, displayName }) => ({ id, displayName }))
      .toReversed();
  });
  afterAll(() => reserve.close());

  const ask = (codes: string[], caller: Actor, first?: number) => {
    const refs = codes.map((code) => ({ __typename: 'Grid', code }));
    return reserve.ask(VOLUNTEERS, { refs, ...(first === undefined ? {} : { first }) }, caller);
  };

  it('are those in the pool and beyond, here and below, by name', async () => {
    const { data, errors } = await ask([GENERAL, COMMUNITY, OTHER], head);
    expect(errors).toEqual([]);
    const other = { id: elsewhere, displayName: '样例志愿者00' };
    expect(data.grids).toEqual([
      { code: GENERAL, volunteers: here },
      { code: COMMUNITY, volunteers: [other, ...here] },
      { code: OTHER, volunteers: [other] },
    ]);
  });

  it.each<[string, Actor, string[]]>([
    ['the leader, in the own micro-grid', leader, [micro(3)]],
    ['the worker', worker, [micro(3), GENERAL]],
    ['the head', head, [micro(3), GENERAL, COMMUNITY]],
    ['the street officer', officer, [micro(3), GENERAL, COMMUNITY]],
    ['another head', otherHead, []],
    ['a volunteer', actor(newId(), { role: Role.VOLUNTEER, scope: COMMUNITY }), []],
    ['an analyst', analyst, []],
    ['a resident', resident, []],
    ['nobody', ANONYMOUS, []],
  ])('are told to %s, where one serves, and the rows stay hidden', async (_who, caller, shown) => {
    const codes = [micro(3), GENERAL, COMMUNITY];
    const seen = async () => {
      const { data, errors } = await ask(codes, caller);
      expect(errors).toEqual([]);
      return data.grids.filter(({ volunteers }: { volunteers: unknown }) => volunteers !== null);
    };
    expect((await seen()).map(({ code }: { code: string }) => code)).toEqual(shown);
    await reserve.withoutRowLevelSecurity(async () => {
      expect((await seen()).map(({ code }: { code: string }) => code)).toEqual(shown);
    });
    const { data } = await reserve.ask('{ reserveEntries { totalCount } }', {}, caller);
    const reads = caller === head || caller === officer;
    expect((data.reserveEntries?.totalCount ?? 0) > 0).toBe(reads);
  });

  it('are told by the function of the database to whoever serves there alone', async () => {
    const told = async (caller: Actor) => {
      const { db } = reserve.subgraph.contextFor(caller);
      const { rows } = await sql`select person_id from people.volunteers_below(${GENERAL}) as reserve_entry`.execute(
        db,
      );
      return rows.length;
    };
    expect(await Promise.all([worker, head, officer].map(told))).toEqual([here.length, here.length, here.length]);
    expect(await Promise.all([leader, otherHead, analyst, resident, ANONYMOUS].map(told))).toEqual([0, 0, 0, 0, 0]);
  });

  it.each([0, 101, -1])('are not told %i at a time', async (first) => {
    const { errors } = await ask([GENERAL], head, first);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
  });

  it('are told as many as are asked for, of many grids in one statement', async () => {
    const statements = await reserve.statementsOf(async () => {
      const { data } = await ask([GENERAL, COMMUNITY], head, 2);
      expect(data.grids[0].volunteers).toEqual(here.slice(0, 2));
    });
    expect(statements).toHaveLength(1);
  });
});

describe('the number of those who are ready for a vacancy', () => {
  let reserve: TestReserve;
  beforeAll(async () => {
    reserve = await openReserve();
    const seat = (gridCode: string, role: 'MICRO_GRID_LEADER' | 'GRID_WORKER') =>
      ({ id: `${gridCode}-${role}`, gridCode, role, vacantSince: daysFromToday(-9), closesOn: null }) as const;
    await reserve.insert(SeatEntity, [
      seat(micro(5), 'MICRO_GRID_LEADER'),
      seat(micro(6), 'MICRO_GRID_LEADER'),
      seat(GENERAL, 'GRID_WORKER'),
      seat(micro(1, OTHER), 'MICRO_GRID_LEADER'),
    ]);
    for (const gridCode of [micro(5), micro(5), GENERAL, COMMUNITY, micro(1, `${STREET}004001`)]) {
      await reserve.entry({ status: 'READY', gridCode });
    }
    for (const status of statuses.filter((other) => other !== 'READY')) {
      await reserve.entry({ status, gridCode: micro(5) });
    }
  });
  afterAll(() => reserve.close());

  const counts = async (caller: Actor) => {
    const { data, errors } = await reserve.ask(
      `{ vacancies(where: { within: "${COMMUNITY}" }, orderBy: GRID_ASC, first: 100) { nodes { readyCount } } }`,
      {},
      caller,
    );
    expect(errors).toEqual([]);
    return data.vacancies.nodes.map(({ readyCount }: { readyCount: number }) => readyCount);
  };

  it.each([
    ['the head', head],
    ['the street officer', officer],
  ])('counts for %s who wants the grid, or one that it lies in', async (_who, caller) => {
    // 007 as worker, 007-005, 007-006, 008-001: by the codes of their grids.
    expect(await counts(caller)).toEqual([2, 4, 2, 1]);
  });

  it.each<[string, Actor]>([
    ['nobody', ANONYMOUS],
    ['a resident', resident],
    ['a worker', worker],
    ['another head', otherHead],
    ['an analyst', analyst],
  ])('is null to %s', async (_who, caller) => {
    expect(await counts(caller)).toEqual([null, null, null, null]);
  });

  it('costs one statement for all', async () => {
    // The list and the numbers.
    expect(await reserve.statementsOf(() => counts(head))).toHaveLength(2);
  });
});
