import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './world/world.ts';

describe('a bad request', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    fetch(`${world.url}/graphql`, { method: 'POST', headers, body });

  it.each([
    ['code', `{ grid(code: "51011500600") { code } }`, {}],
    ['code', `query ($c: GridCode!) { grid(code: $c) { code } }`, { c: '510115006005900' }],
    ['where', `{ grids(where: { within: "510" }) { nodes { code } } }`, {}],
    ['where', `query ($a: AreaCode!) { activities(where: { within: $a }) { nodes { id } } }`, { a: '510115000' }],
    ['first', `{ grids(first: 101) { nodes { code } } }`, {}],
    ['first', `query ($n: Int!) { grids(first: $n) { nodes { code } } }`, { n: 0 }],
    ['after', `{ grids(after: "bm90IG1pbmU.x") { nodes { code } } }`, {}],
    ['where', `{ schemes(where: { inForceOn: "2026-02-30" }) { nodes { id } } }`, {}],
    ['where', `query ($on: LocalDate) { schemes(where: { inForceOn: $on }) { nodes { id } } }`, { on: '2026-13-01' }],
    ['where', `{ activities(where: { from: "2026-02-30T00:00:00Z" }) { nodes { id } } }`, {}],
    ['code', `query ($c: GridCode!) { grid(code: $c) { code } }`, { c: '51011500600\u0000' }],
    ['code', `query ($c: GridCode!) { grid(code: $c) { code } }`, { c: '51011500600\ud800' }],
  ])('P24: is told which argument is wrong: %s', async (argument, query, variables) => {
    const { data, errors } = await world.ask(query, variables);
    expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(errors[0]?.message).toContain(argument);
  });

  it('P15: never learns of a file, a table, a statement or a subgraph, but of the id that the log has too', async () => {
    const { errors } = await world.ask(`{ grid(code: "51011500600") { code } }`);
    expect(errors[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'code',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it.each(['_service { sdl }', '_entities(representations: []) { __typename }', 'grantsOf(personId: "x") { role }'])(
    'P2: for %s finds no such field',
    async (field) => {
      const { codes } = await world.ask(`{ ${field} }`, {}, 'secretary');
      expect(codes[0]).toBe('GRAPHQL_VALIDATION_FAILED');
    },
  );

  it.each([
    ['P12: several operations in an array', JSON.stringify([{ query: '{ __typename }' }]), undefined],
    [
      'P13: text/plain, as a form of another site would send it',
      '{"query":"{ __typename }"}',
      { 'content-type': 'text/plain' },
    ],
    ['P24: what is not JSON', '{', undefined],
  ])('is refused with %s', async (_what, body, headers) => {
    expect((await post(body, headers)).status).toBe(400);
  });

  it('P13: to change something by GET is refused', async () => {
    const query = encodeURIComponent('mutation { acceptMatter(input: { matterId: "x", expectedVersion: 1 }) { id } }');
    const response = await fetch(`${world.url}/graphql?query=${query}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(response.status).toBe(405);
  });

  it('P24: of ten megabytes is refused', async () => {
    const response = await post(JSON.stringify({ query: '{ __typename }', padding: 'x'.repeat(10_000_000) }));
    expect(response.status).toBe(413);
    expect((await world.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });
});
