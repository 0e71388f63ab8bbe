import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMUNITY, daysFromToday, DISTRICT, GENERAL, OTHER_STREET, STREET } from '../../test/actors.ts';
import { gridRow } from '../../test/grids.ts';
import { insertUnits } from '../../test/rows.ts';
import { GridEntity } from '../grid/grid.entity.ts';
import { organisation } from '../subgraph.ts';
import { ServiceStationEntity } from './service-station.entity.ts';
import { weekdays, type ServiceStationKind } from './service-station.terms.ts';

const ELSEWHERE = `${OTHER_STREET}001`;
const always = weekdays.map((weekday) => ({ weekday, opensAt: '00:00', closesAt: '24:00' }));
const closedNow = { from: daysFromToday(-1), to: daysFromToday(1), reason: '检修' };

interface Own {
  gridCode?: string;
  kind?: ServiceStationKind;
  capacity?: number;
  accessible?: boolean;
  closedOn?: string;
  hours?: typeof always;
  closures?: (typeof closedNow)[];
}

describe('stations', () => {
  let organisations: TestSubgraph;
  const row = (name: string, own: Own = {}) => ({
    id: newId(),
    kind: 'PARTY_SERVICE' as const,
    name,
    gridCode: COMMUNITY,
    address: '样例路1号',
    openingHours: '看门口通知',
    hours: always,
    closures: [],
    capacity: 20,
    accessible: true,
    closedOn: null,
    version: 1,
    ...own,
  });
  const rows = [
    row('样例1'),
    row('样例2', { gridCode: GENERAL, kind: 'NEIGHBOUR_HOME', capacity: 50, closures: [closedNow] }),
    row('样例3', { gridCode: GENERAL, accessible: false, capacity: 10, hours: [] }),
    row('样例4', { gridCode: ELSEWHERE, capacity: 50 }),
    row('样例5', { closedOn: daysFromToday(-1) }),
    row('样例6', { closedOn: daysFromToday(0) }),
  ];
  beforeAll(async () => {
    organisations = await openTestSubgraph(organisation);
    await insertUnits(organisations);
    await organisations.insert(GridEntity, [gridRow(COMMUNITY), gridRow(GENERAL), gridRow(ELSEWHERE)]);
    await organisations.insert(ServiceStationEntity, rows);
  });
  afterAll(() => organisations.close());

  const names = async (where: object, orderBy = 'NAME_ASC') => {
    const query = `query ($where: ServiceStationWhere, $orderBy: ServiceStationOrder!) {
      serviceStations(where: $where, orderBy: $orderBy) { totalCount nodes { name } } }`;
    const { nodes, totalCount } = (await organisations.ask(query, { where, orderBy })).data.serviceStations;
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ name }: { name: string }) => name);
  };

  it.each([
    [{}, ['样例1', '样例2', '样例3', '样例4', '样例6']],
    [{ within: STREET }, ['样例1', '样例2', '样例3', '样例6']],
    [{ within: GENERAL, kind: ['NEIGHBOUR_HOME', 'OTHER'] }, ['样例2']],
    [{ within: DISTRICT, accessible: false }, ['样例3']],
    [{ within: COMMUNITY, accessible: true }, ['样例1', '样例2', '样例6']],
    [{ kind: [] }, []],
  ])('in use are listed by name: %j', async (where, expected) => {
    expect(await names(where)).toEqual(expected);
  });

  it('can begin with the largest', async () => {
    expect((await names({ within: COMMUNITY }, 'CAPACITY_DESC'))[0]).toBe('样例2');
  });

  it('are counted by kind and by community, in one statement more where the community is read', async () => {
    const query = `{ serviceStations(where: { within: "${DISTRICT}" }) { groups(by: [COMMUNITY, KIND]) {
      key { kind grid { name } } count { value } } } }`;
    let data;
    const statements = await organisations.statementsOf(async () => {
      ({ data } = await organisations.ask(query));
    });
    expect(data).toMatchObject({
      serviceStations: {
        groups: [
          { key: { kind: 'NEIGHBOUR_HOME' }, count: { value: 1 } },
          { key: { kind: 'PARTY_SERVICE' }, count: { value: 3 } },
          { key: { kind: 'PARTY_SERVICE' }, count: { value: 1 } },
        ],
      },
    });
    expect(statements).toHaveLength(2);
  });

  it('say whether they are open, now and then, and which days to come they are not', async () => {
    const query = `query ($at: DateTime!) { serviceStations { nodes { name isOpen later: isOpen(at: $at) closures { from to reason } } } }`;
    const { data } = await organisations.ask(query, { at: `${daysFromToday(3)}T04:00:00.000Z` });
    expect(data.serviceStations.nodes).toEqual([
      { name: '样例1', isOpen: true, later: true, closures: [] },
      { name: '样例2', isOpen: false, later: true, closures: [closedNow] },
      { name: '样例3', isOpen: false, later: false, closures: [] },
      { name: '样例4', isOpen: true, later: true, closures: [] },
      { name: '样例6', isOpen: true, later: false, closures: [] },
    ]);
  });

  it('of a grid are those in use in exactly this grid, in one statement for all grids', async () => {
    const query = `{ grid(code: "${COMMUNITY}") { serviceStations { name } descendants { nodes { serviceStations { name } } } } }`;
    let data;
    const statements = await organisations.statementsOf(async () => {
      ({ data } = await organisations.ask(query));
    });
    expect(data).toEqual({
      grid: {
        serviceStations: [{ name: '样例1' }, { name: '样例6' }],
        descendants: { nodes: [{ serviceStations: [{ name: '样例2' }, { name: '样例3' }] }] },
      },
    });
    expect(statements).toHaveLength(4);
  });

  it('are found by their id when they are out of use too', async () => {
    const query = `query ($id: ID!) { serviceStation(id: $id) { name closedOn hours { weekday opensAt closesAt } } }`;
    expect((await organisations.ask(query, { id: rows[4]?.id })).data.serviceStation).toEqual({
      name: '样例5',
      closedOn: daysFromToday(-1),
      hours: always,
    });
  });
});
