import { describe, expect, it } from 'vitest';
import { composeSupergraph } from './compose.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])\n';
const compose = (subgraphs: Record<string, string>) =>
  composeSupergraph(Object.fromEntries(Object.entries(subgraphs).map(([name, sdl]) => [name, LINK + sdl])));

describe('composing', () => {
  it('takes @requires of a plain field', () => {
    const grids = 'type Query { grid: Grid } type Grid @key(fields: "id") { id: ID! region: String }';
    const people =
      'type Grid @key(fields: "id") { id: ID! region: String @external dialect: String @requires(fields: "region") }';
    expect(compose({ grids, people })).toContain('requires: "region"');
  });

  it('refuses an argument inside @requires, which Apollo plans with the argument of the client', () => {
    const grids = 'type Query { grid: Grid } type Grid @key(fields: "id") { id: ID! size(of: Int): Int }';
    const people =
      'type Grid @key(fields: "id") { id: ID! size(of: Int): Int @external posts: Int @requires(fields: "size(of: 1)") }';
    expect(() => compose({ grids, people })).toThrow(
      'people: Grid.posts has an argument inside @requires, which is planned wrongly: require a field without arguments',
    );
  });

  it('refuses it inside the fields of what is required too', () => {
    const grids =
      'type Query { grid: Grid } type Grid @key(fields: "id") { id: ID! size: Size } type Size { of(kind: Int): Int }';
    const people = `type Grid @key(fields: "id") { id: ID! size: Size @external posts: Int @requires(fields: "size { of(kind: 1) }") }
      type Size { of(kind: Int): Int @external }`;
    expect(() => compose({ grids, people })).toThrow('people: Grid.posts has an argument inside @requires');
  });

  it('refuses @requires on a type that the subgraph cannot be asked for, over which Apollo jumps', () => {
    const people =
      'type Query { grid: Grid } type Grid @key(fields: "id", resolvable: false) { id: ID! size: Int @external posts: Int @requires(fields: "size") }';
    const grids = 'type Grid @key(fields: "id") { id: ID! size: Int }';
    expect(() => compose({ grids, people })).toThrow(
      'people: Grid.posts requires fields of a type whose key is resolvable: false: let the key be resolvable, and answer its entities',
    );
  });
});
