import { GraphQLError } from 'graphql';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { neighbourhood } from './testing/neighbourhood.ts';
import { openSmallGraph, type SmallAnswer, type SmallGraph } from './testing/small-graph.ts';

describe('a plan of Apollo’s, carried out by us', () => {
  let graph: SmallGraph;
  beforeAll(async () => {
    graph = await openSmallGraph(neighbourhood);
  });
  beforeEach(() => {
    graph.before = () => {};
  });

  /** Our answer, once it is known to hold the data that Apollo's execution has. */
  const answerTo = async (query: string, variables?: Record<string, unknown>): Promise<SmallAnswer> => {
    const ours = await graph.ours(query, variables);
    const { data } = await graph.apollos(query, variables);
    expect(ours.data).toEqual(data);
    return ours;
  };
  const namesOf = ({ asked }: SmallAnswer) => asked.map(({ subgraph }) => subgraph);
  const sorted = (names: string) => names.split(' ').toSorted();
  const errorsOf = ({ errors = [] }: SmallAnswer) => errors.map(({ message, path }) => [message, path?.join('.')]);

  it.each<[string, string, string, unknown]>([
    [
      'a key and what the subgraph of another requires',
      '{ grids(from: 2) { name perHousehold(of: 60) openCount } }',
      'grids people matters',
      {
        grids: [
          { name: '三', perHousehold: 2, openCount: 0 },
          { name: '四', perHousehold: 1.5, openCount: 0 },
        ],
      },
    ],
    [
      'an entity of several keys, from one subgraph by one and by another from the next',
      '{ grid(code: "1") { leader { reported { id } } } matters { reporter { name home { name } } } }',
      'grids matters people grids matters',
      {
        grid: { leader: { reported: [{ id: 'm1' }] } },
        matters: [{ reporter: { name: '甲', home: { name: '二' } } }, { reporter: null }],
      },
    ],
    [
      'what is provided on the way',
      '{ matters { named { name } } }',
      'matters',
      { matters: [{ named: { name: '甲' } }, { named: { name: '甲' } }] },
    ],
    [
      'lists in lists, with nulls in them',
      '{ blocks { name openCount leader { name } } }',
      'grids people matters',
      {
        blocks: [
          [
            { name: '一', openCount: 1, leader: { name: '甲' } },
            null,
            { name: '二', openCount: 1, leader: { name: '乙' } },
          ],
          null,
          [],
          [{ name: '四', openCount: 0, leader: { name: '甲' } }],
        ],
      },
    ],
    [
      'a union, each of its types from its own subgraphs',
      '{ things { __typename ... on Grid { openCount } ... on Person { name } ... on Station { opens } } }',
      'grids matters people',
      {
        things: [
          { __typename: 'Grid', openCount: 1 },
          { __typename: 'Person', name: '乙' },
          { __typename: 'Station', opens: 8 },
          null,
        ],
      },
    ],
    [
      'an interface that another subgraph takes for a type',
      '{ places { __typename notes ... on Station { opens } } place(code: "s") { notes } }',
      'grids notes',
      {
        places: [
          { __typename: 'Grid', notes: ['note of 1'] },
          { __typename: 'Station', notes: ['note of s'], opens: 8 },
        ],
        place: { notes: ['note of s'] },
      },
    ],
    [
      'enums and scalars whose values are objects',
      '{ grid(code: "1") { kind size(unit: KM) founded } }',
      'grids',
      { grid: { kind: 'OLD', size: '10 KM', founded: { year: 2026 } } },
    ],
    [
      'introspection and names of types beside fields',
      '{ q: __typename grid(code: "1") { t: __typename } __type(name: "Unit") { kind enumValues { name } } __schema { mutationType { name } } }',
      'grids',
      {
        q: 'Query',
        grid: { t: 'Grid' },
        __type: { kind: 'ENUM', enumValues: [{ name: 'M' }, { name: 'KM' }] },
        __schema: { mutationType: { name: 'Mutation' } },
      },
    ],
    [
      'aliases that are spelled like keys, and one alias for two things in two places',
      '{ a: grid(code: "1") { code: name __typename: openCount x: size(unit: M) } b: grid(code: "2") { id: code x: size(unit: KM) code: leader { id: name } } }',
      'grids matters people',
      { a: { code: '一', __typename: 1, x: '10 M' }, b: { id: '2', x: '0 KM', code: { id: '乙' } } },
    ],
  ])('answers %s', async (_what, query, asked, data) => {
    const answer = await answerTo(query);
    expect(errorsOf(answer)).toEqual([]);
    expect(answer.data).toEqual(data);
    expect(namesOf(answer).toSorted()).toEqual(sorted(asked));
  });

  it('asks each subgraph once a stage, and about each thing once', async () => {
    const answer = await answerTo(
      `{ grids { openCount leader { name home { openCount households residents { id } } } neighbours { openCount leader { phone } } }
         people { home { name openCount } } }`,
    );
    // The grids; leaders with the people asked for; then matters and grids of all, which of some could be asked before.
    expect(namesOf(answer).slice(0, 2)).toEqual(['grids', 'people']);
    expect(namesOf(answer).slice(2).toSorted()).toEqual(['grids', 'matters']);
    const first = answer.asked.find(({ subgraph }) => subgraph === 'matters');
    // The four grids and those beside them are two of the same four.
    const about = Object.values(first?.variables ?? {});
    expect(about).toEqual([['1', '2', '3', '4'].map((code) => ({ __typename: 'Grid', code }))]);
    const { asked } = await graph.apollos(
      `{ grids { openCount leader { name home { openCount households residents { id } } } neighbours { openCount leader { phone } } }
         people { home { name openCount } } }`,
    );
    expect(asked.length).toBeGreaterThan(answer.asked.length);
  });

  it('keeps what one thing is asked in several places apart', async () => {
    const { data } = await answerTo(
      '{ a: grid(code: "1") { leader { home { x: size(unit: M) matters { x: title(length: 2) } } } } b: grid(code: "4") { leader { home { x: size(unit: KM) matters { x: title } } } } }',
    );
    expect(data).toEqual({
      a: { leader: { home: { x: '0 M', matters: [{ x: '路路' }] } } },
      b: { leader: { home: { x: '0 KM', matters: [{ x: '路' }] } } },
    });
  });

  it.each<[boolean, string, unknown]>([
    [true, 'grids matters', { grids: [{ openCount: 0 }] }],
    [false, 'people grids', { grids: [{ name: '四', leader: { name: '甲' } }], people: [{ id: 'a' }, { id: 'b' }] }],
  ])('leaves out what @skip and @include say: %s', async (all, asked, data) => {
    const answer = await answerTo(
      `query ($all: Boolean! = true) { grids(from: 3) { name @skip(if: $all) openCount @include(if: $all) leader @skip(if: $all) { name } }
         people @skip(if: $all) { id } }`,
      all ? {} : { all },
    );
    expect(answer.data).toEqual(data);
    expect(namesOf(answer).toSorted()).toEqual(sorted(asked));
  });

  it('hands each subgraph the variables that it is asked with, and leaves defaults to it', async () => {
    const { data, asked } = await answerTo(
      'query ($code: ID!, $length: Int, $of: Int = 20, $representations: Int) { grid(code: $code) { matters { title(length: $length) } perHousehold(of: $of) } grids(from: $representations) { code } }',
      { code: '1', length: 3, representations: 3 },
    );
    expect(data).toEqual({ grid: { matters: [{ title: '灯灯灯' }], perHousehold: 2 }, grids: [{ code: '4' }] });
    const names = asked.map(({ subgraph, variables }) => [subgraph, Object.keys(variables ?? {}).toSorted()]);
    expect(Object.fromEntries(names)).toEqual({
      grids: ['code', 'representations_'],
      people: ['representations'],
      matters: ['length', 'representations'],
    });
  });

  it('does mutations in their order, and asks for more of each before the next', async () => {
    const answer = await answerTo(
      'mutation { a: rename(code: "1", name: "x") { name openCount } hire(id: "a") { home { name } } b: rename(code: "2", name: "y") { name } }',
    );
    expect(answer.data).toEqual({ a: { name: 'x', openCount: 1 }, hire: { home: { name: '二' } }, b: { name: 'y' } });
    expect(namesOf(answer)).toEqual(['grids', 'matters', 'people', 'grids', 'grids']);
  });

  it('tells an error of an entity at every place that it stands for, by the client’s names', async () => {
    const answer = await graph.ours(
      '{ all: grids(from: 2) { beside: neighbours { f: fails } leader { at: home { fails } } } }',
    );
    expect(answer.data?.['all']).toEqual([
      { beside: [{ f: '1' }, null, { f: '1' }], leader: null },
      { beside: [{ f: '1' }, null, { f: '1' }], leader: { at: { fails: null } } },
    ]);
    expect(errorsOf(answer)).toEqual([['no 2', 'all.1.leader.at.fails']]);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: 'people' });
  });

  it('carries a null that must not be up to the next that may, and tells only its cause', async () => {
    const nested = await graph.ours('{ grids { leader { home { must } } } }');
    expect(nested.data?.['grids']).toEqual([
      { leader: { home: null } },
      { leader: { home: { must: '3' } } },
      { leader: null },
      { leader: { home: null } },
    ]);
    expect(errorsOf(nested)).toEqual([0, 3].map((index) => ['must, and is not', `grids.${index}.leader.home.must`]));
    const inList = await graph.ours('{ grids { strict(fail: true) } people { id } }');
    expect(inList.data).toBeNull();
    expect(errorsOf(inList)).toEqual([['Cannot return null for non-nullable field Grid.strict.', 'grids.1.strict']]);
  });

  it('says nothing of a reference that leads nowhere, and is null up to the next that may be', async () => {
    const answer = await answerTo('{ matters { id reporter { name home { name } } } }');
    expect(answer.data?.['matters']).toEqual([
      { id: 'm1', reporter: { name: '甲', home: { name: '二' } } },
      { id: 'm2', reporter: null },
    ]);
    expect(errorsOf(answer)).toEqual([]);
  });

  it('answers in part where a subgraph is out, and asks nothing for what it would have told', async () => {
    graph.before = ({ subgraph }) => {
      if (subgraph === 'people')
        throw new GraphQLError('people is out', { extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });
    };
    const answer = await graph.ours(
      '{ grids(from: 3) { name openCount perHousehold leader { name home { name } } } people { id } }',
    );
    expect(answer.data).toEqual(null);
    const part = await graph.ours('{ grids(from: 3) { name openCount perHousehold leader { home { name } } } }');
    expect(part.data).toEqual({ grids: [{ name: '四', openCount: 0, perHousehold: null, leader: { home: null } }] });
    expect(part.errors).toMatchObject([{ message: 'people is out', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
    expect(namesOf(part).toSorted()).toEqual(['grids', 'matters', 'people']);
  });

  it('waits for what a fetch needs, and for no more', async () => {
    const order: string[] = [];
    let isSlow = true;
    graph.before = async ({ subgraph, variables }) => {
      order.push(subgraph);
      if (subgraph !== 'matters' || variables?.['representations'] === undefined || !isSlow) return;
      isSlow = false;
      while (!order.includes('grids again')) {
        if (order.filter((name) => name === 'grids').length > 1) order.push('grids again');
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    // Were the homes' grids asked only when matters has answered, this would not end.
    const { data } = await graph.ours('{ grid(code: "1") { openCount leader { home { name } } } }');
    expect(data).toEqual({ grid: { openCount: 1, leader: { home: { name: '二' } } } });
  });

  it('says so where a subgraph leaves out what it was asked, or answers with what cannot be', async () => {
    const open = await openSmallGraph({
      lax: {
        sdl: 'type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! size: Int }',
        resolvers: { Query: { thing: () => ({ id: '1', size: 2 }) } },
      },
      other: {
        sdl: 'type Thing @key(fields: "id") { id: ID! weight: Int }',
        resolvers: { Thing: { __resolveReference: ({ id }: { id: string }) => ({ id, weight: 3 }) } },
      },
    });
    open.change = ({ subgraph }, result) => {
      if (subgraph === 'lax') delete (result.data as { thing: { size?: number } }).thing.size;
    };
    const less = await open.ours('{ thing { size weight } }');
    expect(less.data).toEqual({ thing: { size: null, weight: 3 } });
    expect(errorsOf(less)).toEqual([['no subgraph was asked for Thing.size, or none answered it', 'thing.size']]);
    open.change = ({ subgraph }, result) => {
      if (subgraph === 'other') (result.data as { _entities: unknown[] })._entities.push(null);
    };
    const more = await open.ours('{ thing { size weight } }');
    expect(more.data).toEqual({ thing: { size: 2, weight: null } });
    expect(errorsOf(more)).toEqual([['not 1 entities are answered', undefined]]);
  });

  it('refuses @defer, and variables that do not fit', async () => {
    await expect(graph.ours('{ grids { code ... @defer { name } } }')).rejects.toThrow('Unknown directive "@defer"');
    const answer = await graph.ours('query ($code: ID!) { grid(code: $code) { name } }');
    expect([answer.data, answer.asked]).toEqual([undefined, []]);
    expect(errorsOf(answer)[0]?.[0]).toContain('$code');
  });
});
