import type { Actor } from '@microgrid/access/actor';
import { Secret } from '@microgrid/disclosure/secret';
import { grids } from '@microgrid/subgraph/known-grids';
import { know } from '@microgrid/subgraph/known-testing';
import { openSubgraph } from '@microgrid/subgraph/subgraph';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knowGrids } from '../../test/known.ts';
import { analyst, COMMUNITY, head, idOf, leader, officer, resident, STREET } from '../../test/people.ts';
import { matterRow } from '../../test/rows.ts';
import { communityServices } from '../subgraph.ts';
import { MatterEntity } from './matter.entity.ts';

const generals = ['001', '002', '003'].map((code) => `${STREET}001${code}`);
const communities = ['001', '002', '003'].map((code) => `${STREET}${code}`);
/** As many as make the tables below coarse enough: 17 matters each in a year. */
const micros = Array.from({ length: 120 }, (_, index) => `${generals[0]}${String(index + 1).padStart(3, '0')}`);

let next = 0;
const matters = (count: number, more: object = {}) =>
  Array.from({ length: count }, () =>
    matterRow((next += 1), { reportedAt: new Date('2023-03-10T02:00:00Z'), ...more }),
  );
const spread = (counts: readonly number[], more: (index: number) => object) =>
  counts.flatMap((count, index) => matters(count, more(index)));

// Risks in three general grids, elders in three communities: 12, 3 and 7 of each.
const golden = [
  ...spread([12, 3, 7], (index) => ({ kind: 'A2', gridCode: `${generals[index]}001` })),
  ...spread([12, 3, 7], (index) => ({ kind: 'C1', gridCode: `${communities[index]}001001` })),
];

