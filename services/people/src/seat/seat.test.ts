import { handle } from '@microgrid/facts/consumer';
import { factOf } from '@microgrid/facts/fact';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPeople, type TestPeople } from '../../test/people.ts';
import { actor, COMMUNITY, daysFromToday, head, officer, resident, STREET } from '../../test/seed.ts';
import { AppointmentEntity } from '../appointment/appointment.entity.ts';
import { endTerms } from '../appointment/end/end-terms.job.ts';
import { seatsConsumer } from './seats.consumer.ts';

const VACANCIES = `query ($where: VacancyWhere, $orderBy: VacancyOrder! = SINCE_ASC) { vacancies(where: $where, orderBy: $orderBy, first: 50) {
  totalCount nodes { id role since days grid { code } } } }`;
const END = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { id } }`;
const role = 'MICRO_GRID_LEADER';
const today = daysFromToday(0);

describe('the posts of the map', () => {
  let people: TestPeople;
  beforeAll(async () => {
    people = await openPeople();
  });
  afterAll(() => people.close());

  let made = 0;
  type Level = 'TOTAL' | 'GENERAL' | 'EXCLUSIVE' | 'MICRO';
  const tell = (...facts: Parameters<typeof handle>[1][]) =>
    people.subgraph.database.transaction(async (em) => {
      if (seatsConsumer.handleMany !== undefined) await seatsConsumer.handleMany(facts, em);
    });
  const opening = (gridCode: string, level: Level, validFrom: string) => {
    const data = { level, areaType: null, households: 50, validFrom, predecessorCodes: [] };
    return factOf('grid.opened.v1', { subject: gridCode, gridCode, data }, 'organisation');
  };
  const closing = (gridCode: string, level: Level, validTo: string) => {
    const data = { level, validTo, successorCodes: [] };
    return factOf('grid.closed.v1', { subject: gridCode, gridCode, data }, 'organisation');
  };
  /** A micro-grid of a general grid of its own, in force for 400 days. */
  const opened = async (): Promise<string> => {
    const gridCode = `${COMMUNITY}${String(300 + ++made)}001`;
    await people.known(gridCode);
    await tell(opening(gridCode, 'MICRO', daysFromToday(-400)));
    return gridCode;
  };
  const vacancies = async (where: object, orderBy?: string) =>
    (await people.ask(VACANCIES, { where, ...(orderBy === undefined ? {} : { orderBy }) })).data.vacancies.nodes;
  const end = (id: string, caller = head) =>
    people.ask(END, { input: { appointmentId: id, expectedVersion: 1, reason: 'RESIGNED' } }, caller);

  it('are one for a head, a worker and contacts, a worker, a leader', async () => {
    const [total, general, exclusive] = [`${STREET}077`, `${STREET}077001`, `${STREET}077901`];
    const micro = `${general}001`;
    const since = daysFromToday(-10);
    await tell(
      opening(total, 'TOTAL', since),
      opening(general, 'GENERAL', since),
      opening(exclusive, 'EXCLUSIVE', since),
      opening(micro, 'MICRO', since),
    );
    const found = await vacancies({ within: total }, 'GRID_ASC');
    const seat = (code: string, of: string) => ({ role: of, since, days: 10, grid: { code } });
    expect(found).toMatchObject([
      seat(total, 'TOTAL_GRID_HEAD'),
      seat(general, 'COMMITTEE_CONTACT'),
      seat(general, 'GRID_WORKER'),
      seat(micro, role),
      seat(exclusive, 'GRID_WORKER'),
    ]);
    expect(new Set(found.map(({ id }: { id: string }) => id)).size).toBe(5);
  });

  it('one vacated three weeks ago says so', async () => {
    const row = await people.serving({ startsOn: daysFromToday(-300), endsOn: daysFromToday(-22) });
    const { gridCode } = row;
    await tell(opening(gridCode, 'MICRO', daysFromToday(-400)));
    expect(await vacancies({ within: gridCode })).toEqual([]);
    await people.runJob(endTerms);
    const since = daysFromToday(-21);
    expect(await vacancies({ within: gridCode })).toMatchObject([{ role, since, days: 21, grid: { code: gridCode } }]);
    const facts = await people.factsOf(gridCode);
    expect(facts).toMatchObject([{ type: 'seat.vacated.v1', data: { role, since } }]);
    expect(await vacantSince(gridCode)).toBe(since);
  });

  const vacantSince = async (code: string) => {
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Grid { vacantSince } } }`;
    const { data } = await people.ask(query, { refs: [{ __typename: 'Grid', code }] });
    return data._entities[0].vacantSince;
  };

  it('one that somebody takes is vacant no more, and one that is left today is vacant today', async () => {
    const gridCode = await opened();
    expect(await vacantSince(gridCode)).toBe(daysFromToday(-400));
    const appoint = `mutation ($input: AppointLeaderInput!) { appointLeader(input: $input) { id } }`;
    const input = { personId: await people.someone(), gridCode, endsOn: daysFromToday(50), basis: 'ELECTED' };
    const { data } = await people.ask(appoint, { input }, head);
    expect(await vacancies({ within: gridCode })).toEqual([]);
    expect(await vacantSince(gridCode)).toBeNull();
    const { id } = data.appointLeader;
    await end(id);
    expect(await vacancies({ within: gridCode })).toMatchObject([{ since: today, days: 0 }]);
    expect(await people.factsOf(gridCode)).toMatchObject([
      { type: 'seat.filled.v1', data: { role, on: today, appointmentId: id } },
      { type: 'seat.vacated.v1', data: { role, since: today } },
    ]);
  });

  it.each(['ON_LEAVE', 'SUSPENDED'] as const)('one whose holder is %s is held', async (status) => {
    const gridCode = `${COMMUNITY}${String(300 + ++made)}001`;
    await people.serving({ gridCode, status });
    await tell(opening(gridCode, 'MICRO', daysFromToday(-400)));
    expect(await vacancies({ within: gridCode })).toEqual([]);
  });

  it('one that was left before it was told of is vacant from the day after the last', async () => {
    const gridCode = `${COMMUNITY}${String(300 + ++made)}001`;
    const left = { status: 'ENDED', endReason: 'MOVED', startsOn: daysFromToday(-200) } as const;
    await people.serving({ gridCode, ...left, endsOn: daysFromToday(-40) });
    await people.serving({ gridCode, ...left, endsOn: daysFromToday(-90) });
    await tell(opening(gridCode, 'MICRO', daysFromToday(-400)));
    expect(await vacancies({ within: gridCode })).toMatchObject([{ since: daysFromToday(-39), days: 39 }]);
    await tell(opening(gridCode, 'MICRO', daysFromToday(-400)));
    expect(await vacancies({ within: gridCode })).toHaveLength(1);
  });

  it('one that somebody took before its grid was told of stays held', async () => {
    const gridCode = await people.known(`${COMMUNITY}${String(300 + ++made)}001`);
    const appoint = `mutation ($input: AppointLeaderInput!) { appointLeader(input: $input) { id } }`;
    const input = { personId: await people.someone(), gridCode, endsOn: daysFromToday(50), basis: 'ELECTED' };
    expect((await people.ask(appoint, { input }, head)).errors).toEqual([]);
    await tell(opening(gridCode, 'MICRO', daysFromToday(-400)));
    expect(await vacancies({ within: gridCode })).toEqual([]);
  });

  it('of contacts is vacant when the last has left, though two leave at once', async () => {
    const gridCode = `${COMMUNITY}${String(500 + ++made)}`;
    const contacts = [1, 2].map(() => people.serving({ gridCode, role: 'COMMITTEE_CONTACT' }));
    const rows = await Promise.all(contacts);
    const third = await people.serving({ gridCode, role: 'COMMITTEE_CONTACT', status: 'SUSPENDED' });
    await tell(opening(gridCode, 'GENERAL', daysFromToday(-400)));
    const open = async () => (await vacancies({ within: gridCode, role: ['COMMITTEE_CONTACT'] })).length;
    await Promise.all(rows.map(({ id, personId }) => end(id, actor(personId))));
    // One is suspended, whom those who left may not see.
    expect(await open()).toBe(0);
    await end(third.id, officer);
    expect(await open()).toBe(1);
  });

  it('close with their grids, and are not there before these are', async () => {
    const [gone, closingToday, coming] = [await opened(), await opened(), await opened()];
    await tell(closing(gone, 'MICRO', daysFromToday(-1)), closing(closingToday, 'MICRO', today));
    const later = `${coming.slice(0, 15)}002`;
    await tell(opening(later, 'MICRO', daysFromToday(1)));
    expect(await vacancies({ within: gone })).toEqual([]);
    expect(await vacancies({ within: closingToday })).toHaveLength(1);
    expect(await vacancies({ within: later })).toEqual([]);
  });

  it('are not vacated by whoever leaves with the grid', async () => {
    const { id, gridCode } = await people.serving();
    await tell(opening(gridCode, 'MICRO', daysFromToday(-400)), closing(gridCode, 'MICRO', today));
    expect((await end(id)).errors).toEqual([]);
    expect(await vacancies({ within: gridCode })).toEqual([]);
    expect(await people.factsOf(gridCode)).toEqual([]);
  });

  it('are found by role and by age, the longest first, page by page', async () => {
    const general = `${STREET}078001`;
    const ages = [5, 40, 20];
    await tell(...ages.map((days, index) => opening(`${general}00${index + 1}`, 'MICRO', daysFromToday(-days))));
    const daysOf = async (where: object) =>
      (await vacancies({ within: general, ...where })).map(({ days }: { days: number }) => days);
    expect(await daysOf({})).toEqual([40, 20, 5]);
    expect(await daysOf({ minDays: 20 })).toEqual([40, 20]);
    expect(await daysOf({ role: ['GRID_WORKER'] })).toEqual([]);
    const one = `query ($where: VacancyWhere, $after: String) { vacancies(where: $where, first: 1, after: $after) {
      totalCount nodes { days } pageInfo { endCursor } } }`;
    const first = await people.ask(one, { where: { within: general } });
    const { endCursor: after } = first.data.vacancies.pageInfo;
    const second = await people.ask(one, { where: { within: general }, after });
    expect([first, second].map(({ data }) => data.vacancies.nodes[0].days)).toEqual([40, 20]);
    expect(second.data.vacancies.totalCount).toBe(3);
    expect(await daysOf({ minDays: 2_147_483_647 })).toEqual([]);
  });

  it('are counted, and their days summed, by grid and role, for everybody', async () => {
    const community = `${STREET}079`;
    const [a, b] = [`${community}001`, `${community}002`];
    await tell(
      opening(a, 'GENERAL', daysFromToday(-3)),
      opening(`${a}001`, 'MICRO', daysFromToday(-10)),
      opening(`${b}001`, 'MICRO', daysFromToday(-30)),
    );
    const figures = `query ($within: AreaCode!) { vacancies(where: { within: $within }) {
      aggregates { count { value } days { value } }
      byRole: groups(by: [ROLE]) { key { role } count { value } days { value } }
      byGrid: groups(by: [GENERAL_GRID]) { key { grid { code } } days { value } } } }`;
    let answer;
    const statements = await people.statementsOf(async () => {
      answer = await people.ask(figures, { within: community }, resident);
    });
    const value = (number: number) => ({ value: number });
    expect(answer).toMatchObject({
      errors: [],
      data: {
        vacancies: {
          aggregates: { count: value(4), days: value(46) },
          byRole: expect.arrayContaining([
            { key: { role }, count: value(2), days: value(40) },
            { key: { role: 'GRID_WORKER' }, count: value(1), days: value(3) },
          ]),
          byGrid: expect.arrayContaining([
            { key: { grid: { code: a } }, days: value(16) },
            { key: { grid: { code: b } }, days: value(30) },
          ]),
        },
      },
    });
    expect(statements).toHaveLength(3);
  });

  it('cost one statement, however many grids are asked about', async () => {
    const codes = Array.from({ length: 82 }, (_, index) => `${STREET}080001${String(index + 1).padStart(3, '0')}`);
    await tell(...codes.map((code) => opening(code, 'MICRO', daysFromToday(-7))));
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Grid { vacantSince leaderStandIn { id } } } }`;
    const refs = codes.map((code) => ({ __typename: 'Grid', code }));
    const statements = await people.statementsOf(() => people.ask(query, { refs }));
    expect(statements).toHaveLength(2);
  });

  it('follow any course of appointments: a seat is vacant where nobody holds the post', async () => {
    const { em } = people.subgraph.database.orm;
    const held = await em.fork().find(AppointmentEntity, { status: { $in: ['ACTIVE', 'ON_LEAVE', 'SUSPENDED'] } });
    const taken = new Set(held.map(({ gridCode, role: of }) => `${gridCode}-${of}`));
    const ids = (await vacancies({}, 'GRID_ASC')).map(({ id }: { id: string }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id: string) => taken.has(id))).toEqual([]);
  });
});
