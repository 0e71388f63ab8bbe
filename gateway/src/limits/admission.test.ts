import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bodyText } from '@microgrid/process/http-server';
import { getIntrospectionQuery, GraphQLError, type ExecutionResult } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openGateway, type Gateway } from '../gateway.ts';
import { openDevelopmentIssuer } from '../identity/development-issuer.ts';
import { developmentIssuerKeys } from '../identity/identity.ts';
import { subgraphNames } from '../supergraph.ts';
import type { Caller } from '../sources/data-source.ts';
import { budgetOfProcess, type Budget } from './budget.ts';
import { LIMITS } from './limits.ts';

const CODE = '510115006005';
const LEFT = 1_000_000;
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

interface Sent {
  readonly variables?: object;
  readonly signal?: AbortSignal;
  /** Sent by GET, with the body all the same. */
  readonly search?: string;
}

/** The gateway on the real supergraph; what reaches a subgraph is written down. */
describe('a request that would cost others too much', () => {
  let folder: string;
  let gateway: Gateway;
  let asked: string[] = [];
  let spend: Budget['spend'];
  let read: Budget['read'];
  let says: (subgraph: string, caller: Caller) => ExecutionResult | Promise<ExecutionResult>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'limits-'));
    const source = (name: string) => ({
      async ask(_request: unknown, caller: Caller) {
        asked.push(name);
        return says(name, caller);
      },
      exchange: () => Promise.reject(new Error('no files here')),
      isReady: () => Promise.resolve(true),
      close: () => Promise.resolve(),
    });
    gateway = await openGateway({
      sources: Object.fromEntries(subgraphNames().map((name) => [name, source(name)])),
      issuer: developmentIssuerKeys(await openDevelopmentIssuer(join(folder, 'key.jwk'))),
      log: pino({ level: 'silent' }),
      isProduction: false,
      limits: { answerBytes: 1_000_000 },
      budget: {
        spend: (caller, points) => spend(caller, points),
        read: (caller, bytes) => read(caller, bytes),
        spendOnFigures: () => Promise.reject(new Error('nothing is taken away here')),
        left: () => Promise.reject(new Error('nobody asks what is left here')),
        close: () => Promise.resolve(),
      },
    });
  });
  afterAll(async () => {
    await gateway.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => {
    asked = [];
    spend = () => Promise.resolve(LEFT);
    read = () => Promise.resolve();
    says = () => ({ data: { grid: { __typename: 'Grid', code: CODE, name: '杏林社区' } } });
  });

  const send = async (
    query: string,
    { variables = {}, signal = new AbortController().signal, search = '' }: Sent = {},
  ) => {
    const reply = await gateway.answer({
      id: 'the-request',
      method: search === '' ? 'POST' : 'GET',
      url: new URL(`http://localhost/graphql${search}`),
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
      body: JSON.stringify({ query, variables }),
      address: '192.0.2.1',
      signal,
    });
    return { status: reply.status, ...JSON.parse(await bodyText(reply)) };
  };

  const nested = (count: number): string =>
    count === 0 ? 'code' : `descendants(first: 100) { nodes { ancestors { ${nested(count - 1)} } } }`;
  const doubled = (count: number) =>
    `{ grid(code: "${CODE}") { ...F0 } } ${times(
      count,
      (i) => `fragment F${i} on Grid { parent { ...F${i + 1} } above: parent { ...F${i + 1} } }`,
    )} fragment F${count} on Grid { name }`;
  const grids = (count: number) => times(count, (i) => `g${i}: grid(code: "${CODE}") { code }`);

  it.each<[string, string, string, object?]>([
    ['descendants of ancestors four times', `{ grid(code: "${CODE}") { ${nested(4)} } }`, 'MAX_DEPTH_LIMIT'],
    ['the same nested once', `{ grid(code: "${CODE}") { ${nested(2)} } }`, 'COST_ESTIMATED_TOO_EXPENSIVE'],
    [
      'units in units, up and down again',
      `{ adminUnit(code: "5101") { ${'children { parent { '.repeat(5)}code${' } }'.repeat(5)} } }`,
      'COST_ESTIMATED_TOO_EXPENSIVE',
    ],
    [
      'lists in lists as a value',
      `{ grids(where: { within: ${'['.repeat(9)}${']'.repeat(9)} }) { totalCount } }`,
      'MAX_NESTING_LIMIT',
    ],
    [
      'lists in lists between objects',
      `{ grids(where: { within: ${'[{ a: '.repeat(9)}1${' }]'.repeat(9)} }) { totalCount } }`,
      'MAX_NESTING_LIMIT',
    ],
    ['fragments doubled along `parent`', doubled(15), 'MAX_DEPTH_LIMIT'],
    ['fragments doubled side by side', doubled(8), 'MAX_ALIASES_LIMIT'],
    [
      '300 emergencies at once',
      `mutation ($i: ReportMatterInput!) { ${times(300, (i) => `m${i}: reportMatter(input: $i) { id }`)} }`,
      'MAX_TOKENS_LIMIT',
    ],
    [
      'six deeds at once',
      `mutation ($i: ReportMatterInput!) { ${times(6, (i) => `m${i}: reportMatter(input: $i) { id }`)} }`,
      'MAX_MUTATIONS_LIMIT',
    ],
    ['36 kB of text', `{ __typename } # ${'x'.repeat(36_000)}`, 'MAX_DOCUMENT_BYTES_LIMIT'],
    ['many words', `{ ${'id '.repeat(2001)} }`, 'MAX_TOKENS_LIMIT'],
    ['deep values', `{ grid(code: ${'['.repeat(1000)}${']'.repeat(1000)}) { name } }`, 'MAX_NESTING_LIMIT'],
    [
      'a deep line',
      `{ grid(code: "${CODE}") { ${'parent { '.repeat(12)} name ${'} '.repeat(12)} } }`,
      'MAX_DEPTH_LIMIT',
    ],
    ['many aliases', `{ grid(code: "${CODE}") { ${times(21, (i) => `n${i}: name`)} } }`, 'MAX_ALIASES_LIMIT'],
    ['many root fields', `{ ${grids(17)} }`, 'MAX_ROOT_FIELDS_LIMIT'],
    [
      'many directives',
      `{ grid(code: "${CODE}") { ${'name @include(if: true) '.repeat(41)} } }`,
      'MAX_DIRECTIVES_LIMIT',
    ],
    [
      'many spreads',
      `{ grid(code: "${CODE}") { ${'...F '.repeat(61)} } } fragment F on Grid { name }`,
      'MAX_FRAGMENT_SPREADS_LIMIT',
    ],
    [
      'many fields by fragments',
      `{ grid(code: "${CODE}") { ${'...F '.repeat(60)} } } fragment F on Grid { code name level households status validFrom validTo sizeStatus areaType }`,
      'MAX_HEIGHT_LIMIT',
    ],
    [
      'the same field again and again',
      `{ grid(code: "${CODE}") { ${'name '.repeat(200)} } }`,
      'MAX_REPEATED_FIELDS_LIMIT',
    ],
    ['large variables', '{ __typename }', 'MAX_VARIABLES_BYTES_LIMIT', { text: 'x'.repeat(100_000) }],
    ['deep variables', '{ __typename }', 'MAX_NESTING_LIMIT', { deep: deepList(1000) }],
    ['a long list', '{ __typename }', 'MAX_LIST_INPUT_LIMIT', { list: Array.from({ length: 1001 }, () => 1) }],
    [
      'a long list in its text',
      `{ activities { groups(by: [${'MONTH '.repeat(1001)}]) { __typename } } }`,
      'MAX_LIST_INPUT_LIMIT',
    ],
    ['a page too large', '{ grids(first: 1001) { nodes { code } } }', 'MAX_PAGE_SIZE_LIMIT'],
    [
      'a page too large by a variable',
      'query ($n: Int!) { grids(first: $n) { nodes { code } } }',
      'MAX_PAGE_SIZE_LIMIT',
      { n: 1001 },
    ],
    [
      'lists in lists behind variables and fragments',
      `query ($n: Int! = 400) { grids(first: $n) { ...P } } fragment P on GridConnection { nodes { descendants(first: $n) { edges { node { code } } } } }`,
      'COST_ESTIMATED_TOO_EXPENSIVE',
    ],
  ])('P9, P10, P11, P30: %s is refused before any subgraph is asked', async (_what, query, code, variables = {}) => {
    const { status, data, errors } = await send(query, { variables });
    expect([status, data, asked]).toEqual([400, undefined, []]);
    expect(errors).toHaveLength(1);
    expect(errors[0].extensions).toEqual({
      code,
      limit: expect.any(Number),
      asked: expect.any(Number),
      requestId: 'the-request',
    });
    expect(errors[0].extensions.asked).toBeGreaterThan(errors[0].extensions.limit);
  });

  it('P9: by GET nobody gets around it, with a harmless body either', async () => {
    const search = `?query=${encodeURIComponent(`{ ${grids(17)} }`)}`;
    const { status, errors } = await send('{ __typename }', { search });
    expect([status, errors[0].extensions.code, asked]).toEqual([400, 'MAX_ROOT_FIELDS_LIMIT', []]);
  });

  it('P9: the introspection of tools is answered, and many at once are not', async () => {
    const { data } = await send(getIntrospectionQuery());
    expect(data).toMatchObject({ __schema: { queryType: { name: 'Query' } } });
    const { errors } = await send(`{ ${times(11, (i) => `s${i}: __schema { types { name } }`)} }`);
    expect(errors[0].extensions.code).toBe('COST_ESTIMATED_TOO_EXPENSIVE');
    const deep = (count: number): string => (count === 0 ? 'name' : `fields { type { ${deep(count - 1)} } }`);
    expect((await send(`{ __schema { types { ${deep(4)} } } }`)).status).toBe(400);
  });

  it('P9: a fragment that spreads itself is refused, in whatever way', async () => {
    const endless = send(`{ grid(code: "1") { ...A } } fragment A on Grid { ...B } fragment B on Grid { ...A }`);
    await expect(endless).rejects.toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
    expect(asked).toEqual([]);
  });

  it('P30: 200 distinct documents of 36 kB reach nobody', async () => {
    const document = (index: number) => `{ grid(code: "${index}") { ${'name '.repeat(7200)} } }`;
    const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => send(document(index))));
    expect(new Set(answers.map(({ errors }) => errors[0].extensions.code))).toEqual(
      new Set(['MAX_DOCUMENT_BYTES_LIMIT']),
    );
    expect(asked).toEqual([]);
  });

  it('P9: as much as is allowed is answered', async () => {
    says = () => ({ data: Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`_${i}`, { code: CODE }])) });
    const { status, errors } = await send(`{ ${grids(LIMITS.rootFields)} }`);
    expect([status, errors]).toEqual([200, undefined]);
    expect(asked).toEqual(['organisation']);
  });

  it('P10: each of many aliases of one costly field counts, until the budget is spent', async () => {
    const spent: number[] = [];
    spend = (_caller, points) => {
      spent.push(points);
      return Promise.resolve(LEFT);
    };
    const page = 'grids(first: 100) { nodes { code parent { code } } }';
    for (const query of [`{ ${page} }`, `{ ${times(10, (i) => `p${i}: ${page}`)} }`]) {
      await send(query);
      await send(query);
    }
    // What it costs to plan them counts once, with the first.
    const [planned, again = 0, plannedMany = 0, many = 0] = spent;
    expect([planned, plannedMany]).toEqual([again + 5 * 200, many + 50 * 200]);
    expect(many).toBe(10 * again);

    spend = budgetOfProcess({ signedIn: 1, anonymous: 2 * again, figures: 100 }).spend;
    asked = [];
    const within = [await send(`{ ${page} }`), await send(`{ ${page} }`)];
    expect(within.map(({ status: answered }) => answered)).toEqual([200, 200]);
    const { status, errors } = await send(`{ ${page} }`);
    expect([status, asked.length]).toEqual([429, 2]);
    expect(errors[0].extensions).toEqual({
      code: 'REQUEST_RATE_LIMITED',
      limit: 2 * again,
      asked: again,
      retryAfter: expect.any(Number),
      requestId: 'the-request',
    });
  });

  it('P10: to be refused costs points too, and who has spent them is refused before anything is read', async () => {
    ({ read } = budgetOfProcess({ signedIn: 1, anonymous: 350, figures: 100 }));
    const codes = async (query: string) => {
      const { status, errors } = await send(query);
      return [status, errors?.[0].extensions.code];
    };
    const deep = `{ grids(where: ${'['.repeat(400)} }`;
    expect(await codes(deep)).toEqual([400, 'MAX_NESTING_LIMIT']);
    expect(await codes('{ grid(code: ')).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
    expect(await codes(deep)).toEqual([429, 'REQUEST_RATE_LIMITED']);
    expect(await codes('{ __typename }')).toEqual([429, 'REQUEST_RATE_LIMITED']);
    expect(asked).toEqual([]);
  });

  it('P30: of many errors the first are told, and how many there are', async () => {
    const refusals = Array.from(
      { length: 150 },
      () => new GraphQLError('no', { path: ['grid'], extensions: { code: 'NOT_FOUND' } }),
    );
    says = () => ({ data: { grid: null }, errors: refusals });
    const { errors } = await send(`{ grid(code: "${CODE}") { name } }`);
    expect(errors).toHaveLength(LIMITS.errors + 1);
    expect(errors.at(-1).extensions).toMatchObject({ code: 'TOO_MANY_ERRORS', limit: LIMITS.errors, asked: 150 });
  });

  it('P30: an answer that is too large is not sent', async () => {
    says = () => ({ data: { grid: { code: CODE, name: 'x'.repeat(1_000_000) } } });
    const { status, data, errors } = await send(`{ grid(code: "${CODE}") { name } }`);
    expect([status, data]).toEqual([422, undefined]);
    expect(errors[0].extensions).toMatchObject({
      code: 'ANSWER_TOO_LARGE',
      limit: 1_000_000,
      requestId: 'the-request',
    });
  });

  it('P30: when the client has gone, subgraphs hear it and no further one is asked', async () => {
    const client = new AbortController();
    let heard = false;
    says = (_name, { deadline }) => {
      client.abort();
      heard = deadline?.signal.aborted ?? false;
      return { data: { grid: { __typename: 'Grid', code: CODE, name: 'x' } } };
    };
    const { errors } = await send(`{ grid(code: "${CODE}") { name leader { id } } }`, { signal: client.signal });
    expect([heard, asked]).toEqual([true, ['organisation']]);
    expect(errors[0].extensions.code).toBe('DEADLINE_EXCEEDED');
  });
});

/** What a client may send as JSON. */
function deepList(depth: number): unknown {
  let list: unknown = [];
  for (let level = 0; level < depth; level++) list = [list];
  return list;
}