describe('what everybody is told of matters in closed months', () => {
  let services: TestSubgraph;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await knowGrids(
      services,
      ...communities,
      ...new Set([...generals, ...communities.map((code) => `${code}001`)]),
      ...micros,
    );
    await services.insert(MatterEntity, golden);
    await services.subgraph.closeMonths(new Date('2024-02-10T00:00:00Z'));
  });
  afterAll(() => services.close());

  const told = async (where: string, groups: string, actor: Actor = analyst, subgraph = services.subgraph) => {
    const query = `{ matters(where: { ${where} }) { nodes { id } figuresAsOf ${groups} } }`;
    const result = await subgraph.execute({ query, variables: {} }, { actor });
    const { data, errors = [] } = JSON.parse(JSON.stringify(result));
    return { ...data?.matters, errors, code: errors[0]?.extensions.code };
  };
  const risks = `within: "${STREET}", kind: [A2], recordedIn: "2023"`;
  const elders = `within: "${STREET}", kind: [C1], recordedIn: "2023"`;
  const counts = 'count { value status hiddenParts }';
  const byGrid = `groups(by: [GENERAL_GRID], first: 100) { key { grid { code } } ${counts} }`;
  const valuesOf = (groups: { key: { grid: { code: string } }; count: { value: number | null } }[], codes: string[]) =>
    codes.map((code) => groups.find(({ key }) => key.grid.code === code)?.count.value);

  it('golden A2: 12, 3 and 7 are a multiple of 5 near each, or too few to tell; the total is rounded on its own', async () => {
    const { groups, nodes, figuresAsOf, errors } = await told(risks, byGrid);
    expect(errors).toEqual([]);
    expect(nodes).toEqual([]);
    expect(figuresAsOf).toBe('2024-01-31');
    const [twelve, three, seven] = valuesOf(groups, generals);
    expect([5, 10, 15, 20]).toContain(twelve);
    expect(three).toBeNull();
    expect([null, 5, 10, 15]).toContain(seven);
    const { aggregates } = await told(risks, `aggregates { ${counts} }`);
    expect([15, 20, 25, 30]).toContain(aggregates.count.value);
    expect(aggregates.count).toMatchObject({ status: 'ROUNDED', hiddenParts: null });
    // Who may read all of them is told the number.
    const exact = await told(risks, `aggregates { ${counts} }`, officer);
    expect(exact.aggregates.count).toEqual({ value: 22, status: 'EXACT', hiddenParts: null });
  });

  it('golden C1: what is sensitive is refused by general grid, and from 10 on by community', async () => {
    const refused = await told(elders, byGrid);
    expect(refused).toMatchObject({ code: 'QUESTION_TOO_FINE', groups: null });
    expect(refused.errors[0].extensions.coarser).toContainEqual({
      by: ['COMMUNITY'],
      where: { area: 'STREET', kind: 'KIND', time: 'YEAR' },
    });
    const { groups } = await told(elders, `groups(by: [COMMUNITY], first: 100) { key { grid { code } } ${counts} }`);
    expect(valuesOf(groups, communities).slice(1)).toEqual([null, null]);
  });

  it('is the same figure by another filter, order and asker, on another replica and after a restart', async () => {
    const first = JSON.stringify(valuesOf((await told(risks, byGrid)).groups, generals));
    const asked = async (...question: Parameters<typeof told>) =>
      JSON.stringify(valuesOf((await told(...question)).groups, generals));
    const ordered = `groups(by: [GENERAL_GRID], orderBy: COUNT_DESC, first: 100) { key { grid { code } } ${counts} }`;
    expect(await asked(risks, ordered)).toBe(first);
    expect(await asked(`within: "${communities[0]}", kind: [A2], recordedIn: "2023"`, byGrid)).toBe(first);
    expect(await asked(risks, byGrid, leader)).toBe(first);
    const replica = await openSubgraph(communityServices, {
      store: services.subgraph.database.store,
      log: services.subgraph.contextFor(analyst).log,
    });
    expect(await asked(risks, byGrid, analyst, replica)).toBe(first);
    await replica.close();
    // A list of each grid is the same question.
    const ofGrids = await services.ask(
      `query ($refs: [_Any!]!) { grids: _entities(representations: $refs) { ... on Grid { matters(where: { kind: [A2], recordedIn: "2023" }) { aggregates { count { value } } } } } }`,
      { refs: generals.map((code) => ({ __typename: 'Grid', code })) },
      analyst,
    );
    const values = ofGrids.data.grids.map(
      ({ matters: list }: { matters: { aggregates: { count: { value: number | null } } } }) =>
        list.aggregates.count.value,
    );
    expect(JSON.stringify(values)).toBe(first);
  });

  it('is told of by area, kind and time, never by what changes from day to day, and what works instead is said', async () => {
    const messageOf = async (...question: Parameters<typeof told>) => {
      const { errors } = await told(...question);
      return [errors[0]?.extensions.code, errors[0]?.message];
    };
    const all = `aggregates { ${counts} }`;
    expect(await messageOf('isOpen: true', all)).toEqual([
      'QUESTION_TOO_FINE',
      expect.stringContaining('where.isOpen is of today'),
    ]);
    expect(await messageOf('', `groups(by: [STATUS]) { ${counts} }`)).toEqual([
      'QUESTION_TOO_FINE',
      expect.stringContaining('not told by STATUS: leave it out'),
    ]);
    expect(await messageOf('', `groups(by: [MICRO_GRID]) { ${counts} }`)).toEqual([
      'QUESTION_TOO_FINE',
      expect.stringContaining('ask by GENERAL_GRID'),
    ]);
    expect(await messageOf(`within: "${generals[0]}001"`, all)).toEqual([
      'QUESTION_TOO_FINE',
      expect.stringContaining('GENERAL_GRID at the finest'),
    ]);
    expect(await messageOf('recordedIn: "2024-02"', all)).toEqual([
      'BAD_USER_INPUT',
      expect.stringMatching(/^where.recordedIn: /),
    ]);
    expect(await messageOf('kind: [A2], kindGroup: [A]', all)).toEqual([
      'BAD_USER_INPUT',
      expect.stringMatching(/^where.kindGroup: /),
    ]);
    expect(await messageOf(risks, `groups(by: [GENERAL_GRID], first: 2) { ${counts} }`)).toEqual([
      'TOO_MANY_GROUPS',
      expect.any(String),
    ]);
  });

  it('is what public pages may say to whoever serves nowhere: two dimensions, by community and quarter at most', async () => {
    const year = `within: "${STREET}", recordedIn: "2023"`;
    const ofResident = await told(year, `aggregates { ${counts} }`, resident);
    expect(ofResident.aggregates).toEqual((await told(year, `aggregates { ${counts} }`)).aggregates);
    expect((await told(risks, `aggregates { ${counts} }`, resident)).code).toBe('QUESTION_TOO_FINE');
    expect((await told('recordedIn: "2023-03"', `aggregates { ${counts} }`, resident)).code).toBe('QUESTION_TOO_FINE');
  });

  it('A4: stays on the map of its day: a grid that has closed has figures of before, and the one after it of later', async () => {
    const [gone, since] = [`${STREET}001008`, `${STREET}001009`];
    await know(services.subgraph.database, grids, [
      { id: gone, gridCode: gone, state: { validFrom: '2000-01-01', validTo: '2023-06-30' } },
      { id: since, gridCode: since, state: { validFrom: '2023-07-01' } },
    ]);
    const replica = await openSubgraph(communityServices, {
      store: services.subgraph.database.store,
      log: services.subgraph.contextFor(analyst).log,
    });
    const codesBy = async (quarter: string) => {
      const { groups } = await told(`recordedIn: "${quarter}"`, byGrid, analyst, replica);
      return groups.map(({ key }: { key: { grid: { code: string } } }) => key.grid.code);
    };
    expect(await codesBy('2023-Q1')).toContain(gone);
    expect(await codesBy('2023-Q1')).not.toContain(since);
    expect(await codesBy('2023-Q4')).toContain(since);
    expect(await codesBy('2023-Q4')).not.toContain(gone);
    const before = await told(
      `within: "${since}", recordedIn: "2023-Q1"`,
      `aggregates { ${counts} }`,
      analyst,
      replica,
    );
    expect(before.errors[0]).toMatchObject({
      message: expect.stringContaining(`${since} is on the map from 2023-07-01`),
      extensions: { code: 'BAD_USER_INPUT', argument: 'where.within' },
    });
    await replica.close();
  });

  it('does not change by what is recorded today, nor when the same months are closed again', async () => {
    const before = await told(risks, byGrid);
    await services.insert(
      MatterEntity,
      matters(30, { kind: 'A2', gridCode: `${generals[1]}001`, reportedAt: new Date() }),
    );
    await services.subgraph.closeMonths(new Date('2024-02-20T00:00:00Z'));
    expect(await told(risks, byGrid)).toEqual(before);
  });

  it('is drawn by one secret for ever: a start with another is refused', async () => {
    const { store } = services.subgraph.database;
    const { log } = services.subgraph.contextFor(analyst);
    const disclosureSecret = new Secret('f'.repeat(32));
    await expect(openSubgraph(communityServices, { store, log, disclosureSecret })).rejects.toThrow(
      /^the figures of community_services are drawn by another DISCLOSURE_SECRET since /,
    );
  });

  it('is kept where no caller reads it', async () => {
    for (const actor of [analyst, officer, head]) {
      const { db } = services.subgraph.contextFor(actor);
      const { rows } = await sql`select * from community_services.matter_fact limit 1`.execute(db);
      expect(rows).toEqual([]);
    }
  });
});

