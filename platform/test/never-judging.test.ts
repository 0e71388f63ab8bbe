import { requireNoVerdicts } from '@microgrid/subgraph/no-verdicts';
import { buildFederatedSchema } from '@microgrid/subgraph/build-schema';
import { extendSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { subgraphs } from '../src/subgraphs.ts';

// The build of each subgraph makes the same check of its own schema.
describe.each(subgraphs)('P27: $name', (definition) => {
  it.each([
    ['residentScore', 'extend type Query { residentScore: Int }', 'Query.residentScore'],
    ['riskLevel on a household', 'type Household { riskLevel: String }', 'Household.riskLevel'],
  ])('is refused with %s', async (_what, added, path) => {
    const { schema } = await buildFederatedSchema(definition);
    expect(() => requireNoVerdicts(schema)).not.toThrow();
    expect(() => requireNoVerdicts(extendSchema(schema, parse(added)))).toThrow(path);
  });
});
