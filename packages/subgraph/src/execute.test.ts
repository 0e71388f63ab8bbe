import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { checkedDocuments } from './execute.ts';

it('P30: a subgraph keeps parsed documents, refused ones too, as long as they fit in bytes', () => {
  const check = checkedDocuments(buildSchema('type Query { name: String }'), 1_000_000);
  const large = (field: string) => `{ ${Array.from({ length: 300 }, (_, index) => `a${index}: ${field}`).join(' ')} }`;
  const first = check(large('name'));
  const refused = check(large('nick'));
  expect(check(large('name')) === first).toBe(true);
  expect(check(large('nick')) === refused).toBe(true);
  for (let index = 0; index < 5; index++) check(large(`name @include(if: ${index})`));
  expect(check(large('name')) === first).toBe(false);
});
