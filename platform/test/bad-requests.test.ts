import { gzipSync } from 'node:zlib';
import { v7 } from 'uuid';
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
    ['where.within', `{ grids(where: { within: "510" }) { nodes { code } } }`, {}],
    [
      'where.within',
      `query ($a: AreaCode!) { activities(where: { within: $a }) { nodes { id } } }`,
      { a: '510115000' },
    ],
    ['first', `{ grids(first: 101) { nodes { code } } }`, {}],
    ['first', `query ($n: Int!) { grids(first: $n) { nodes { code } } }`, { n: 0 }],
    ['after', `{ grids(after: "bm90IG1pbmU.x") { nodes { code } } }`, {}],
    ['where.inForceOn', `{ schemes(where: { inForceOn: "2026-02-30" }) { nodes { id } } }`, {}],
    [
      'where.inForceOn',
      `query ($on: LocalDate) { schemes(where: { inForceOn: $on }) { nodes { id } } }`,
      { on: '2026-13-01' },
    ],
    ['where.from', `{ activities(where: { from: "2026-02-30T00:00:00Z" }) { nodes { id } } }`, {}],
    ['where.within', `query ($w: GridWhere) { grids(where: $w) { nodes { code } } }`, { w: { within: '510' } }],
    ['where.inForceOn', `{ grids(where: { inForceOn: "0000-01-01" }) { nodes { code } } }`, {}],
    [
      'where.inForceOn',
      `query ($on: LocalDate) { schemes(where: { inForceOn: $on }) { nodes { id } } }`,
      { on: '0000-01-01' },
    ],
    ['where.from', `{ activities(where: { from: "9999-12-31T23:59:59-12:00" }) { nodes { id } } }`, {}],
    [
      'where.from',
      `query ($at: DateTime) { activities(where: { from: $at }) { nodes { id } } }`,
      { at: '0001-01-01T00:00:00+14:00' },
    ],
    ['where.from', `{ activities(where: { from: "-1e309" }) { nodes { id } } }`, {}],
    ['first', `query ($n: Int = 5) { grids(first: $n) { nodes { code } } }`, { n: null }],
    ['orderBy', `query ($o: ActivityOrder = STARTS_AT_ASC) { activities(orderBy: $o) { nodes { id } } }`, { o: null }],
    ['code', `query ($c: GridCode!) { grid(code: $c) { code } }`, { c: '51011500600\u0000' }],
    ['code', `query ($c: GridCode!) { grid(code: $c) { code } }`, { c: '51011500600\ud800' }],
  ])('P24, P37: is told which argument is wrong: %s', async (argument, query, variables) => {
    const { data, errors } = await world.ask(query, variables);
    expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(errors[0]?.message).toContain(argument);
    expect(errors[0]?.path).toEqual(Object.keys(data ?? {}));
  });

  it('P24: is told of each wrong value of a variable by its name, as deeds name their fields, whoever refuses it', async () => {
    const query = `mutation ($input: AppointInput!) { appoint(input: $input) { id } }`;
    const named = async (input: object) => {
      const { errors } = await world.ask(query, { input }, 'officer');
      return errors.map(({ message, extensions }) => {
        expect(message).toMatch(new RegExp(`^${String(extensions?.['argument'])}: [^$]*$`));
        return [extensions?.['code'], extensions?.['argument']];
      });
    };
    const input = {
      personId: v7(),
      role: 'GRID_WORKER',
      gridCode: '510115006005001',
      startsOn: 'x',
      endsOn: '2026-02-30',
    };
    const wrong = (...names: string[]) => names.map((name) => ['BAD_USER_INPUT', name]);
    expect(await named(input)).toEqual(wrong('startsOn', 'endsOn'));
    expect(await named({ ...input, role: 'KING', gridCode: null })).toEqual(wrong('role', 'gridCode'));
    expect(await named({ role: 'GRID_WORKER', wage: 1 })).toEqual(
      wrong('personId', 'gridCode', 'startsOn', 'endsOn', 'wage'),
    );
  });

  it('P37: is told where in the answer the field stands whose argument is wrong', async () => {
    const where = '{ inForceOn: "0000-01-01" }';
    const { errors } = await world.ask(
      `{ here: grid(code: "510115006005") { below: descendants(where: ${where}) { nodes { code } } } }`,
    );
    expect(errors).toMatchObject([
      { path: ['here', 'below'], extensions: { code: 'BAD_USER_INPUT', argument: 'where.inForceOn' } },
    ]);
  });

  it.each<[string, number, string, unknown]>([
    [
      'an operation of another name',
      400,
      'OPERATION_RESOLUTION_FAILURE',
      { query: 'query A { __typename }', operationName: 'B' },
    ],
    [
      'several operations and no name',
      400,
      'OPERATION_RESOLUTION_FAILURE',
      { query: 'query A { __typename } query B { __typename }' },
    ],
    ['a subscription', 400, 'SUBSCRIPTIONS_NOT_OFFERED', { query: 'subscription { notificationAdded { id } }' }],
    [
      'a hash of another query',
      400,
      'PERSISTED_QUERY_INVALID',
      { query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } },
    ],
    [
      'a hash that is none',
      400,
      'PERSISTED_QUERY_INVALID',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 5 } } },
    ],
    ['another kind of hash', 400, 'PERSISTED_QUERY_INVALID', { extensions: { persistedQuery: 'sha512' } }],
    [
      'a number without end in its text',
      400,
      'BAD_USER_INPUT',
      { query: '{ activities(where: { from: -1e309 }) { nodes { id } } }' },
    ],
    ['variables that are a list', 400, 'BAD_REQUEST', { query: '{ __typename }', variables: [1] }],
    ['nothing', 400, 'BAD_REQUEST', {}],
    ['a number as its query', 400, 'BAD_REQUEST', { query: 5 }],
  ])('P37: with %s is told as %i %s, with the id that the log has', async (_what, status, code, body) => {
    const response = await post(JSON.stringify(body));
    const { errors } = JSON.parse(await response.text());
    expect([response.status, errors.length, errors[0].extensions.code]).toEqual([status, 1, code]);
    expect(errors[0].extensions.requestId).toBe(response.headers.get('x-request-id'));
  });

  it('P37: with a number without end in its variables is refused', async () => {
    const response = await post(
      '{"query":"query ($n: Int) { grids(first: $n) { nodes { code } } }","variables":{"n":-1e309}}',
    );
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('a number that is too large');
  });

  it('whose name of the operation is empty has none', async () => {
    const response = await post(JSON.stringify({ query: 'query A { __typename }', operationName: '' }));
    expect(JSON.parse(await response.text())).toEqual({ data: { __typename: 'Query' } });
  });

  it.each(['variables', 'extensions'])('P24: by GET is read as strictly as a body: %s', async (name) => {
    for (const value of ['{"a":1,"a":2}', '{"__proto__":{}}', '{"a":1e999}', '{']) {
      const search = new URLSearchParams({ query: '{ __typename }', [name]: value });
      const response = await fetch(`${world.url}/graphql?${search.toString()}`, {
        headers: { 'apollo-require-preflight': 'true' },
      });
      expect(response.status).toBe(400);
      expect(await response.text()).toContain(`\`${name}\` of the address`);
    }
  });

  it.each([
    ['compressed', { 'content-encoding': 'gzip' }, gzipSync('{"query":"{ __typename }"}')],
    [
      'in another alphabet',
      { 'content-type': 'application/json; charset=gb18030' },
      Buffer.from('{"query":"{ __typename }"}'),
    ],
  ])('P37: whose body is %s is told what is taken', async (_what, headers, body) => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    expect(response.status).toBe(415);
    expect(await response.text()).toContain('UNSUPPORTED_MEDIA_TYPE');
  });

  const FIND = `query ($a: ID!, $m: ID!, $s: ID!, $p: ID!, $c: ID!) {
    activity(id: $a) { id } matter(id: $m) { id } serviceStation(id: $s) { id } person(id: $p) { id } scheme(id: $c) { id }
    activities(where: { stationId: $s }, first: 5) { totalCount nodes { id station { id } organiser { id } } } }`;
  const someIds = async () => {
    const { data } = await world.ask(
      '{ activities(first: 1) { nodes { id station { id } organiser { id } } } matters(first: 1) { nodes { id } } schemes(first: 1) { nodes { id } } }',
      {},
      'secretary',
    );
    const [activity, matter, scheme] = [data.activities.nodes[0], data.matters.nodes[0], data.schemes.nodes[0]];
    return { a: activity.id, m: matter.id, s: activity.station.id, p: activity.organiser.id, c: scheme.id };
  };
  const inCapitals = (ids: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, id.toUpperCase()]));

  it('P37, field-case K2: finds the same by an id in capitals, one by one and in a list', async () => {
    const ids = await someIds();
    const found = await world.ask(FIND, ids, 'secretary');
    expect(Object.values(found.data)).not.toContain(null);
    expect(found.data.activities.totalCount).toBeGreaterThan(0);
    expect(await world.ask(FIND, inCapitals(ids), 'secretary')).toEqual(found);
  });

  it('P37, field-case K2: does the same by ids in capitals, once, and answers in small letters', async () => {
    const { data } = await world.ask('{ activities(first: 1, orderBy: STARTS_AT_DESC) { nodes { id } } }');
    const input = { activityId: data.activities.nodes[0].id, writeId: v7() };
    const register = (sent: object) =>
      world.ask(
        'mutation ($input: RegisterForActivityInput!) { registerForActivity(input: $input) { id } }',
        { input: sent },
        'resident',
      );
    const first = await register(inCapitals(input));
    expect([first.errors, first.data]).toEqual([[], { registerForActivity: { id: input.writeId } }]);
    expect(await register(input)).toEqual(first);
  });

  // PostgreSQL would take each of these for the id.
  it.each<[string, (id: string) => string]>([
    ['in braces', (id) => `{${id}}`],
    ['without hyphens', (id) => id.replaceAll('-', '')],
    ['with a space before it', (id) => ` ${id}`],
  ])('field-case K2: finds nothing by an id %s, and no deed takes one', async (_how, spelled) => {
    const ids = await someIds();
    const whole = await world.ask(FIND, ids, 'secretary');
    expect(Object.values(whole.data)).not.toContain(null);
    const odd = Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, spelled(String(id))]));
    expect(await world.ask(FIND, odd, 'secretary')).toMatchObject({
      data: {
        activity: null,
        matter: null,
        serviceStation: null,
        person: null,
        scheme: null,
        activities: { totalCount: 0 },
      },
      codes: [],
    });
    const change = { expectedVersion: 1 };
    const publishing = {
      type: 'READING',
      title: '样例',
      description: '样例',
      gridCode: '510115006005',
      capacity: 5,
      startsAt: '2099-01-01T00:00:00Z',
      endsAt: '2099-01-01T01:00:00Z',
    };
    const appointing = { gridCode: '510115006005001001', endsOn: '2099-01-01', basis: 'APPOINTED' };
    const deeds: [string, string, object][] = [
      ['acceptMatter', 'matterId', { ...change, matterId: ids.m }],
      ['registerForActivity', 'activityId', { activityId: ids.a }],
      ['cancelRegistration', 'activityId', { activityId: ids.a }],
      ['endAppointment', 'appointmentId', { ...change, appointmentId: ids.p, reason: 'RESIGNED' }],
      ['publishActivity', 'stationId', { ...publishing, stationId: ids.s }],
      ['appointLeader', 'personId', { ...appointing, personId: ids.p }],
      ['registerForActivity', 'writeId', { activityId: ids.a, writeId: ids.a }],
    ];
    for (const [deed, field, input] of deeds) {
      const type = `${deed[0]?.toUpperCase()}${deed.slice(1)}Input!`;
      const value = Object.entries(input).map(([name, own]) => [name, name === field ? spelled(String(own)) : own]);
      const { errors } = await world.ask(
        `mutation ($input: ${type}) { ${deed}(input: $input) { __typename } }`,
        { input: Object.fromEntries(value) },
        'secretary',
      );
      expect(errors.map(({ extensions }) => extensions)).toMatchObject([{ code: 'BAD_USER_INPUT', argument: field }]);
    }
  });

  const deep = (open: string, close: string, times: number) => `${open.repeat(times)}${close.repeat(times)}`;
  it.each<[string, string, object?]>([
    ['lists in its text', `{ grids(first: ${deep('[', ']', 7000)}) { nodes { code } } }`],
    ['objects in its text', `{ grids(where: ${'{a:'.repeat(3000)}1${'}'.repeat(3000)}) { nodes { code } } }`],
    ['types of a variable', `query ($n: ${'['.repeat(7000)}Int${']'.repeat(7000)}) { grids { nodes { code } } }`],
    ['selections', `{ ${'grid { '.repeat(1500)}code${' }'.repeat(1500)} }`],
    ['fragments in one another', `{ ${'... { '.repeat(1500)}__typename${' }'.repeat(1500)} }`],
    ['lists in its variables', 'query ($n: Int) { grids(first: $n) { nodes { code } } }', { n: deepList(3000) }],
  ])('P37: of %s, one in the other, is told that it is too deep', async (_what, query, variables) => {
    const response = await post(JSON.stringify({ query, variables }));
    const { errors } = JSON.parse(await response.text());
    expect(response.status).toBe(400);
    expect(errors.map(({ extensions }: { extensions: object }) => extensions)).toMatchObject([
      { code: 'MAX_NESTING_LIMIT' },
    ]);
  });

  it('P15: never learns of a file, a table, a statement or a subgraph, but of the id that the log has too', async () => {
    const { errors } = await world.ask(`{ grid(code: "51011500600") { code } }`);
    expect(errors[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'code',
      problems: [{ field: 'code', message: expect.stringContaining('is not a grid code'), rule: 'WRONG_FORM' }],
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
    ['P12: several operations in an array', JSON.stringify([{ query: '{ __typename }' }]), undefined, 400],
    [
      'P13: text/plain, as a form of another site would send it',
      '{"query":"{ __typename }"}',
      { 'content-type': 'text/plain' },
      415,
    ],
    [
      'P37: application/graphql, which is another protocol',
      '{ __typename }',
      { 'content-type': 'application/graphql' },
      415,
    ],
    ['P24: what is not JSON', '{', undefined, 400],
  ])('is refused with %s', async (_what, body, headers, status) => {
    expect((await post(body, headers)).status).toBe(status);
  });

  it('P13: to change something by GET is refused', async () => {
    const query = encodeURIComponent('mutation { cancelMatter(input: { matterId: "x", expectedVersion: 1 }) { id } }');
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

function deepList(depth: number): unknown {
  let list: unknown = 1;
  for (let level = 0; level < depth; level++) list = [list];
  return list;
}
