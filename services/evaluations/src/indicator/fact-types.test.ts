import { factCatalogue } from '@microgrid/facts/catalogue';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluations } from '../subgraph.ts';
import { derivedFacts } from './fact-types.ts';
import { IndicatorEntity } from './indicator.entity.ts';

const derived = Object.entries<readonly string[]>(derivedFacts);

describe('indicators speak the language of facts', () => {
  let world: TestSubgraph;
  beforeAll(async () => void (world = await openTestSubgraph(evaluations)));
  afterAll(() => world.close());

  it('in all that they count, and nothing may be counted that none counts', async () => {
    const indicators = await world.subgraph.database.orm.em.fork().findAll(IndicatorEntity);
    const counted = indicators.flatMap(({ numerator, denominator }) => [numerator, denominator]);
    expect([...new Set(counted)].toSorted()).toEqual(Object.keys(derivedFacts).toSorted());
  });

  it('that are published, all of them', () => {
    const behind = new Set(derived.flatMap(([, types]) => types));
    expect([...behind].filter((type) => !Object.hasOwn(factCatalogue, type))).toEqual([]);
  });

  it.each(derived)('and only the review itself has none behind it: %s', (name, types) => {
    expect(types.length === 0).toBe(name.startsWith('judgement.'));
  });
});
