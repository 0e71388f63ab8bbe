import { factOf, type Fact } from '@microgrid/facts/fact';
import { openInProcessTransport, type InProcessTransport } from '@microgrid/facts/in-process-transport';
import { personalData } from '@microgrid/database/personal-data';
import { migration } from '@microgrid/database/migration';
import { defineEntity, p } from '@mikro-orm/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Query, Resolver } from 'type-graphql';
import { Access } from '@microgrid/access/access';
import { newId } from '../writes/ids.ts';
import { subgraphOf } from '../subgraph.ts';
import { openTestSubgraph, type TestSubgraph } from '../testing.ts';
import { danglingReferences } from './dangling-references.job.ts';
import { grids } from './grids.ts';
import { knownThings } from './known.ts';
import { DanglingReferenceEntity } from './known.entities.ts';
import { requireKnown } from './require-known.ts';
import { stations } from './stations.ts';

const COMMUNITY = '510115006005';
const grid = (n: number) => `${COMMUNITY}001${String(n).padStart(3, '0')}`;
const station = newId();

const VisitSchema = defineEntity({
  name: 'Visit',
  properties: { id: p.uuid().primary(), gridCode: p.text(), stationId: p.text().nullable() },
});
class VisitEntity extends VisitSchema.class {}
VisitSchema.setClass(VisitEntity);

@Resolver()
class NothingResolver {
  @Query(() => String, { nullable: true, description: 'Nothing.' })
  @Access('PUBLIC')
  nothing() {
    return null;
  }
}

const columns = [
  { entity: VisitEntity, field: 'gridCode', to: grids },
  { entity: VisitEntity, field: 'stationId', to: stations, isMisuse: 'left(k.grid_code, 12) <> left(t.grid_code, 12)' },
];
const job = danglingReferences(columns);
const visits = subgraphOf('visits', 'visits', [
  {
    resolvers: [NothingResolver],
    stored: [personalData(VisitEntity, { notPersonal: ['id', 'gridCode', 'stationId'], personal: {} })],
    migrations: [
      migration(
        '20261129T050000-visits',
        'create table "visit" ("id" uuid not null, "grid_code" text not null, "station_id" text null, primary key ("id"));\n',
      ),
    ],
  },
  knownThings([grids, stations], columns),
]);

const opened = (code: string, validFrom = '2022-11-01') =>
  factOf(
    'grid.opened.v1',
    {
      subject: code,
      gridCode: code,
      data: { level: 'MICRO', areaType: 'RURAL_GROUP', households: 40, validFrom, predecessorCodes: [] },
    },
    'organisation',
  );
const closed = (code: string, validTo: string, successorCodes: string[] = []) =>
  factOf(
    'grid.closed.v1',
    { subject: code, gridCode: code, data: { level: 'MICRO', validTo, successorCodes } },
    'organisation',
  );
const changed = (closedOn: string | null) =>
  factOf(
    'station.changed.v1',
    {
      subject: station,
      gridCode: COMMUNITY,
      data: { kind: 'OTHER', capacity: 20, isAccessible: true, openSpans: [], closedOn },
    },
    'organisation',
  );
const told = (thing: 'GRID' | 'STATION', count: number) =>
  factOf('network.told.v1', { subject: newId(), gridCode: '000000000', data: { thing, count } }, 'organisation');

