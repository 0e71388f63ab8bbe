import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { pathsFrom } from './graph-walk.ts';

const client = buildSchema(`
type Query { notes(first: Int): NoteConnection noteOf(id: ID!): Note subject: Subject weighed: Weighed shown: Shown count: Int }
type NoteConnection { nodes: [Note!]! }
union Subject = Note | Author | Plain
interface Shown { note: Note }
type Weighed { weight: Int note: Note }
type Note { id: ID! text: String }
type Author { id: ID! }
type Plain { x: Int }
`);
const entity = (type: string) => ({ type, subgraph: 'notes', keys: ['id'], plain: ['id'] });

describe('the walk through the graph', () => {
  it.each([
    ['notes', ['notes(first: 100) { nodes { id } pageInfo { endCursor hasNextPage } }']],
    ['subject', ['subject { __typename ... on Note { id } }', 'subject { __typename ... on Author { id } }']],
    ['weighed', ['weighed { __typename note { id } }']],
    ['shown', ['shown { __typename note { id } }']],
    ['noteOf', []],
    ['count', []],
  ])('finds all entities that %s leads to', (field, asked) => {
    const root = client.getQueryType() ?? expect.fail('no query type');
    const paths = pathsFrom(root, [entity('Note'), entity('Author')]).filter((path) => path.field === field);
    expect(paths.map((path) => path.ask('id'))).toEqual(asked);
  });
});
