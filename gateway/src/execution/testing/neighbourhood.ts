import type { SmallSubgraph } from './small-graph.ts';

const GRIDS = [
  { code: '1', name: '一', leaderId: 'a', households: 10 },
  { code: '2', name: '二', leaderId: 'b', households: 0 },
  { code: '3', name: '三', leaderId: null, households: 30 },
  { code: '4', name: '四', leaderId: 'a', households: 40 },
];
const PEOPLE = [
  { id: 'a', phone: '100', name: '甲', home: '2' },
  { id: 'b', phone: '200', name: '乙', home: '3' },
];
const MATTERS = [
  { id: 'm1', title: '灯', gridCode: '1', reporterId: 'a' },
  { id: 'm2', title: '路', gridCode: '2', reporterId: 'gone' },
];

const gridOf = (code: string | null) => GRIDS.find((grid) => grid.code === code) ?? null;
const personOf = (id: string | null) => (id === null ? null : { __typename: 'Person', id });
const withType = <T extends object>(value: T, __typename: string) => ({ __typename, ...value });

type Grid = (typeof GRIDS)[number];

/** Three services of a neighbourhood, with all that federation joins them by. */
export const neighbourhood: Readonly<Record<string, SmallSubgraph>> = {
  grids: {
    sdl: `type Query { grid(code: ID!): Grid grids(from: Int = 0): [Grid!]! blocks: [[Grid]] things: [Thing] place(code: ID!): Place places: [Place!]! }
      type Mutation { rename(code: ID!, name: String!): Grid }
      type Grid implements Place @key(fields: "code") { code: ID! name: String! size(unit: Unit = M): String households: Int
        leader: Person neighbours: [Grid] founded: Date kind: Kind strict(fail: Boolean!): Int! }
      type Station implements Place @key(fields: "code") { code: ID! name: String! opens: Int }
      interface Place @key(fields: "code") { code: ID! name: String! }
      type Person @key(fields: "id", resolvable: false) { id: ID! }
      union Thing = Grid | Person | Station
      enum Unit { M KM } enum Kind { OLD NEW } scalar Date`,
    resolvers: {
      Query: {
        grid: (_: never, { code }) => gridOf(code),
        grids: (_: never, { from }) => GRIDS.slice(from),
        blocks: () => [[gridOf('1'), null, gridOf('2')], null, [], [gridOf('4')]],
        things: () => [
          withType(GRIDS[0] ?? {}, 'Grid'),
          personOf('b'),
          { __typename: 'Station', code: 's', name: '站', opens: 8 },
          null,
        ],
        place: (_: never, { code }) => ({
          __typename: code === 's' ? 'Station' : 'Grid',
          ...(gridOf(code) ?? { code, name: '站' }),
        }),
        places: () => [withType(GRIDS[0] ?? {}, 'Grid'), { __typename: 'Station', code: 's', name: '站', opens: 8 }],
      },
      Mutation: { rename: (_: never, { code, name }) => ({ ...gridOf(code), name }) },
      Place: {
        __resolveType: ({ __typename }: { __typename: string }) => __typename,
        __resolveReference: ({ code }: { code: string }) =>
          code === 's'
            ? { __typename: 'Station', code, name: '站', opens: 8 }
            : { __typename: 'Grid', ...gridOf(code) },
      },
      Station: { __resolveReference: ({ code }: { code: string }) => ({ code, name: '站', opens: 8 }) },
      Grid: {
        __resolveReference: ({ code }: { code: string }) => gridOf(code),
        leader: ({ leaderId }: Grid) => personOf(leaderId),
        neighbours: ({ code }: Grid) => [gridOf(code === '1' ? '2' : '1'), null, gridOf('1')],
        size: ({ households }: Grid, { unit }) => `${households} ${unit}`,
        founded: () => ({ year: 2026 }),
        kind: ({ code }: Grid) => (code === '1' ? 'OLD' : 'NEW'),
        strict: ({ code }: Grid, { fail }) => (fail && code === '2' ? null : 1),
      },
    },
  },
  people: {
    sdl: `type Query { people: [Person!]! person(id: ID!): Person }
      type Mutation { hire(id: ID!): Person }
      type Person @key(fields: "id") @key(fields: "phone") { id: ID! phone: String name: String! @shareable home: Grid }
      type Grid @key(fields: "code") { code: ID! households: Int @external perHousehold(of: Int = 100): Float @requires(fields: "households")
        residents: [Person!]! fails: String must: String! }`,
    resolvers: {
      Query: {
        people: () => PEOPLE,
        person: (_: never, { id }) => PEOPLE.find((person) => person.id === id) ?? null,
      },
      Mutation: { hire: (_: never, { id }) => PEOPLE.find((person) => person.id === id) ?? null },
      Person: {
        __resolveReference: ({ id, phone }: { id?: string; phone?: string }) =>
          PEOPLE.find((person) => person.id === id || person.phone === phone) ?? null,
        home: ({ home }: { home: string }) => ({ code: home }),
      },
      Grid: {
        __resolveReference: (grid: object) => grid,
        perHousehold: ({ households }: { households: number }, { of }) => (households === 0 ? null : of / households),
        residents: ({ code }: { code: string }) => PEOPLE.filter(({ home }) => home === code),
        fails: ({ code }: { code: string }) => {
          if (code === '2') throw new Error('no 2');
          return code;
        },
        must: ({ code }: { code: string }) => {
          if (code === '2') throw new Error('must, and is not');
          return code;
        },
      },
    },
  },
  matters: {
    sdl: `type Query { matters: [Matter!]! }
      type Matter @key(fields: "id") { id: ID! title(length: Int): String grid: Grid reporter: Person named: Person @provides(fields: "name") }
      type Grid @key(fields: "code") { code: ID! matters(titled: String): [Matter!]! openCount: Int }
      type Person @key(fields: "phone") { phone: String reported: [Matter!]! name: String! @external }`,
    resolvers: {
      Query: { matters: () => MATTERS },
      Matter: {
        __resolveReference: ({ id }: { id: string }) => MATTERS.find((matter) => matter.id === id),
        grid: ({ gridCode }: { gridCode: string }) => ({ code: gridCode }),
        reporter: ({ reporterId }: { reporterId: string }) => ({ phone: reporterId === 'a' ? '100' : '900' }),
        named: () => ({ phone: '100', name: '甲' }),
        title: ({ title }: { title: string }, { length }) => title.repeat(length ?? 1),
      },
      Grid: {
        __resolveReference: (grid: object) => grid,
        matters: ({ code }: { code: string }) => MATTERS.filter(({ gridCode }) => gridCode === code),
        openCount: ({ code }: { code: string }) => MATTERS.filter(({ gridCode }) => gridCode === code).length,
      },
      Person: {
        __resolveReference: (person: object) => person,
        reported: ({ phone }: { phone: string }) => (phone === '100' ? MATTERS.slice(0, 1) : []),
      },
    },
  },
  notes: {
    sdl: `type Place @interfaceObject @key(fields: "code") { code: ID! notes: [String!]! }`,
    resolvers: {
      Place: {
        __resolveReference: (place: object) => place,
        notes: ({ code }: { code: string }) => [`note of ${code}`],
      },
    },
  },
};
