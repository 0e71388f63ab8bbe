import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisation } from '../subgraph.ts';
import { AdminUnitEntity } from './admin-unit.entity.ts';

const unit = (code: string, level: 'COUNTY' | 'STREET' | 'VILLAGE', parentCode: string | null = null) => ({
  code,
  level,
  name: `样例${code}`,
  parentCode,
  edition: '2023-06-30',
});

describe('AdminUnit', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await openTestSubgraph(organisation);
    await subgraph.insert(AdminUnitEntity, [
      unit('510115', 'COUNTY'),
      unit('510115006', 'STREET', '510115'),
      unit('510115006005', 'VILLAGE', '510115006'),
      unit('510115006004', 'VILLAGE', '510115006'),
    ]);
  });
  afterAll(() => subgraph.close());

  it('is found by its code, with the unit above and those below by code', async () => {
    const query = `query ($code: ID!) { adminUnit(code: $code) { name level parent { code } children { code } } }`;
    expect((await subgraph.ask(query, { code: '510115006' })).data.adminUnit).toEqual({
      name: '样例510115006',
      level: 'STREET',
      parent: { code: '510115' },
      children: [{ code: '510115006004' }, { code: '510115006005' }],
    });
  });

  it.each(['', '99', 'no code', '510115\u0000', '\ud800'])('is null for the unknown code "%s"', async (code) => {
    const query = `query ($code: ID!) { adminUnit(code: $code) { code } }`;
    expect(await subgraph.ask(query, { code })).toMatchObject({ data: { adminUnit: null }, errors: [] });
  });

  it('answers references in their order, null where there is none', async () => {
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on AdminUnit { name } } }`;
    const refs = ['510115006005', '99', '510115'].map((code) => ({ __typename: 'AdminUnit', code }));
    expect((await subgraph.ask(query, { refs })).data['_entities']).toEqual([
      { name: '样例510115006005' },
      null,
      { name: '样例510115' },
    ]);
  });
});
