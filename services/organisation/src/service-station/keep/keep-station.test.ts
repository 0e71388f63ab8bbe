import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMUNITY, daysFromToday, GENERAL, head, officer, otherOfficer, resident } from '../../../test/actors.ts';
import { gridRow } from '../../../test/grids.ts';
import { factsOf } from '../../../test/rows.ts';
import { GridEntity } from '../../grid/grid.entity.ts';
import { organisation } from '../../subgraph.ts';
import { ServiceStationEntity } from '../service-station.entity.ts';

const FIELDS =
  'id kind name address capacity accessible openingHours hours { weekday opensAt closesAt } closures { from to reason } closedOn version grid { code }';
const OPEN = `mutation ($input: OpenStationInput!) { openStation(input: $input) { ${FIELDS} } }`;
const CHANGE = `mutation ($input: ChangeStationInput!) { changeStation(input: $input) { ${FIELDS} } }`;
const CLOSED = `${COMMUNITY}001`;
const monday = { weekday: 'MONDAY', opensAt: '09:00', closesAt: '12:00' };
const days = (from: number, to: number, reason = '检修') => ({
  from: daysFromToday(from),
  to: daysFromToday(to),
  reason,
});

describe('a station', () => {
  let organisations: TestSubgraph;
  beforeAll(async () => {
    organisations = await openTestSubgraph(organisation);
    const closed = gridRow(CLOSED, { validTo: daysFromToday(-1) });
    await organisations.insert(GridEntity, [gridRow(COMMUNITY), gridRow(GENERAL), closed]);
  });
  afterAll(() => organisations.close());

  const station = (own: object = {}) => ({
    kind: 'NEIGHBOUR_HOME',
    name: '样例邻里之家',
    gridCode: GENERAL,
    address: '样例路5号',
    capacity: 40,
    accessible: true,
    hours: [{ weekday: 'SUNDAY', opensAt: '10:00', closesAt: '24:00' }, monday],
    ...own,
  });
  const open = (own: object = {}, actor: Actor = head) => organisations.ask(OPEN, { input: station(own) }, actor);
  const opened = async (own: object = {}): Promise<string> => (await open(own)).data.openStation.id;
  const change = (input: object, actor: Actor = head) =>
    organisations.ask(CHANGE, { input: { expectedVersion: 1, ...input } }, actor);
  const stored = () => organisations.subgraph.database.orm.em.fork().count(ServiceStationEntity);

  it('is opened with its hours in order and in words, and told of in minutes', async () => {
    const writeId = newId();
    const { gridCode: _, ...content } = station();
    expect((await open({ writeId })).data.openStation).toEqual({
      ...content,
      id: writeId,
      hours: [monday, { weekday: 'SUNDAY', opensAt: '10:00', closesAt: '24:00' }],
      openingHours: '周一 09:00–12:00；周日 10:00–24:00',
      closures: [],
      closedOn: null,
      version: 1,
      grid: { code: GENERAL },
    });
    expect(await factsOf(organisations, writeId)).toMatchObject([
      {
        type: 'station.changed.v1',
        gridcode: GENERAL,
        data: {
          kind: 'NEIGHBOUR_HOME',
          capacity: 40,
          isAccessible: true,
          openSpans: [
            { weekday: 1, from: 540, to: 720 },
            { weekday: 7, from: 600, to: 1440 },
          ],
          closedOn: null,
        },
      },
    ]);
  });

  it.each<[string, Actor, string]>([
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ['a resident', resident, 'FORBIDDEN'],
    ['the officer of another street', otherOfficer, 'FORBIDDEN'],
  ])('is neither opened nor changed by %s', async (_who, actor, code) => {
    const stationId = await opened();
    const before = await stored();
    expect((await open({}, actor)).codes).toEqual([code]);
    expect((await change({ stationId, capacity: 1 }, actor)).codes).toEqual([code]);
    expect(await stored()).toBe(before);
  });

  it.each([
    ['name', { name: '' }],
    ['address', { address: '长'.repeat(201) }],
    ['capacity', { capacity: 0 }],
    ['hours', { hours: [] }],
    ['hours', { hours: Array.from({ length: 15 }, () => monday) }],
    ['hours', { hours: [monday, { ...monday, opensAt: '11:59' }] }],
    ['hours', { hours: [{ ...monday, closesAt: '09:00' }] }],
    ['hours', { hours: [{ ...monday, closesAt: '9:00' }] }],
    ['hours', { hours: [{ ...monday, closesAt: '24:01' }] }],
  ])('P24: names %s when it is wrong, opened or changed, and nothing is stored', async (argument, own) => {
    const stationId = await opened();
    const before = await stored();
    for (const { errors } of [await open(own), await change({ stationId, ...own })]) {
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
      expect(String(errors[0]?.extensions?.['argument'])).toContain(argument);
    }
    expect(await stored()).toBe(before);
  });

  it.each([
    ['does not exist', `${COMMUNITY}009`],
    ['is closed', CLOSED],
  ])('is not opened in a grid that %s', async (_why, gridCode) => {
    const { errors } = await open({ gridCode });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'gridCode' });
  });

  it('is changed, and keeps what is left out', async () => {
    const stationId = await opened();
    const changes = { name: '样例新家', capacity: 30, hours: [monday], closedOn: daysFromToday(20) };
    expect((await change({ stationId, ...changes }, officer)).data.changeStation).toMatchObject({
      ...changes,
      address: '样例路5号',
      openingHours: '周一 09:00–12:00',
      version: 2,
    });
    const back = await change({ stationId, closedOn: null, expectedVersion: 2 });
    expect(back.data.changeStation).toMatchObject({ closedOn: null, name: '样例新家', version: 3 });
    expect((await factsOf(organisations, stationId)).map(({ data }) => data)).toMatchObject([
      { capacity: 40, closedOn: null },
      { capacity: 30, closedOn: changes.closedOn, openSpans: [{ weekday: 1, from: 540, to: 720 }] },
      { capacity: 30, closedOn: null },
    ]);
  });

  it('moves to another grid of its community, and is told of there', async () => {
    const stationId = await opened();
    const { data } = await change({ stationId, gridCode: COMMUNITY });
    expect(data.changeStation).toMatchObject({ grid: { code: COMMUNITY }, name: '样例邻里之家', version: 2 });
    expect((await factsOf(organisations, stationId)).map(({ gridcode }) => gridcode)).toEqual([GENERAL, COMMUNITY]);
  });

  it('is told of with all its closed days, and without why', async () => {
    const stationId = await opened();
    const closures = [days(9, 9), days(-1, 2, '年检')];
    const { data } = await change({ stationId, closures });
    expect(data.changeStation.closures).toEqual([days(-1, 2, '年检'), days(9, 9)]);
    await change({ stationId, closures: null, expectedVersion: 2 });
    const [, closed, cleared] = await factsOf(organisations, stationId);
    expect(closed).toMatchObject({
      type: 'station.closed_days.v1',
      gridcode: GENERAL,
      data: {
        closedDays: [
          { from: daysFromToday(-1), to: daysFromToday(2) },
          { from: daysFromToday(9), to: daysFromToday(9) },
        ],
      },
    });
    expect(cleared).toMatchObject({ type: 'station.closed_days.v1', data: { closedDays: [] } });
  });

  it.each([
    ['closures.1.to', { closures: [days(1, 2), days(2, 1)] }],
    ['closures.0.to', { closures: [days(-2, -1)] }],
    ['closures', { closures: Array.from({ length: 51 }, () => days(1, 2)) }],
    ['closures', { closures: [days(1, 2, '')] }],
    ['closedOn', { closedOn: daysFromToday(-1) }],
    ['gridCode', { gridCode: null }],
    ['gridCode', { gridCode: CLOSED }],
    ['gridCode', { gridCode: `${COMMUNITY}999` }],
    ['gridCode', { gridCode: '510115006004' }],
    ['name', { name: null }],
    ['address', { address: null }],
    ['capacity', { capacity: null }],
    ['accessible', { accessible: null }],
    ['hours', { hours: null }],
  ])('P24: a change names %s when it cannot be', async (argument, own) => {
    const stationId = await opened();
    const { errors } = await change({ stationId, ...own });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(String(errors[0]?.extensions?.['argument'])).toContain(argument);
  });

  it('is not changed when there is none, or from another version', async () => {
    expect((await change({ stationId: newId(), capacity: 1 })).codes).toEqual(['NOT_FOUND']);
    const stationId = await opened();
    const both = await Promise.all([1, 2].map((capacity) => change({ stationId, capacity })));
    expect(both.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
  });
});
