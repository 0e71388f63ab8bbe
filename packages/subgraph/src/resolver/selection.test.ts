import { buildSchema, execute, parse } from 'graphql';
import { expect, it } from 'vitest';
import { selectedFields } from './selection.ts';

const schema = buildSchema(`
  type Query { grids: Page } type Page { nodes: [Int] edges: [Int] totalCount: Int pageInfo: PageInfo }
  type PageInfo { hasNextPage: Boolean }`);

it.each([
  ['{ grids { nodes } }', ['nodes']],
  ['{ grids { all: nodes howMany: totalCount } }', ['nodes', 'totalCount']],
  ['{ grids { ... { nodes } ... on Page { totalCount } } }', ['nodes', 'totalCount']],
  ['{ grids { ...a } } fragment a on Page { nodes ...b } fragment b on Page { edges }', ['nodes', 'edges']],
  ['{ grids { nodes } grids { totalCount } }', ['nodes', 'totalCount']],
  ['{ grids { pageInfo { hasNextPage } } }', ['pageInfo']],
  ['query ($yes: Boolean = false) { grids { nodes @include(if: $yes) } }', ['nodes']],
])('%s asks for %j', async (query, names) => {
  const asked: string[] = [];
  await execute({
    schema,
    document: parse(query),
    rootValue: {
      grids: (_args: unknown, _context: unknown, info: Parameters<typeof selectedFields>[0]) => {
        asked.push(...selectedFields(info));
        return null;
      },
    },
  });
  expect(asked).toEqual(names);
});
