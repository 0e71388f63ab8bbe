import { samplePeople } from '@microgrid/sample-network/sample-people';
import { sql } from 'kysely';
import { pino } from 'pino';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  appointment,
  GENERAL,
  gridOfLeader,
  inDays,
  microGridsOf,
  report,
  vacancy,
  XINGLIN,
} from './journeys/world/deeds.ts';
import { openWorld, type World } from './world/world.ts';

const PROPOSE = `mutation ($input: ProposeGridChangeInput!) { proposeGridChange(input: $input) { id version } }`;
const APPROVE = `mutation ($input: DecideGridChangeInput!) { approveGridChange(input: $input) { status opens { code } } }`;
/** What an officer looks at before approving. */
const IMPACT = `query ($id: ID!, $from: DateTime!) { gridChange(id: $id) { version effectiveOn proposedBy { displayName }
  grids { code openMatterCount serviceStations { name } worker { id } head { id }
    appointments(where: { status: ACTIVE }) { nodes { role person { id } } }
    activities(where: { from: $from }) { totalCount } }
  opens { name households predecessors { code } } after { micro households } } }`;
const REPORT = `mutation ($input: ReportMatterInput!) { reportMatter(input: $input) { id } }`;
const MATTER = `query ($id: ID!) { matter(id: $id) { version grid { code } handler { id } } }`;
/** Figures of this month, and on which map each of them stands. */
const MAPS = `{ matters(where: { within: "${XINGLIN}" }) {
  groups(by: [MICRO_GRID, MONTH], first: 1000) { key { grid { code status validFrom validTo } month } count { value } } } }`;
const FIGURES = `{ matters(where: { within: "${XINGLIN}" }) { totalCount
  groups(by: [MICRO_GRID, MONTH], first: 1000) { key { grid { code } month } count { value } } } }`;

