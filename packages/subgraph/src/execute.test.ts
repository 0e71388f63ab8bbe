import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { checkedDocuments } from './execute.ts';

it('P30: a subgraph keeps parsed documents, refused ones too, as long as they fit in bytes', () => {
  const check = checkedDocuments(buildSchema('type Query { name: String }'), 1_000_000);
  const large = (field: string) => `{ ${`${field} `.repeat(400)} }`;
  const first = check(large('name'));
  const refused = check(large('nick'));
  expect([check(large('name')), check(large('nick'))]).toEqual([first, refused]);
  expect(check(large('name'))).toBe(first);
  for (let index = 0; index < 5; index++) check(large(`n${index}: name`));
  expect(check(large('name'))).not.toBe(first);
});
