import { ANONYMOUS, type Actor, type Grant } from '@microgrid/access/actor';
import { fileLimit } from '@microgrid/process/files';
import { listen, type HttpServer } from '@microgrid/process/http-server';
import { openLog } from '@microgrid/process/log';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DataSource } from './sources/data-source.ts';
import { BODY_LIMIT } from './gateway-options.ts';
import { openGateway, type Gateway } from './gateway.ts';
import { developmentIssuerKeys } from './identity/identity.ts';
import { openDevelopmentIssuer, type DevelopmentIssuer } from './identity/development-issuer.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { register } from 'prom-client';
import { subgraphNames } from './supergraph.ts';

const WORKER = '01900000-0000-7000-8000-000000000001';
const RESIDENT = '01900000-0000-7000-8000-000000000002';
const APP = 'https://app.example.cn';
const GRID = { __typename: 'Grid', code: '510115006005', name: '杏林社区' };

type Say = (query: string, actor: Actor) => ExecutionResult;

/** The gateway on the real supergraph, over subgraphs of which a test says what they answer. */
describe('the gateway', () => {
  let folder: string;
  let issuer: DevelopmentIssuer;
  let gateway: Gateway;
  let server: HttpServer;
  let logged: Record<string, unknown>[] = [];
  let asked: { name: string; query: string; actor: Actor }[];
  let says: Record<string, Say>;
  let grants: Record<string, Grant[]>;
  let changed: (personId: string) => void;
  let isHearing: boolean;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gateway-'));
    issuer = await openDevelopmentIssuer(join(folder, 'key.jwk'));
    vi.stubEnv('LOG_LEVEL', 'info');
    const log = openLog('gateway', { write: (line) => void logged.push(JSON.parse(line)) });
    vi.unstubAllEnvs();
    gateway = await openGateway({
      sources: Object.fromEntries(subgraphNames().map((name) => [name, source(name)])),
      issuer: developmentIssuerKeys(issuer),
      log,
      isProduction: true,
      corsOrigins: [APP],
      appointments: (listener) => {
        changed = listener;
        return { isAlive: () => isHearing, close: () => Promise.resolve() };
      },
    });
    const { answer, refusalHeaders } = gateway;
    server = await listen(answer, {
      host: '127.0.0.1',
      port: 0,
      bodyLimit: BODY_LIMIT,
      fileLimit,
      log,
      refusalHeaders,
    });
  });
  afterAll(async () => {
    await server.close();
    await gateway.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => {
    logged = [];
    asked = [];
    isHearing = true;
    grants = { [WORKER]: [{ role: 'GRID_WORKER', scope: GRID.code }] };
    says = { organisation: () => ({ data: { grid: GRID } }) };
  });

  function source(name: string): DataSource {
    return {
      async ask({ query, variables }, { actor }) {
        if (query.includes('grantsOf')) return { data: { grantsOf: grants[String(variables?.['personId'])] ?? [] } };
        asked.push({ name, query, actor });
        const say = says[name];
        if (say !== undefined) return say(query, actor);
        throw new GraphQLError('out', {
          originalError: new Error('connect ECONNREFUSED 10.0.0.7:5432'),
          extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: name },
        });
      },
      exchange: () => Promise.reject(new Error('no files here')),
      isReady: () => Promise.resolve(says[name] !== undefined),
      close: () => Promise.resolve(),
    };
  }

  const send = async (init: RequestInit, path = '/graphql') => {
    const response = await fetch(`${server.url}${path}`, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: text === '' ? null : JSON.parse(text) };
  };
  const ask = async (query: string, { who, headers = {} }: { who?: string; headers?: Record<string, string> } = {}) =>
    send({
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(who === undefined ? {} : { authorization: `Bearer ${await issuer.mint(who)}` }),
        ...headers,
      },
      body: JSON.stringify({ query }),
    });

  it('P15: says of an error of ours nothing but a stable code and the id that the log has with the cause', async () => {
    const secret = 'select "name" from "grid" at /srv/app.js:1 on db-1.internal:5432';
    says['organisation'] = () => ({ data: { grid: null }, errors: [new GraphQLError(secret, { path: ['grid'] })] });
    const { body, text, headers } = await ask(`{ grid(code: "${GRID.code}") { name } }`);
    const requestId = headers.get('x-request-id');
    expect(body.errors).toEqual([
      {
        message: 'something went wrong on our side',
        path: ['grid'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
      },
    ]);
    for (const leak of ['select', 'organisation', 'srv', 'internal:', 'serviceName', 'stacktrace'])
      expect(text).not.toContain(leak);
    expect(logged.find(({ error }) => error === secret)).toMatchObject({ requestId, serviceName: 'organisation' });
    expect(logged.at(-1)).toMatchObject({ requestId, msg: 'answered', codes: ['INTERNAL_SERVER_ERROR'] });
  });

  it('P15: says no more of what is thrown on the way', async () => {
    says['organisation'] = () => {
      throw new TypeError('no grid at /srv/app.js:1');
    };
    const { body, text } = await ask(`{ grid(code: "${GRID.code}") { name } }`);
    expect(body.errors[0].extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) });
    expect(text).not.toContain('srv');
  });

  it('P15: gives the id also to a client error, and logs its code, not its content', async () => {
    const { body } = await ask(`{ grid(code: "${GRID.code}") { nickname } }`);
    const { code, requestId } = body.errors[0].extensions;
    expect(code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(body.errors[0].extensions).toEqual({ code, requestId });
    expect(logged.find((line) => line['requestId'] === requestId)).toMatchObject({ codes: [code] });
  });

  it('P15: does not say which subgraph refused, nor anything but what it told', async () => {
    const refusal = new GraphQLError('no such grid', { path: ['grid'], extensions: { code: 'NOT_FOUND' } });
    says['organisation'] = () => ({ data: { grid: null }, errors: [refusal] });
    const { body } = await ask(`{ grid(code: "${GRID.code}") { name } }`);
    expect(body.errors).toMatchObject([{ message: 'no such grid', path: ['grid'] }]);
    expect(body.errors[0].extensions).toEqual({ code: 'NOT_FOUND', requestId: expect.any(String) });
  });

  it('P18: answers in part when a subgraph is out, names it, and logs why', async () => {
    const { status, body, text } = await ask(`{ grid(code: "${GRID.code}") { name leader { id } } }`);
    expect(status).toBe(200);
    expect(body.data).toEqual({ grid: { name: GRID.name, leader: null } });
    expect(body.errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'people' } }]);
    expect(text).not.toContain('ECONNREFUSED');
    const line = logged.find(({ msg }) => msg === 'a subgraph does not answer');
    expect(line).toMatchObject({ subgraph: 'people', err: { message: expect.stringContaining('ECONNREFUSED') } });
  });

  it('P18: says so where a subgraph leaves out what it must not, instead of hiding it', async () => {
    says['organisation'] = () => ({ data: { grid: { ...GRID, name: null } } });
    const { body } = await ask(`{ grid(code: "${GRID.code}") { name } }`);
    expect(body.data).toEqual({ grid: null });
    expect(body.extensions).toBeUndefined();
    expect(body.errors).toMatchObject([{ path: ['grid', 'name'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  });

  it('P20: never lets two callers who have signed in share an answer, whoever asks the same at the same time', async () => {
    says['organisation'] = (_query, actor) => {
      return { data: { grid: { ...GRID, name: `${actor.subject} ${actor.grants.length}` } } };
    };
    const callers = Array.from({ length: 12 }, (_, index) => [WORKER, RESIDENT, undefined][index % 3]);
    const answers = await Promise.all(
      callers.map((who) => ask(`{ grid(code: "${GRID.code}") { name } }`, who === undefined ? {} : { who })),
    );
    const expected = callers.map((who) => (who === undefined ? 'null 0' : `${who} ${who === WORKER ? 1 : 0}`));
    expect(answers.map(({ body }) => body.data.grid.name)).toEqual(expected);
    expect(asked.filter(({ actor }) => actor.subject !== null)).toHaveLength(8);
  });

  it('asks anew what somebody may do once it is told to forget it', async () => {
    const seen = async () => {
      await ask(`{ grid(code: "${GRID.code}") { name } }`, { who: WORKER });
      return asked.at(-1)?.actor.grants.length;
    };
    changed(WORKER);
    expect(await seen()).toBe(1);
    grants[WORKER] = [];
    expect(await seen()).toBe(1);
    changed(WORKER);
    expect(await seen()).toBe(0);
    // P39: and for each request while changes are not heard of.
    grants[WORKER] = [{ role: 'GRID_WORKER', scope: GRID.code }];
    isHearing = false;
    expect(await seen()).toBe(1);
  });

  it('P12, P15: takes no array of operations, and says so without a stack', async () => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const { status, body, headers } = await send({ ...init, body: '[{"query":"{ __typename }"}]' });
    expect([status, asked]).toEqual([400, []]);
    expect(body.errors[0].extensions).toEqual({ code: 'BAD_REQUEST', requestId: headers.get('x-request-id') });
    expect(logged).toContainEqual(
      expect.objectContaining({ requestId: headers.get('x-request-id'), status: 400, msg: 'refused' }),
    );
  });

  const MUTATION = 'mutation { cancelMatter(input: { matterId: "x", expectedVersion: 1 }) { id } }';
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  it.each<[string, RequestInit, string, number]>([
    [
      'a mutation by GET',
      { headers: { 'apollo-require-preflight': 'true' } },
      `?query=${encodeURIComponent(MUTATION)}`,
      405,
    ],
    ['a query by GET that a page can send unasked', {}, '?query=%7B__typename%7D', 400],
    ['text/plain', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{a}"}' }, '', 415],
    [
      'text/plain that a script sent',
      {
        method: 'POST',
        headers: { 'content-type': 'text/plain', 'apollo-require-preflight': 'true' },
        body: '{"query":"{ __typename }"}',
      },
      '',
      415,
    ],
    ['a form', { method: 'POST', headers: form, body: 'query=%7B__typename%7D' }, '', 415],
    ['a multipart form', { method: 'POST', body: new FormData() }, '', 415],
    ['a cookie from another origin', { headers: { cookie: 'session=1', origin: 'https://evil.example' } }, '', 403],
    ['a page without an origin', { method: 'POST', headers: { origin: 'null' } }, '', 403],
    ['an origin that only starts alike', { method: 'POST', headers: { origin: `${APP}.evil.example` } }, '', 403],
  ])('P13: refuses %s', async (_what, init, search, expected) => {
    const { status, headers, body } = await send(init, `/graphql${search}`);
    expect(status).toBe(expected);
    expect(body.data).toBeUndefined();
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(asked).toEqual([]);
  });

  it.each(['/', '/graphql'])(
    'P19: shows a browser at %s what this is, and loads nothing from elsewhere',
    async (path) => {
      const response = await fetch(`${server.url}${path}`, { headers: { accept: 'text/html,*/*;q=0.8' } });
      const page = await response.text();
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(page).toMatch(/GraphQL 接口[^]*apollo-require-preflight[^]*GraphQL interface/);
      expect(page).not.toMatch(/<script|<link|<img|src=|https?:/);
      expect((await send({ headers: { accept: 'application/json' } }, path)).status).toBe(path === '/' ? 404 : 400);
      const head = await fetch(`${server.url}${path}`, { method: 'HEAD', headers: { accept: 'text/html' } });
      expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
        200,
        'text/html; charset=utf-8',
        '',
      ]);
    },
  );

  it('P13: takes a cookie for nobody', async () => {
    await ask(`{ grid(code: "${GRID.code}") { name } }`, { headers: { cookie: `token=${await issuer.mint(WORKER)}` } });
    expect(asked.map(({ actor }) => actor)).toEqual([ANONYMOUS]);
  });

  it('P13: lets exactly the listed origins read, without credentials', async () => {
    const preflight = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' };
    const asks = await send({ method: 'OPTIONS', headers: { ...preflight, origin: APP } });
    expect(asks.status).toBe(204);
    expect(asks.headers.get('access-control-allow-headers')).toContain('authorization');
    const reads = await ask('{ __typename }', { headers: { origin: APP } });
    for (const { headers } of [asks, reads]) {
      expect(headers.get('access-control-allow-origin')).toBe(APP);
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('vary')).toContain('origin');
    }
    const { host } = new URL(server.url);
    for (const origin of ['https://evil.example', `http://evil.example/${host}`, `http://${host}@evil.example`]) {
      const refused = await send({ method: 'OPTIONS', headers: { ...preflight, origin } });
      expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    }
    expect((await ask('{ __typename }', { headers: { origin: server.url } })).status).toBe(200);
  });

  it('lets a page send what usual clients send', async () => {
    const headers = { origin: APP, 'access-control-request-method': 'POST' };
    const reply = await send({ method: 'OPTIONS', headers });
    const allowed = reply.headers.get('access-control-allow-headers')?.split(', ');
    const sent = ['apollo-require-preflight', 'x-apollo-operation-name', 'traceparent', 'x-request-id'];
    for (const name of [...sent, 'apollographql-client-name', 'apollographql-client-version'])
      expect(allowed).toContain(name);
  });

  it.each<[number, string, Record<string, string>]>([
    [400, '{', {}],
    [400, '{ "query": "{ nothing }" }', {}],
    [413, 'x'.repeat(BODY_LIMIT + 1), {}],
    [415, 'x', { 'content-encoding': 'gzip' }],
    [401, '{ "query": "{ __typename }" }', { authorization: 'Bearer x' }],
  ])('lets a page read why it was refused with %i, and the id of its request', async (expected, body, more) => {
    const headers = { 'content-type': 'application/json', origin: APP, ...more };
    const reply = await send({ method: 'POST', headers, body });
    expect([reply.status, reply.headers.get('access-control-allow-origin')]).toEqual([expected, APP]);
    expect(reply.headers.get('access-control-expose-headers')).toContain('x-request-id');
  });

  it('lets a page read that there is no such path', async () => {
    const { status, headers } = await send({ headers: { origin: APP } }, '/graphiql');
    expect([status, headers.get('access-control-allow-origin')]).toEqual([404, APP]);
  });

  it.each([
    ['a key twice', '{"query":"{ __typename }","query":"mutation { a }"}', '"query" twice'],
    ['a __proto__ key', '{"query":"{ __typename }","variables":{"__proto__":{"a":1}}}', '__proto__'],
    ['half of it', '{"query":', 'not JSON'],
  ])('P24: refuses a body with %s, and says so', async (_what, body, message) => {
    const { status, body: answer } = await send({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(status).toBe(400);
    expect(answer.errors[0].extensions.code).toBe('BAD_REQUEST');
    expect(answer.errors[0].message).toContain(message);
  });

  it('counts requests and fetches, and is ready itself whoever is out, which it says', async () => {
    register.resetMetrics();
    await ask(`{ grid(code: "${GRID.code}") { name leader { id } } }`);
    const figures = await register.metrics();
    expect(figures).toContain('request_duration_seconds_count{operation="query",code="SUBGRAPH_UNAVAILABLE"} 1');
    expect(figures).toContain('fetch_duration_seconds_count{subgraph="organisation",outcome="answered"} 1');
    expect(figures).toContain('fetch_duration_seconds_count{subgraph="people",outcome="failed"} 1');
    expect(await send({}, '/ready')).toMatchObject({
      status: 200,
      body: { ready: true, subgraphs: { organisation: 'ready', people: 'out' } },
    });
    expect((await send({}, '/readyz?verbose')).body).toEqual((await send({}, '/ready')).body);
    expect((await send({}, '/health')).status).toBe(200);
    expect((await send({}, '/livez')).status).toBe(200);
    expect((await send({}, '/metrics')).status).toBe(404);
  });
});