const at = (day: string) => new Date(`${day}T02:00:00Z`);
const AFTER_A_YEAR = new Date('2024-01-10T00:00:00Z');

describe('rates of closed months', () => {
  let services: TestSubgraph;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await knowGrids(services, ...communities, ...generals, ...micros);
  });
  afterAll(() => services.close());

  const figuresOf = async (recordedIn: string, actor: Actor = analyst) => {
    const { data, errors } = await services.ask(
      `query ($in: Period!, $within: AreaCode!) { matters(where: { recordedIn: $in, within: $within }) { aggregates {
        count { value } dueCount { value } dueClosedCount { value } onTimeCount { value } reopenedCount { value } heldCount { value } } } }`,
      { in: recordedIn, within: STREET },
      actor,
    );
    expect(errors).toEqual([]);
    const figures: Record<string, { value: number | null }> = data.matters.aggregates;
    return Object.fromEntries(Object.entries(figures).map(([name, { value }]) => [name, value]));
  };

  it('golden: 972 due, 911 closed, 737 on time are 93.72 % and 75.82 %; 12 more on hold are not due', async () => {
    const place = { gridCode: `${generals[0]}001`, reportedAt: at('2023-06-01'), dueAt: at('2023-06-08') };
    await services.insert(MatterEntity, [
      ...matters(737, { ...place, status: 'CLOSED', closedAt: at('2023-06-07') }),
      ...matters(911 - 737, { ...place, status: 'CLOSED', closedAt: at('2023-06-20') }),
      ...matters(972 - 911, { ...place, status: 'IN_PROGRESS' }),
      ...matters(12, { ...place, status: 'ON_HOLD' }),
    ]);
    await services.subgraph.closeMonths(AFTER_A_YEAR);
    const exact = await figuresOf('2023-06', officer);
    expect(exact).toMatchObject({ count: 984, dueCount: 972, dueClosedCount: 911, onTimeCount: 737 });
    const rounded = await figuresOf('2023-06');
    for (const [name, value] of Object.entries({ count: 984, dueCount: 972, dueClosedCount: 911, onTimeCount: 737 })) {
      expect(Math.abs(Number(rounded[name]) - value)).toBeLessThanOrEqual(9);
      expect(Number(rounded[name]) % 5).toBe(0);
    }
    const rate = (part: string) => Number(rounded[part]) / Number(rounded['dueCount']);
    expect(rate('dueClosedCount')).toBeCloseTo(0.9372, 1);
    expect(rate('onTimeCount')).toBeCloseTo(0.7582, 1);
  });
});