describe('what a subgraph knows of things that others own', () => {
  let transport: InProcessTransport;
  let services: TestSubgraph;
  beforeEach(async () => {
    transport = openInProcessTransport();
    services = await openTestSubgraph(visits, transport);
    await transport.begin();
  });
  afterEach(async () => {
    await services.close();
    await transport.close();
  });

  const tell = (...facts: Fact[]) =>
    transport.publishAll?.(facts, new AbortController().signal) ?? Promise.reject(new Error('one at a time'));
  const isReady = () => services.subgraph.isReady();
  const use = (id: string, on: string[] = ['2026-06-01']) =>
    services.subgraph.database.transaction((em) => requireKnown(em, grids, { argument: 'gridCode', id, on }));
  const refused = (id: string, on?: string[]) =>
    use(id, on).then(
      () => 'used',
      (error: { extensions: Record<string, unknown> }) => error.extensions,
    );

  it('is ready once all that its owner told of is known, in whatever order it comes', async () => {
    expect(await isReady()).toBe(false);
    await tell(told('GRID', 3), told('STATION', 0));
    await tell(opened(grid(1)));
    expect(await isReady()).toBe(false);
    await tell(opened(grid(2)), opened(grid(3)));
    expect(await isReady()).toBe(true);
  });

  it('is ready for an owner that has nothing yet, and again not when more is brought in', async () => {
    await tell(told('GRID', 0), told('STATION', 0));
    expect(await isReady()).toBe(true);
    await tell(opened(grid(1)), told('GRID', 2));
    expect(await isReady()).toBe(false);
    await tell(opened(grid(2)));
    expect(await isReady()).toBe(true);
  });

  it('counts what is told once, however often it is delivered', async () => {
    const facts = [opened(grid(1)), told('GRID', 1), told('STATION', 0)];
    await tell(...facts, ...facts);
    await tell(...facts);
    expect(await isReady()).toBe(true);
  });

  it('P31: refuses what may only not be known yet as something to send again, never as wrong input', async () => {
    await tell(opened(grid(1)), told('GRID', 2));
    expect(await refused(grid(1))).toBe('used');
    expect(await refused(grid(2))).toEqual({ code: 'NOT_CAUGHT_UP', argument: 'gridCode', retryAfter: 1 });
    await tell(opened(grid(2)));
    expect(await refused(grid(2))).toBe('used');
    expect(await refused(grid(3))).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'gridCode' });
  });

  it.each([
    ['before its first day', ['2026-01-31'], 'BAD_USER_INPUT'],
    ['on its first day', ['2026-02-01'], 'used'],
    ['on its last day', ['2026-06-30'], 'used'],
    ['after its last day', ['2026-07-01'], 'CONFLICT'],
    ['from a day in force to one that is not', ['2026-06-30', '2026-07-01'], 'CONFLICT'],
  ])('P31: lets a grid be referred to %s: %s', async (_when, on, expected) => {
    await tell(opened(grid(1), '2026-02-01'), closed(grid(1), '2026-06-30'), told('GRID', 1));
    const answer = await refused(grid(1), on);
    expect(typeof answer === 'string' ? answer : answer['code']).toBe(expected);
  });

  it.each([
    ['its one follower', [grid(2)], grid(2)],
    ['itself, when several followed', [grid(2), grid(3)], grid(1)],
    ['itself, when nothing followed', [], grid(1)],
  ])('A7: a grid that was closed is a conflict that names %s', async (_what, followers, subject) => {
    await tell(opened(grid(1)), closed(grid(1), '2026-06-30', followers), told('GRID', 1));
    expect(await refused(grid(1), ['2026-07-01'])).toEqual({ code: 'CONFLICT', subject });
  });

  it('A7: what followed is told anew when a closing is undone', async () => {
    await tell(opened(grid(1)), closed(grid(1), '2026-06-30'), closed(grid(1), '2026-06-30', [grid(4)]));
    expect(await refused(grid(1), ['2026-07-01'])).toEqual({ code: 'CONFLICT', subject: grid(4) });
  });

  it('takes the latest of what was said of a station, also when it opens again', async () => {
    await tell(changed('2026-01-01'), changed(null), told('STATION', 1));
    const { database } = services.subgraph;
    const known = await database.transaction((em) =>
      requireKnown(em, stations, { argument: 'stationId', id: station }),
    );
    expect(known).toEqual({ id: station, gridCode: COMMUNITY, state: { capacity: 20, closedOn: null, openSpans: [] } });
  });

  it('takes a hundred facts in a few statements', async () => {
    const facts = Array.from({ length: 100 }, (_, n) => opened(grid(n + 1)));
    const statements = await services.statementsOf(() => tell(...facts));
    expect(statements.length).toBeLessThan(10);
  });

  describe('the references stored before', () => {
    const visit = (n: number, gridCode: string, stationId: string | null = station) => ({
      id: `01920000-0000-7000-8000-${String(n).padStart(12, '0')}`,
      gridCode,
      stationId,
    });
    const dangling = async () => {
      const rows = await services.subgraph.database.orm.em
        .fork()
        .findAll(DanglingReferenceEntity, { orderBy: { rowId: 'asc' } });
      return rows.map(({ rowId, field, problem }) => [Number(rowId.slice(-3)), field, problem]);
    };

    it('P31: are named when they lead nowhere or are misused, once all is known, and no longer once they are mended', async () => {
      await services.insert(VisitEntity, [
        visit(1, grid(1)),
        visit(2, grid(2)),
        visit(3, grid(1), newId()),
        visit(4, '510115006006001001'),
        visit(5, grid(1), null),
      ]);
      await tell(opened(grid(1)), opened('510115006006001001'));
      await services.runJob(job);
      expect(await dangling()).toEqual([]);
      await tell(changed(null), told('GRID', 2), told('STATION', 1));
      await services.runJob(job);
      await services.runJob(job);
      const left = [
        [3, 'stationId', 'UNKNOWN'],
        [4, 'stationId', 'MISUSED'],
      ];
      expect(await dangling()).toEqual([[2, 'gridCode', 'UNKNOWN'], ...left]);
      await tell(opened(grid(2)));
      await services.runJob(job);
      expect(await dangling()).toEqual(left);
    });
  });
});
