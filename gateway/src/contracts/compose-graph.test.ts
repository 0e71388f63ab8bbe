import type { AccessRule } from '@microgrid/access/access';
import { buildSchema, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeGraph } from './compose-graph.ts';
import { CONTRACT_NAMES, type Contract } from './contract.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible", "@shareable"])\n';

const GRIDS = {
  sdl: `${LINK}
    type Query { grids: GridConnection seal: Seal grants: [Grant] @inaccessible }
    type Mutation { openGrid(input: OpenGridInput!): Grid }
    input OpenGridInput { shape: Shape! }
    enum Shape { ROUND SQUARE }
    type Seal { of: Grid broken: Boolean }
    type Grant @inaccessible { role: String }
    type GridConnection { nodes: [Grid] totalCount: Int }
    type Grid @key(fields: "code") { code: ID! name: String leaders: LeaderConnection }
    type LeaderConnection { nodes: [Leader] totalCount: Int aggregates: Figures }
    type Figures @shareable { count: Int }
    type Leader @key(fields: "id") { id: ID! }`,
  rules: {
    'Query.grids': 'PUBLIC',
    'Query.seal': ['PRIVACY_AUDITOR'],
    'Query.grants': ['GATEWAY'],
    'Mutation.openGrid': ['STREET_OFFICER'],
    Grid: 'PUBLIC',
    Leader: 'PUBLIC',
  },
} satisfies Subgraph;

const MATTERS = {
  sdl: `${LINK}
    type Query { matters: MatterConnection audited: MatterConnection matter: Matter reads: ReadConnection me: Me today: [Today] questions: [Question] }
    type Mutation { report: Matter ask(text: Text!): Question accept: Matter }
    scalar Text
    union Today = Matter | Visit
    type MatterConnection { nodes: [Matter] edges: [MatterEdge] totalCount: Int aggregates: Figures }
    type Figures @shareable { count: Int }
    type MatterEdge { cursor: String node: Matter }
    type Matter @key(fields: "id") { id: ID! visits: [Visit] notes: [String] }
    type Visit { on: String }
    type ReadConnection { nodes: [Read] totalCount: Int aggregates: Figures }
    type Read { at: String }
    type Me { id: ID! }
    type Question { id: ID! }
    type Grid @key(fields: "code") { code: ID! matters: MatterConnection lastMatter: Matter }`,
  rules: {
    'Query.matters': 'SIGNED_IN',
    'Query.audited': ['PRIVACY_AUDITOR'],
    'Query.matter': 'SIGNED_IN',
    'Query.reads': 'SIGNED_IN',
    'ReadConnection.aggregates': 'SIGNED_IN',
    'Query.me': 'SELF',
    'Query.today': 'SIGNED_IN',
    'Query.questions': ['ANALYST'],
    'Mutation.report': 'SIGNED_IN',
    'Mutation.ask': ['ANALYST'],
    'Mutation.accept': 'IN_POST',
    'Matter.notes': ['GRID_WORKER'],
    'Grid.matters': 'SIGNED_IN',
    Grid: 'PUBLIC',
    Matter: 'SIGNED_IN',
    Read: 'SIGNED_IN',
    Question: ['ANALYST'],
  },
} satisfies Subgraph;

interface Subgraph {
  readonly sdl: string;
  readonly rules: Readonly<Record<string, AccessRule>>;
}

const compose = (subgraphs: Readonly<Record<string, Subgraph>>) =>
  composeGraph(
    Object.fromEntries(
      Object.entries(subgraphs).map(([name, { sdl, rules }]) => [
        name,
        { sdl, access: new Map<string, AccessRule>(Object.entries(rules)) },
      ]),
    ),
  );

