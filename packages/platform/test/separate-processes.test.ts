import { signActor } from '@microgrid/access/actor-token';
import { GATEWAY } from '@microgrid/access/actor';
import { people } from '@microgrid/people/schema';
import { listenAsSubgraph } from '@microgrid/subgraph/serve';
import { openSubgraph } from '@microgrid/subgraph/subgraph';
import type { HttpServer } from '@microgrid/subgraph/http-server';
import type { Store } from '@microgrid/database/store';
import { openTestStore } from '@microgrid/database/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SECRET = 'the gateway and people know this';

describe('a subgraph in a process of its own', () => {
  let store: Store;
  let server: HttpServer;

  beforeAll(async () => {
    store = await openTestStore();
    const subgraph = await openSubgraph(people, { store, log: pino({ level: 'silent' }) });
    server = await listenAsSubgraph(subgraph, { secret: SECRET, host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  const body = JSON.stringify({ query: '{ _service { sdl } }' });
  const send = async (headers: Record<string, string>, sent = body) => {
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: sent });
    return { status: response.status, body: JSON.parse(await response.text()) };
  };
  const token = (secret: string, audience: string, of = body) => signActor(GATEWAY, { secret, audience, body: of });

  it('answers the gateway', async () => {
    const { status, body: answer } = await send({ 'x-microgrid-actor': token(SECRET, 'people') });
    expect(status).toBe(200);
    expect(answer.data._service.sdl).toContain('type Person');
  });

  it.each<[string, Record<string, string>]>([
    ['without a token', {}],
    ['with a token of another key', { 'x-microgrid-actor': token('another key', 'people') }],
    ['with a token for another subgraph', { 'x-microgrid-actor': token(SECRET, 'organisation') }],
    ['with a token for another body', { 'x-microgrid-actor': token(SECRET, 'people', '{"query":"{ __typename }"}') }],
    ['with garbage', { 'x-microgrid-actor': 'a.b' }],
  ])('tells nobody anything %s, not even its schema', async (_how, headers) => {
    const { status, body: answer } = await send(headers);
    expect(status).toBe(401);
    expect(answer).toEqual({
      errors: [{ message: 'only the gateway is answered here', extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });
});
