import { randomUUID } from 'node:crypto';
import { signActor } from '@microgrid/access/actor-token';
import { boundTo, filePath } from '@microgrid/process/files';
import { GATEWAY } from '@microgrid/access/actor';
import { openInProcessTransport } from '@microgrid/facts/in-process-transport';
import { people } from '@microgrid/people/subgraph';
import { listenAsSubgraph } from '@microgrid/subgraph/serve';
import { openSubgraph, type Subgraph } from '@microgrid/subgraph/subgraph';
import type { HttpServer } from '@microgrid/process/http-server';
import type { Store } from '@microgrid/database/store';
import { openTestStore } from '@microgrid/database/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const SECRET = 'the gateway and people know this';
const ENTITIES = '{"query":"{ _entities(representations: []) { __typename } }"}';

describe('a subgraph in a process of its own', () => {
  let store: Store;
  let subgraph: Subgraph;
  let server: HttpServer;
  let transport: ReturnType<typeof openInProcessTransport>;

  beforeAll(async () => {
    store = await openTestStore();
    const log = pino({ level: 'silent' });
    transport = openInProcessTransport();
    subgraph = await openSubgraph(people, { store, log, transport });
    server = await listenAsSubgraph(subgraph, { secrets: [SECRET], host: '127.0.0.1', port: 0, log });
  });
  afterAll(async () => {
    await server.close();
    await subgraph.close();
    await transport.close();
    await store.close();
  });

  const body = JSON.stringify({ query: '{ _service { sdl } }' });
  const send = async (headers: Record<string, string>, sent = body) => {
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: sent });
    return { status: response.status, body: JSON.parse(await response.text()) };
  };
  const token = (secret: string, audience: string, of = body) =>
    signActor(GATEWAY, { secrets: [secret], audience, body: of });

  it('answers the gateway', async () => {
    const { status, body: answer } = await send({ 'x-microgrid-actor': token(SECRET, 'people') });
    expect(status).toBe(200);
    expect(answer.data._service.sdl).toContain('type Person');
  });

  it('P1: takes and gives files with a token for their place and bytes alone', async () => {
    const place = { subgraph: 'people', door: 'rosters', ticket: randomUUID() };
    const file = { ...place, method: 'GET', bytes: new Uint8Array() } as const;
    const sent = async (bound: string | Uint8Array) => {
      const headers = {
        'x-microgrid-actor': signActor(GATEWAY, { secrets: [SECRET], audience: 'people', body: bound }),
      };
      const response = await fetch(`${server.url}${filePath(place)}`, { headers });
      return JSON.parse(await response.text()).errors[0].message;
    };
    expect(await sent('')).toBe('only the gateway is answered here');
    expect(await sent(boundTo({ ...file, ticket: randomUUID() }))).toBe('only the gateway is answered here');
    expect(await sent(boundTo(file))).toBe('sign in to do this: send a bearer token');
  });

  it('P30: begins nothing for which no time is left', async () => {
    const query = JSON.stringify({
      query: 'query ($id: ID!) { grantsOf(personId: $id) { role } }',
      variables: { id: randomUUID() },
    });
    const headers = { 'x-microgrid-actor': token(SECRET, 'people', query) };
    expect((await send(headers, query)).body).toEqual({ data: { grantsOf: [] } });
    const { body: answer } = await send({ ...headers, 'x-microgrid-deadline-ms': '0' }, query);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'DEADLINE_EXCEEDED' } }]);
  });

  const stale = () => {
    vi.useFakeTimers({ now: Date.now() - 120_000, toFake: ['Date'] });
    const made = token(SECRET, 'people');
    vi.useRealTimers();
    return made;
  };

  it.each<[string, Record<string, string>]>([
    ['without a token', {}],
    ['with a token of two minutes ago', { 'x-microgrid-actor': stale() }],
    ['with a token of another key', { 'x-microgrid-actor': token('another key', 'people') }],
    ['with a token for another subgraph', { 'x-microgrid-actor': token(SECRET, 'organisation') }],
    ['with a token for another body', { 'x-microgrid-actor': token(SECRET, 'people', '{"query":"{ __typename }"}') }],
    ['with garbage', { 'x-microgrid-actor': 'a.b' }],
  ])('P1, P2: tells nobody anything %s, neither its schema nor an entity', async (_how, headers) => {
    const { status, body: answer } = await send(headers);
    expect(status).toBe(401);
    expect((await send(headers, ENTITIES)).status).toBe(401);
    expect(answer).toEqual({
      errors: [
        {
          message: 'only the gateway is answered here',
          extensions: { code: 'UNAUTHENTICATED', requestId: expect.any(String) },
        },
      ],
    });
  });
});