describe('the contracts of a graph', () => {
  const { supergraphSdl, contracts } = compose({ grids: GRIDS, matters: MATTERS });
  const schemas = new Map(CONTRACT_NAMES.map((contract) => [contract, buildSchema(contracts[contract])]));
  /** In which contracts a type or a field is. */
  const holding = (coordinate: string): Contract[] => {
    const [typeName = '', fieldName] = coordinate.split('.');
    return CONTRACT_NAMES.filter((contract) => {
      const type = schemas.get(contract)?.getType(typeName);
      return fieldName === undefined ? type !== undefined : isObjectType(type) && fieldName in type.getFields();
    });
  };

  it.each<[string, string, string[]]>([
    ['what is public is in each', 'Query.grids', ['resident', 'staff', 'analyst', 'api']],
    ['what is about whoever asks', 'Query.me', ['resident', 'staff', 'analyst', 'api']],
    ['the own', 'Query.matter', ['resident', 'staff', 'api']],
    ['what a post does', 'Mutation.accept', ['staff', 'api']],
    ['what only a post reads of a thing', 'Matter.notes', ['staff', 'api']],
    ['what analysts ask', 'Mutation.ask', ['analyst', 'api']],
    ['what the gateway asks itself', 'Query.grants', []],
    ['a list of guarded rows, for its figures', 'Query.matters', ['resident', 'staff', 'analyst', 'api']],
    ['a list of such that is open to a post alone', 'Query.audited', ['staff', 'api']],
    ['the same below another thing', 'Grid.matters', ['resident', 'staff', 'analyst', 'api']],
    ['its figures', 'MatterConnection.aggregates', ['resident', 'staff', 'analyst', 'api']],
    ['its rows', 'MatterConnection.nodes', ['resident', 'staff', 'api']],
    ['what else says something of its rows', 'MatterConnection.totalCount', ['resident', 'staff', 'api']],
    ['its edges, which would still have a cursor', 'MatterEdge', ['resident', 'staff', 'api']],
    ['a list whose figures are told to those of its rows alone', 'Query.reads', ['resident', 'staff', 'api']],
    ['a field that leads to what is guarded', 'Grid.lastMatter', ['resident', 'staff', 'api']],
    ['what nothing else leads to', 'Visit', ['resident', 'staff', 'api']],
    ['a union of such', 'Query.today', ['resident', 'staff', 'api']],
    ['the input of a deed', 'OpenGridInput', ['staff', 'api']],
    ['the values of such an input', 'Shape', ['staff', 'api']],
    ['a scalar of one argument', 'Text', ['analyst', 'api']],
    ['the rows of a list without access of its own', 'LeaderConnection.nodes', ['resident', 'staff', 'analyst', 'api']],
  ])('hold, of %s, %s: in %j', (_what, coordinate, expected) => {
    expect(holding(coordinate)).toEqual(expected);
  });

  it('say of which supergraph they are, which knows nothing of them', () => {
    const first = new Set(CONTRACT_NAMES.map((contract) => contracts[contract].split('\n')[0]));
    expect([...first]).toEqual([expect.stringMatching(/^# Made of supergraph\.graphql by pnpm schema \(SHA-256 /)]);
    expect(supergraphSdl).toContain('accept: Matter');
    expect(supergraphSdl).not.toMatch(/accept: Matter.*@inaccessible/);
  });

  it('are refused where something is for nobody, who would never see it', () => {
    const rules = { ...GRIDS.rules, 'Query.seal': ['GATEWAY'] } satisfies Subgraph['rules'];
    expect(() => compose({ grids: { ...GRIDS, rules } })).toThrow(
      'open to no audience: make Query.seal, Seal @inaccessible, or let @Access say for whom it is',
    );
  });

  it('leave out what one of two subgraphs guards', () => {
    const rules = { ...MATTERS.rules, Grid: ['GRID_WORKER'] } satisfies Subgraph['rules'];
    const { contracts: guarded } = compose({ grids: GRIDS, matters: { ...MATTERS, rules } });
    expect(guarded.resident).not.toContain('type Grid ');
    expect(guarded.staff).toContain('type Grid ');
  });
});
