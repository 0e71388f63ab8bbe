import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  analyst,
  auditor,
  COMMUNITY,
  contact,
  GENERAL,
  head,
  idOf,
  leader,
  MICRO,
  neighbour,
  officer,
  person,
  resident,
  worker,
} from '../../test/people.ts';
import { inHours, matterRow } from '../../test/rows.ts';
import { communityServices } from '../subgraph.ts';
import { MatterEventEntity } from './history/matter-event.entity.ts';
import { MatterReporterEntity } from './reporter/matter-reporter.entity.ts';
import { MatterEntity } from './matter.entity.ts';

const otherMicro = `${GENERAL}004`;
const otherLeader = person(20, 'MICRO_GRID_LEADER', otherMicro);

describe('matters', () => {
  let services: TestSubgraph;
  const reported = matterRow(1);
  const closed = matterRow(2, { status: 'CLOSED', severity: 'URGENT', kind: 'A2', dueAt: inHours(-2) });
  const atStreet = matterRow(3, {
    level: 'L3',
    status: 'RESOLVED',
    gridCode: otherMicro,
    dueAt: inHours(-1),
    handlerId: worker.subject,
    resolution: '已修复（样例）',
  });
  const elsewhere = matterRow(4, { gridCode: `${COMMUNITY}008001` });
  const all = [reported, closed, atStreet, elsewhere];

  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await services.insert(MatterEntity, all);
    await services.insert(MatterReporterEntity, [
      { matterId: reported.id, personId: resident.subject ?? '' },
      { matterId: closed.id, personId: neighbour.subject ?? '' },
    ]);
    await services.insert(MatterEventEntity, [
      {
        id: matterRow(901).id,
        matterId: reported.id,
        step: 1,
        action: 'REPORT',
        toStatus: 'REPORTED',
        at: inHours(-1),
        note: '样例备注',
      },
      {
        id: matterRow(902).id,
        matterId: elsewhere.id,
        step: 1,
        action: 'REPORT',
        toStatus: 'REPORTED',
        at: inHours(-1),
      },
    ]);
  });
  afterAll(() => services.close());

  const listed = async (actor: Actor, args = '') => {
    const { data, codes } = await services.ask(`{ matters${args} { nodes { id } } }`, {}, actor);
    return codes.length > 0 ? codes : data.matters.nodes.map(({ id }: { id: string }) => id);
  };
  const onGrid = async (actor: Actor, fields: string, codes = [COMMUNITY]) => {
    const answer = await services.ask(
      `query ($refs: [_Any!]!) { entities: _entities(representations: $refs) { ... on Grid { ${fields} } } }`,
      { refs: codes.map((code) => ({ __typename: 'Grid', code })) },
      actor,
    );
    return { grids: answer.data.entities, codes: answer.codes };
  };
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

  const sights: [string, Actor, typeof all][] = [
    ['a resident who reported one', resident, [reported]],
    ['another', neighbour, [closed]],
    ['the leader', leader, [reported, closed]],
    ['the leader of another micro-grid', otherLeader, [atStreet]],
    ['the worker', worker, [reported, closed, atStreet]],
    ['the committee contact', contact, [reported, closed, atStreet]],
    ['the head', head, all],
    ['the street officer', officer, all],
    ['the officer of another street', person(23, 'STREET_OFFICER', '510115007'), []],
    ['an analyst', analyst, []],
    ['a privacy auditor', auditor, []],
  ];
  const showEverywhere = async (actor: Actor, seen: typeof all) => {
    const nodes = ids(seen).map((id) => ({ id }));
    const { data: list } = await services.ask('{ matters { nodes { id } edges { node { id } } } }', {}, actor);
    expect(list.matters).toEqual({ nodes, edges: nodes.map((node) => ({ node })) });
    const { grids } = await onGrid(actor, 'matters { nodes { id } totalCount }');
    expect(grids).toEqual([{ matters: { nodes, totalCount: seen.length } }]);
    const expected = all.map(({ id }) => (ids(seen).includes(id) ? { id } : null));
    const { data, codes } = await services.ask(
      `query ($refs: [_Any!]!) { entities: _entities(representations: $refs) { ... on Matter { id } } }`,
      { refs: [idOf(99), 'no id', ...ids(all)].map((id) => ({ __typename: 'Matter', id })) },
      actor,
    );
    expect([data.entities, codes]).toEqual([[null, null, ...expected], []]);
    for (const [index, { id }] of all.entries()) {
      const { data: one } = await services.ask(`query ($id: ID!) { matter(id: $id) { id } }`, { id }, actor);
      expect(one.matter).toEqual(expected[index]);
    }
  };

  it.each(sights)('P3, P4: are the same by id, list, edge, grid and reference for %s', async (_who, actor, seen) => {
    await showEverywhere(actor, seen);
  });

  it('P5: are so with row-level security off too', async () => {
    await services.withoutRowLevelSecurity(async () => {
      for (const [, actor, seen] of sights) await showEverywhere(actor, seen);
    });
  });

  it('are nothing to the anonymous, whose other questions are answered', async () => {
    expect(await listed(ANONYMOUS)).toEqual(['UNAUTHENTICATED']);
    expect(await onGrid(ANONYMOUS, 'code matters { nodes { id } } openMatterCount')).toEqual({
      grids: [{ code: COMMUNITY, matters: null, openMatterCount: null }],
      codes: ['UNAUTHENTICATED'],
    });
    const { data } = await services.ask(
      `query ($refs: [_Any!]!) { entities: _entities(representations: $refs) { ... on Matter { id } } }`,
      { refs: [{ __typename: 'Matter', id: reported.id }] },
    );
    expect(data.entities).toEqual([null]);
  });

  it.each([
    ['(orderBy: REPORTED_AT_ASC)', [elsewhere, atStreet, closed, reported]],
    ['(orderBy: DUE_AT_ASC)', [closed, atStreet, reported, elsewhere]],
    ['(where: { kindGroup: [A] })', [closed]],
    ['(where: { level: L3 })', [atStreet]],
    // Where the field does not tell the level, the list does not either.
    ['(where: { level: [L0, L1] })', []],
    ['(where: { recordedIn: "2001-Q1" })', []],
    ['(where: { recordedIn: "2001-H1" })', ['BAD_USER_INPUT']],
    ['(where: { status: REPORTED })', [reported, elsewhere]],
    ['(where: { kind: A2 })', [closed]],
    ['(where: { severity: URGENT })', [closed]],
    ['(where: { isOpen: true })', [reported, atStreet, elsewhere]],
    ['(where: { isOpen: false })', [closed]],
    ['(where: { status: [CLOSED, RESOLVED] })', [closed, atStreet]],
    ['(where: { status: [], kind: A2 })', []],
    ['(where: { kind: [] })', []],
    ['(where: { severity: [EMERGENCY, URGENT] })', [closed]],
    ['(where: { isOverdue: true })', [atStreet]],
    ['(where: { isOverdue: false })', [reported, closed, elsewhere]],
    ['(where: { hasHandler: true })', [atStreet]],
    ['(where: { hasHandler: false })', [reported, closed, elsewhere]],
    [`(where: { dueBy: "${inHours(0).toISOString()}" })`, [closed, atStreet]],
    ['(where: { within: "510115006" })', all],
    ['(where: { within: "510115007" })', []],
    [`(where: { within: "${GENERAL}" })`, [reported, closed, atStreet]],
    [`(where: { within: "${MICRO}", isOpen: true })`, [reported]],
  ])('are listed by %s', async (args, expected) => {
    expect(await listed(head, args)).toEqual(expected.map((row) => (typeof row === 'string' ? row : row.id)));
  });

  it.each([
    ['isMine: true', resident, [reported]],
    ['isMine: false', resident, []],
    ['isMine: true', leader, []],
    ['isMine: false', leader, [reported, closed]],
    ['isHandledByMe: true', worker, [atStreet]],
    ['isHandledByMe: false', worker, [reported, closed]],
    ['isHandledByMe: true', head, []],
  ])('are listed by { %s } as they are to who asks', async (where, actor, expected) => {
    expect(await listed(actor, `(where: { ${where} })`)).toEqual(ids(expected));
  });

  it.each([
    ['REPORTED_AT_DESC', all],
    ['DUE_AT_ASC', [closed, atStreet, reported, elsewhere]],
  ])('are read page by page in the order %s without skipping or repeating', async (orderBy, expected) => {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await services.ask(
        `query ($after: String) { matters(first: 1, after: $after, orderBy: ${orderBy}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { after },
        head,
      );
      seen.push(...ids(data.matters.nodes));
      if (!data.matters.pageInfo.hasNextPage) break;
      after = data.matters.pageInfo.endCursor;
    }
    expect(seen).toEqual(ids(expected));
  });

  it('are masked for the street below its own level, and not for who reported or serves there', async () => {
    const texts = `place description resolution history { note actor { id } }`;
    const read = async ({ id }: { id: string }, actor: Actor) => {
      const { data } = await services.ask(`query ($id: ID!) { matter(id: $id) { ${texts} } }`, { id }, actor);
      return data.matter;
    };
    expect(await read(reported, officer)).toEqual({
      place: null,
      description: null,
      resolution: null,
      history: [{ note: null, actor: null }],
    });
    const inFull = { place: '样例路1号', description: '公共设施报修（样例）' };
    expect(await read(reported, resident)).toMatchObject({ ...inFull, history: [{ note: '样例备注', actor: null }] });
    expect(await read(reported, leader)).toMatchObject(inFull);
    expect(await read(atStreet, officer)).toMatchObject({ ...inFull, resolution: '已修复（样例）' });
  });

  it('never tell who reported them, even when the link to the reporter is gone', async () => {
    const { data } = await services.ask(`{ matters { nodes { isMine history { actor { id } } } } }`, {}, head);
    const told = JSON.stringify(data);
    expect(told).not.toContain(resident.subject);
    expect(told).not.toContain(neighbour.subject);
    expect(data.matters.nodes.map(({ isMine }: { isMine: boolean }) => isMine)).toEqual([false, false, false, false]);
  });

  it('that are overdue are counted too, without those put off', async () => {
    const { grids } = await onGrid(head, 'openMatterCount overdueMatterCount', [COMMUNITY, MICRO]);
    expect(grids).toEqual([
      { openMatterCount: 3, overdueMatterCount: 1 },
      { openMatterCount: 1, overdueMatterCount: 0 },
    ]);
    const { grids: unseen } = await onGrid(resident, 'overdueMatterCount', [MICRO]);
    expect(unseen).toEqual([{ overdueMatterCount: null }]);
  });

  it.each([
    ['the head', head, [3, 2, 1, 1]],
    ['the street officer', officer, [3, 2, 1, 1]],
    ['the worker', worker, [null, 2, 1, 1]],
    ['the leader', leader, [null, null, 1, null]],
    ['a resident', resident, [null, null, null, null]],
    ['an analyst', analyst, [null, null, null, null]],
  ])('that are open are counted for %s where all of them may be seen', async (_who, actor, counts) => {
    const { grids, codes } = await onGrid(actor, 'openMatterCount', [COMMUNITY, GENERAL, MICRO, otherMicro]);
    expect(grids.map(({ openMatterCount }: { openMatterCount: number | null }) => openMatterCount)).toEqual(counts);
    expect(codes).toEqual([]);
  });

  it('hang on 82 grids in one statement a field', async () => {
    const micros = Array.from({ length: 82 }, (_, index) => `${GENERAL}${String(index + 1).padStart(3, '0')}`);
    const statements = await services.statementsOf(async () => {
      const { grids } = await onGrid(head, 'openMatterCount matters(first: 5) { nodes { history { at } } }', micros);
      expect(grids).toHaveLength(82);
    });
    expect(statements).toHaveLength(3);
  });
});