describe('the map changes', () => {
  let world: World;
  let grids: string[];
  let leaderGrid: string;
  let successor: string;
  let matterId: string;
  const people = samplePeople();
  beforeAll(async () => {
    world = await openWorld();
    leaderGrid = await gridOfLeader(world);
    const others = (await microGridsOf(world, GENERAL)).map(({ code }) => code).filter((code) => code !== leaderGrid);
    grids = [leaderGrid, ...others.slice(0, 2)].toSorted();
  });
  afterAll(() => world.close());

  const opened = () => ({
    parentCode: GENERAL,
    level: 'MICRO',
    name: '样例合并网格',
    areaType: 'BUILT_ESTATE',
    households: 120,
    householdsAsOf: '2026-01-01',
  });
  const proposing = () => ({
    kind: 'MERGE',
    reason: '三个微网格合并（样例）',
    effectiveOn: '2999-01-01',
    closes: grids,
    opens: [opened()],
  });
  /** Lets the day of the approved changes be today, and the clock look. */
  const dayComes = async () => {
    const { store, subgraphs } = world;
    await store
      ?.kysely()
      .transaction()
      .execute(async (transaction) => {
        await sql`set local role microgrid_internal`.execute(transaction);
        await sql`update organisation.grid_change set effective_on = (now() at time zone 'Asia/Shanghai')::date where status = 'APPROVED'`.execute(
          transaction,
        );
      });
    const organisation = subgraphs.find(({ name }) => name === 'organisation');
    const job = organisation?.concepts
      .flatMap(({ jobs = [] }) => jobs)
      .find(({ name }) => name === 'apply-grid-changes');
    if (organisation === undefined || job === undefined) return expect.fail('nobody applies changes');
    const [log, closing] = [pino({ level: 'silent' }), new AbortController().signal];
    await job.run({ database: organisation.database, now: new Date(), log, closing });
    // The facts are the store's to find, as after a restart.
    organisation.facts.wake();
    return undefined;
  };
  const read = async (who: string) => (await world.ask(MATTER, { id: matterId }, who)).data.matter;

  it('with an impact that is seen before it is approved: posts, open matters, activities, and who is there for them', async () => {
    ({ matterId } = await report(world, { kind: 'A1', severity: 'EMERGENCY', gridCode: leaderGrid }, 'resident'));
    const accept = { matterId, expectedVersion: 1 };
    const accepted = await world.ask(
      `mutation ($input: AcceptMatterInput!) { acceptMatter(input: $input) { id } }`,
      { input: accept },
      'leader',
    );
    expect(accepted.errors).toEqual([]);
    const { data } = await world.ask(PROPOSE, { input: proposing() }, 'secretary');
    const { id, version } = data.proposeGridChange;
    const { data: seen, errors } = await world.ask(IMPACT, { id, from: inDays(0) }, 'officer');
    expect(errors).toEqual([]);
    expect(seen.gridChange).toMatchObject({ version, after: { micro: 80 }, opens: [{ households: 120 }] });
    expect(seen.gridChange.grids.map((grid: { code: string }) => grid.code)).toEqual(grids);
    const own = seen.gridChange.grids.find((grid: { code: string }) => grid.code === leaderGrid);
    expect(own).toMatchObject({
      appointments: { nodes: [{ role: 'MICRO_GRID_LEADER', person: { id: people.leader } }] },
      worker: { id: people.worker },
      head: { id: people.secretary },
      activities: { totalCount: expect.any(Number) },
    });
    expect(own.openMatterCount).toBeGreaterThan(0);

    const input = { gridChangeId: id, expectedVersion: version };
    const approved = await world.ask(APPROVE, { input }, 'officer');
    expect(approved.errors).toEqual([]);
    successor = approved.data.approveGridChange.opens[0].code;
    expect(await read('leader')).toMatchObject({ handler: { id: people.leader } });
  });
  it('A2, A4: at the beginning of its day leaders leave, open matters go where the grid went, and no figure of before changes', async () => {
    const before = (await world.ask(FIGURES, {}, 'secretary')).data.matters;
    await dayComes();
    await expect
      .poll(() => read('worker'), { timeout: 20_000 })
      .toMatchObject({ grid: { code: successor }, handler: { id: people.worker } });
    await expect.poll(() => read('leader'), { timeout: 20_000 }).toBeNull();
    expect((await world.ask(FIGURES, {}, 'secretary')).data.matters).toEqual(before);
    const { data } = await world.ask(
      `{ closed: grid(code: "${leaderGrid}") { status leader { id } successors { code } }
        grid(code: "${successor}") { status leader { id } predecessors { code } openMatterCount }
        grids(where: { within: "${XINGLIN}", level: MICRO }) { totalCount } }`,
      {},
      'worker',
    );
    expect(data).toMatchObject({
      closed: { status: 'CLOSED', leader: null, successors: [{ code: successor }] },
      grid: { status: 'ACTIVE', leader: null, predecessors: grids.map((code) => ({ code })) },
      grids: { totalCount: 80 },
    });
    expect(data.grid.openMatterCount).toBeGreaterThan(0);
  });

  it('A7: a late report is told where the grid went, and the same writeId then takes it there', async () => {
    const content = { kind: 'A5', severity: 'ORDINARY', place: '样例路1号', description: '路灯不亮（样例）' };
    const input = { ...content, gridCode: leaderGrid, writeId: v7() };
    const late = await world.ask(REPORT, { input }, 'resident');
    expect(late.errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', subject: successor });
    const again = await world.ask(REPORT, { input: { ...input, gridCode: successor } }, 'resident');
    expect([again.errors, again.data.reportMatter]).toEqual([[], { id: input.writeId }]);
  });

  it('A4: a month in which the map changed has figures on both maps, each with the days of its grid', async () => {
    const { data } = await world.ask(MAPS, {}, 'secretary');
    const ofMonth = inDays(0).slice(0, 7);
    const figureOf = (code: string) =>
      data.matters.groups.find(
        ({ key }: { key: { grid: { code: string } | null; month: string } }) =>
          key.grid?.code === code && key.month === ofMonth,
      );
    expect(figureOf(leaderGrid)).toMatchObject({
      key: { grid: { status: 'CLOSED', validTo: inDays(-1).slice(0, 10) } },
      count: { value: expect.any(Number) },
    });
    expect(figureOf(successor)).toMatchObject({
      key: { grid: { status: 'ACTIVE', validFrom: inDays(0).slice(0, 10), validTo: null } },
      count: { value: 1 },
    });
  });

  it('A2: whoever is appointed to lead what followed has all that is open there', async () => {
    const { former } = await vacancy(world);
    const { errors } = await world.ask(
      `mutation ($input: AppointLeaderInput!) { appointLeader(input: $input) { id } }`,
      { input: appointment(successor, former) },
      'secretary',
    );
    expect(errors).toEqual([]);
    expect(await read(former)).toMatchObject({ grid: { code: successor } });
  });
});
