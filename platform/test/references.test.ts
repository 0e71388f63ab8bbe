import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openWorld, type World } from './world/world.ts';

const NOWHERE = '510115006005007999';
const REPORT = `mutation ($input: ReportMatterInput!) { reportMatter(input: $input) { id grid { name } } }`;
const PUBLISH = `mutation ($input: PublishActivityInput!) { publishActivity(input: $input) { id station { name } } }`;
const MATTERS = `{ matters(where: { within: "510115006005" }, first: 100) { nodes { id
  grid { code name parent { name } leader { displayName } openMatterCount } } groups(by: [MICRO_GRID], first: 1000) { key { grid { code name } } } } }`;
const ACTIVITIES = `{ activities(orderBy: STARTS_AT_DESC, first: 100) { nodes { id station { id name } } } }`;

/** What stands in the database is changed behind the graph, which only a store of its own allows. */
const isOneProcess = inject('distributed') === undefined;
/** From noon in Shanghai, when stations are open. */
const inDays = (days: number) =>
  new Date(Date.parse(`${shanghaiDate()}T12:00:00+08:00`) + days * 86_400_000).toISOString();

describe('a reference to what another subgraph owns', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const ownStore = () => {
    if (world.store === undefined) throw new Error('five processes have a store of their own');
    return world.store;
  };
  const report = (gridCode: string) => {
    const content = { kind: 'A5', severity: 'ORDINARY', place: '样例路1号', description: '路灯不亮（样例）' };
    return world.ask(REPORT, { input: { ...content, gridCode, writeId: v7() } }, 'resident');
  };
  const publish = (more: object) => {
    const content = { type: 'READING', title: '样例读书会', description: '邻里共读（样例）', capacity: 6 };
    const times = { startsAt: inDays(200), endsAt: inDays(200.05) };
    const input = { gridCode: '510115006005007', ...content, ...times, ...more, writeId: v7() };
    return world.ask(PUBLISH, { input }, 'worker');
  };
  const stationOf = async (community: string) => {
    const { data } = await world.ask(`{ grid(code: "${community}") { serviceStations { id capacity } } }`);
    return data.grid.serviceStations[0];
  };

  it('P31: is good when it is written to what there is', async () => {
    expect((await report('510115006005007001')).errors).toEqual([]);
    const { id: stationId } = await stationOf('510115006005');
    expect((await publish({ stationId })).errors).toEqual([]);
  });

  it('P31: a matter in a grid that does not exist is refused and named, and those above read on', async () => {
    const { data, errors } = await report(NOWHERE);
    expect(data.reportMatter).toBeNull();
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'gridCode' });
    const { data: read, errors: wrong } = await world.ask(MATTERS, {}, 'secretary');
    expect(wrong).toEqual([]);
    expect(read.matters.nodes.length).toBeGreaterThan(0);
  });

  it.each<[string, () => Promise<object>, string]>([
    ['a station that does not exist', () => Promise.resolve({ stationId: v7() }), 'BAD_USER_INPUT'],
    ['another community’s station', async () => ({ stationId: (await stationOf('510115006004')).id }), 'FORBIDDEN'],
    [
      'a station until the year 9999',
      async () => ({ stationId: (await stationOf('510115006005')).id, endsAt: '9999-12-31T00:00:00Z' }),
      'BAD_USER_INPUT',
    ],
    [
      'two billion seats',
      async () => ({ stationId: (await stationOf('510115006005')).id, capacity: 2_000_000_000 }),
      'BAD_USER_INPUT',
    ],
  ])('P31: an activity with %s is refused, and the public list stays', async (_what, wrong, code) => {
    expect((await publish(await wrong())).codes).toEqual([code]);
    const { data, errors } = await world.ask(ACTIVITIES);
    expect(errors).toEqual([]);
    expect(data.activities.nodes.length).toBeGreaterThan(0);
  });

  describe('that dangles since before', () => {
    it.runIf(isOneProcess)('P32: takes nothing else along, of matters and of activities', async () => {
      const kysely = ownStore().kysely();
      const [dangling, activity] = [v7(), v7()];
      const at = new Date().toISOString();
      const now = { reported_at: at, recorded_at: at };
      const matter = { id: dangling, number: '1999-510115006005-000001', grid_code: NOWHERE, ...now };
      const lecture = { id: activity, station_id: v7(), starts_at: inDays(300), ends_at: inDays(301) };
      await kysely.transaction().execute(async (transaction) => {
        await sql`set local role microgrid_internal`.execute(transaction);
        await sql`insert into community_services.matter
          select (jsonb_populate_record(m, ${JSON.stringify(matter)}::jsonb)).*
          from community_services.matter m where grid_code like '510115006005%' and status = 'REPORTED' limit 1`.execute(
          transaction,
        );
        await sql`insert into community_services.activity
          select (jsonb_populate_record(a, ${JSON.stringify(lecture)}::jsonb)).*
          from community_services.activity a where status = 'PUBLISHED' limit 1`.execute(transaction);
      });
      const matters = await world.ask(MATTERS, {}, 'secretary');
      expect(matters.errors).toEqual([]);
      expect(matters.data.matters.nodes).toContainEqual({ id: dangling, grid: null });
      expect(matters.data.matters.nodes.some(({ grid }: { grid: object | null }) => grid !== null)).toBe(true);
      const activities = await world.ask(ACTIVITIES);
      expect(activities.errors).toEqual([]);
      expect(activities.data.activities.nodes[0]).toEqual({ id: activity, station: null });
      expect(activities.data.activities.nodes.some(({ station }: { station: object | null }) => station !== null)).toBe(
        true,
      );
    });
  });

  it.runIf(isOneProcess)(
    'P31: before all is known here the subgraph is not ready, and what it cannot tell from wrong is to be sent again',
    async () => {
      const readiness = async () => (await fetch(`${world.url}/ready`)).json();
      expect(await readiness()).toMatchObject({ subgraphs: { people: 'ready', 'community-services': 'ready' } });
      await sql`update community_services.known_kind set told = told + 1, is_caught_up = false`.execute(
        ownStore().kysely(),
      );
      expect(await readiness()).toMatchObject({ subgraphs: { people: 'ready', 'community-services': 'out' } });
      expect((await report(NOWHERE)).codes).toEqual(['NOT_CAUGHT_UP']);
      expect((await report('510115006005007001')).errors).toEqual([]);
    },
  );
});
