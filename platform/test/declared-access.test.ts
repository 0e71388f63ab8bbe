import { buildFederatedSchema } from '@microgrid/subgraph/build-schema';
import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { subgraphs } from '../src/subgraphs.ts';

describe.each(subgraphs.map((definition) => [definition.name, definition] as const))('in %s', (_name, definition) => {
  it('P8: every root field, entity and mutation declares its access', async () => {
    const { schema, access } = await buildFederatedSchema(definition);
    const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
      Object.keys(root?.getFields() ?? {}).map((field) => `${root?.name}.${field}`),
    );
    const entities = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && type.astNode?.directives?.some(({ name }) => name.value === 'key'),
    );
    const names = [...roots, ...entities.map(({ name }) => name)].filter((name) => !name.startsWith('Query._'));
    expect(names).not.toEqual([]);
    expect([...access.keys()]).toEqual(expect.arrayContaining(names));
  });
});
