import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluations } from '../subgraph.ts';
import { SchemeBandEntity, SchemeEntity, SchemeIndicatorEntity } from './scheme.entity.ts';

const later = {
  id: '019b1d97-1800-7000-8000-0000000000aa',
  subject: 'MICRO_GRID_LEADER' as const,
  version: 2,
  periodKind: 'HALF_YEAR' as const,
  validFrom: '2030-01-01',
  validTo: '2030-06-30',
  publishedAt: new Date('2029-12-01T00:00:00.123Z'),
};

describe('the schemes', () => {
  let world: TestSubgraph;

  beforeAll(async () => {
    world = await openTestSubgraph(evaluations);
    await world.insert(SchemeEntity, [later]);
    await world.insert(SchemeIndicatorEntity, [
      { schemeId: later.id, indicatorCode: 'M1', indicatorVersion: 1, weight: 25, position: 2 },
      { schemeId: later.id, indicatorCode: 'M10', indicatorVersion: 1, weight: 75, position: 1 },
    ]);
    await world.insert(SchemeBandEntity, [
      { schemeId: later.id, grade: 'QUALIFIED', from: '62.5', below: null },
      { schemeId: later.id, grade: 'NEEDS_HELP', from: '0', below: '62.5' },
    ]);
  });
  afterAll(() => world.close());

  const list = async (args: string) => {
    const { data } = await world.ask(
      `{ schemes(${args}) { totalCount nodes { subject version } pageInfo { endCursor } } }`,
    );
    const seen = data.schemes.nodes.map(
      (node: { subject: string; version: number }) => `${node.subject} ${node.version}`,
    );
    return { seen, total: data.schemes.totalCount, end: data.schemes.pageInfo.endCursor };
  };

  it('are listed newest first or oldest first, page by page', async () => {
    const oldestFirst = ['MICRO_GRID_LEADER 1', 'GRID_WORKER 1', 'DEPARTMENT 1', 'MICRO_GRID_LEADER 2'];
    expect((await list('orderBy: VALID_FROM_ASC')).seen).toEqual(oldestFirst);
    const { seen, total, end } = await list('first: 2');
    const rest = await list(`first: 2, after: "${end}"`);
    expect([...seen, ...rest.seen]).toEqual(oldestFirst.toReversed());
    expect(total).toBe(4);
  });

  it.each([
    ['2025-12-31', []],
    ['2026-01-01', ['MICRO_GRID_LEADER 1']],
    ['2030-06-30', ['MICRO_GRID_LEADER 2', 'MICRO_GRID_LEADER 1']],
    ['2030-07-01', ['MICRO_GRID_LEADER 1']],
  ])('are in force from their first to their last day: on %s', async (day, inForce) => {
    expect((await list(`where: { subject: MICRO_GRID_LEADER, inForceOn: "${day}" }`)).seen).toEqual(inForce);
  });

  it('list their indicators by position and their bands from the lowest up', async () => {
    const { data } = await world.ask(
      `query ($id: ID!) { scheme(id: $id) { indicators { code weight } bands { grade from below } } }`,
      { id: later.id },
    );
    expect(data.scheme).toEqual({
      indicators: [
        { code: 'M10', weight: 75 },
        { code: 'M1', weight: 25 },
      ],
      bands: [
        { grade: 'NEEDS_HELP', from: 0, below: 62.5 },
        { grade: 'QUALIFIED', from: 62.5, below: null },
      ],
    });
  });

  it('are found by id, and what is no id is not there', async () => {
    const { data, errors } = await world.ask(
      `query ($id: ID!) { found: scheme(id: $id) { version } none: scheme(id: "x") { version } }`,
      { id: later.id },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({ found: { version: 2 }, none: null });
  });

  it('and indicators are found by their keys, each in the order in which they were asked for', async () => {
    const representations = [
      { __typename: 'Indicator', code: 'G1', version: 1 },
      { __typename: 'Indicator', code: 'M1', version: 2 },
      { __typename: 'Indicator', code: 'M1', version: 1 },
      { __typename: 'Scheme', id: later.id },
    ];
    const { data } = await world.ask(
      `query ($representations: [_Any!]!) { entities: _entities(representations: $representations) {
        ... on Indicator { numerator } ... on Scheme { subject } } }`,
      { representations },
    );
    expect(data.entities).toEqual([
      { numerator: 'matter.closed_on_time' },
      null,
      { numerator: 'risk_report.verified_true' },
      { subject: 'MICRO_GRID_LEADER' },
    ]);
  });
});
