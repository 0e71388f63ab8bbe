import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { requireNullableBorders } from './nullable-borders.ts';

const SDL = `
directive @key(fields: String!, resolvable: Boolean) repeatable on OBJECT
directive @external on FIELD_DEFINITION
type Query { own(id: ID!): Own own2: [Own!] }
type Mutation { change: Own }
type Own @key(fields: "id") { id: ID! name: String! value: Value! other: Own! borrowed: Borrowed list: [Borrowed!] either: Either }
type Value { amount: Int! }
type Borrowed @key(fields: "region code") { region: ID! code: ID! role: String! @external ours: Int }
union Either = Own | Borrowed
interface Shown { by: Borrowed }
`;

describe('a schema whose borders are closed does not build', () => {
  const building = (sdl: string) => () => requireNullableBorders(buildSchema(sdl), ['Own']);

  it('while one whose borders are open does', () => {
    expect(building(SDL)).not.toThrow();
  });

  it.each([
    ['a query', 'own(id: ID!): Own', 'own(id: ID!): Own!', 'Query.own'],
    ['a list of a query', 'own2: [Own!]', 'own2: [Own!]!', 'Query.own2'],
    ['a mutation', 'change: Own', 'change: Own!', 'Mutation.change'],
    ['a field hung on a borrowed type', 'ours: Int', 'ours: Int!', 'Borrowed.ours'],
    ['a reference', 'borrowed: Borrowed', 'borrowed: Borrowed!', 'Own.borrowed'],
    ['a list of references', 'list: [Borrowed!]', 'list: [Borrowed!]!', 'Own.list'],
    ['a union that holds a reference', 'either: Either', 'either: Either!', 'Own.either'],
    ['a reference of an interface', 'by: Borrowed', 'by: Borrowed!', 'Shown.by'],
  ])('with %s that is not nullable', (_what, open, closed, path) => {
    expect(building(SDL.replace(open, closed))).toThrow(`what crosses a border must be nullable: ${path}`);
  });
});