describe('the month in which a matter counts', () => {
  let services: TestSubgraph;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await knowGrids(services);
  });
  afterAll(() => services.close());

  const id = idOf(3999);
  const row = {
    ...matterRow(999, { reportedAt: at('2023-01-20'), dueAt: at('2023-02-10') }),
    id,
    gridCode: `${COMMUNITY}007003`,
  };
  const facts = async () => {
    const { rows } = await sql<Record<string, number | string | boolean>>`
      select * from community_services.matter_fact where source_id = ${id} order by month`.execute(
      services.subgraph.database.internalReader(),
    );
    return rows.map((fact) => [fact['month'], ...Object.keys(fact).filter((name) => fact[name] === true)]);
  };
  const change = (columns: object) =>
    services.subgraph.database.transaction((em) => em.nativeUpdate(MatterEntity, { id }, columns));
  const closeAt = (day: string) => services.subgraph.closeMonths(new Date(`${day}T00:00:00Z`));

  it('is that of what happened: recorded, due at the deadline, closed late; each once, and never revised', async () => {
    await services.insert(MatterEntity, [row]);
    await closeAt('2023-02-10');
    await closeAt('2023-03-10');
    await change({ status: 'CLOSED', closedAt: at('2023-03-15'), kind: 'C6' });
    await closeAt('2023-04-10');
    await closeAt('2023-05-10');
    const told = [
      [202_301, 'count'],
      [202_302, 'dueCount', 'firstReplyDueCount'],
      [202_303, 'closedCount', 'dueClosedCount', 'closedInGridCount', 'closedInNetCount'],
    ];
    expect(await facts()).toEqual(told);
    // A correction of what is told changes nothing of it.
    await change({ recordedAt: at('2023-03-01'), reportedAt: at('2023-03-01'), dueAt: at('2023-04-01') });
    await closeAt('2023-06-10');
    expect(await facts()).toEqual(told);
  });

  it('is told when all facts are there: a run that was interrupted is written anew', async () => {
    const more = matters(20, { reportedAt: at('2023-06-20'), gridCode: row.gridCode });
    await services.insert(MatterEntity, more);
    const written = async () => {
      const { rows } = await sql<{ facts: number }>`
        select count(*)::int as facts from community_services.matter_fact where month = 202306`.execute(
        services.subgraph.database.internalReader(),
      );
      return rows[0]?.facts;
    };
    // What a run leaves that was killed after it had written some.
    await sql`
      insert into community_services.matter_fact
      select (json_populate_record(fact, ${JSON.stringify({ source_id: idOf(1), month: 202_306 })}::json)).*
      from community_services.matter_fact as fact where source_id = ${id} and month = 202301`.execute(
      services.subgraph.database.internalReader(),
    );
    expect(await written()).toBe(1);
    await closeAt('2023-07-10');
    expect(await written()).toBe(20);
  });
});
