import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifyActor } from '@microgrid/access/actor-token';
import { boundTo } from '@microgrid/process/files';
import { ANONYMOUS } from '@microgrid/access/actor';
import { deadlineIn } from '@microgrid/process/deadline';
import { GraphQLError } from 'graphql';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { overHttp } from './http-data-source.ts';

const SECRETS = ['the new secret', 'the old secret'];
const caller = { actor: ANONYMOUS, requestId: 'r1' };
const request = { query: '{ __typename }' };

type Behaviour = (response: ServerResponse, incoming: IncomingMessage, body: string) => void;
const answering =
  (text: string, status = 200): Behaviour =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(text);

describe('a subgraph over HTTP', () => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    vi.useRealTimers();
    for (const close of closing.splice(0).toReversed()) await close();
  });

  /** A subgraph that behaves like this, from the next request on like that. */
  async function behaving(behaviour: Behaviour) {
    const state = { behaviour, asked: 0, looks: 0 };
    const server = createServer((incoming, response) => {
      let body = '';
      incoming.on('data', (chunk: Buffer) => (body += chunk.toString()));
      incoming.on('end', () => {
        if (incoming.url === '/ready') state.looks++;
        else state.asked++;
        state.behaviour(response, incoming, body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(
      () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    );
    return { state, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  }

  function sourceAt(url: string, deadlineMs = 5000) {
    const breaker = { failures: 3, restMs: 100 };
    const source = overHttp('people', { url, secrets: SECRETS, deadlineMs, breaker });
    closing.push(() => source.close());
    return source;
  }

  it('is told who is asking, by a token for it and this body, signed with the first secret', async () => {
    const { url } = await behaving((response, incoming, body) => {
      const token = String(incoming.headers['x-microgrid-actor']);
      const actor = verifyActor(token, { audience: 'people', body, secrets: SECRETS.slice(0, 1) });
      expect(incoming.headers['accept-encoding']).toBeUndefined();
      expect(incoming.headers['traceparent']).toBeUndefined();
      answering(JSON.stringify({ data: { actor, id: incoming.headers['x-request-id'] } }))(response, incoming, body);
    });
    expect(await sourceAt(url).ask(request, caller)).toEqual({ data: { actor: ANONYMOUS, id: 'r1' } });
  });

  it('is handed a file to the byte, by a token for it and this place, and what it answers is told on', async () => {
    const file = {
      subgraph: 'people',
      door: 'rosters',
      ticket: 'a'.repeat(43),
      method: 'PUT',
      bytes: Buffer.from('名'),
    } as const;
    const { url } = await behaving((response, incoming, body) => {
      const token = String(incoming.headers['x-microgrid-actor']);
      const use = { audience: 'people', secrets: SECRETS.slice(0, 1) };
      expect(() => verifyActor(token, { ...use, body })).toThrow('another request body');
      expect(verifyActor(token, { ...use, body: boundTo(file) })).toEqual(ANONYMOUS);
      const other = { ...file, ticket: 'b'.repeat(43) };
      expect(() => verifyActor(token, { ...use, body: boundTo(other) })).toThrow('another request body');
      expect([incoming.method, incoming.url, body]).toEqual(['PUT', `/files/people/rosters/${file.ticket}`, '名']);
      response.writeHead(409, { 'content-type': 'application/json', 'x-internal': 'no' }).end('{"errors":[]}');
    });
    const reply = await sourceAt(url).exchange(file, caller);
    expect([reply.status, reply.headers]).toEqual([409, { 'content-type': 'application/json' }]);
    expect(String(Buffer.from(reply.body))).toBe('{"errors":[]}');
  });

  it.each<[string, Behaviour]>([
    ['never answers', () => {}],
    ['dies while it answers', (response) => void response.writeHead(200).write('{"data"', () => response.destroy())],
    ['answers 500', answering('{"data":{}}', 500)],
    ['answers what is not JSON', answering('<html>')],
    ['answers null', answering('null')],
    ['answers an array', answering('[]')],
    ['answers neither data nor errors', answering('{"result":{}}')],
    ['answers data that is no object', answering('{"data":[1]}')],
    ['answers errors that are none', answering('{"errors":"out"}')],
    ['answers errors without a message', answering('{"data":null,"errors":[null]}')],
  ])('P18: that %s is named as out within the deadline, with the reason for the log alone', async (_how, behaviour) => {
    const { url } = await behaving(behaviour);
    const began = performance.now();
    const error = await sourceAt(url, 150)
      .ask(request, caller)
      .catch((thrown: unknown) => thrown);
    expect(performance.now() - began).toBeLessThan(2000);
    if (!(error instanceof GraphQLError)) throw new Error('it was answered');
    expect(error.extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'people' });
    expect(error.message).toBe('people does not answer at the moment');
    expect(error.originalError).toBeInstanceOf(Error);
  });

  it('P18: that is not there is named as out, and is not ready', async () => {
    const source = sourceAt('http://127.0.0.1:1');
    await expect(source.ask(request, caller)).rejects.toThrow('people does not answer');
    expect(await source.isReady()).toBe(false);
  });

  it.each<[string, Behaviour]>([
    ['never says how it is', () => {}],
    ['is not well', answering('{"status":"failing"}', 503)],
  ])('P18: that %s is not ready', async (_how, behaviour) => {
    const { url } = await behaving(behaviour);
    expect(await sourceAt(url).isReady()).toBe(false);
  });

  it('P18: that answers without end is named as out, and read no further than an answer can be', async () => {
    const { url } = await behaving((response) => {
      const megabyte = Buffer.alloc(1_000_000, ' ');
      const pour = () => {
        while (!response.destroyed && response.write(megabyte));
      };
      response.writeHead(200).on('drain', pour);
      pour();
    });
    const source = overHttp('people', { url, secrets: SECRETS });
    closing.push(() => source.close());
    await expect(source.ask(request, caller)).rejects.toMatchObject({
      extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
      originalError: { code: 'UND_ERR_RES_EXCEEDED_MAX_SIZE' },
    });
  });

  it('P18: is left alone after three failures, tried again after a rest, and then answers', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { state, url } = await behaving(answering('', 503));
    const source = sourceAt(url);
    for (let time = 0; time < 5; time++) await expect(source.ask(request, caller)).rejects.toThrow('does not answer');
    expect(state.asked).toBe(3);
    state.behaviour = answering('{"data":{"ok":true}}');
    await expect(source.ask(request, caller)).rejects.toThrow('does not answer');
    vi.advanceTimersByTime(150);
    // It is back for all who ask, not only for the first.
    const answers = await Promise.all([1, 2, 3].map(() => source.ask(request, caller)));
    expect(answers).toEqual([1, 2, 3].map(() => ({ data: { ok: true } })));
    expect([state.asked, state.looks]).toEqual([6, 1]);
  });

  it('P18: that hangs is asked by nobody until it answers a look', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { state, url } = await behaving(() => {});
    const source = sourceAt(url, 50);
    for (let time = 0; time < 3; time++) await expect(source.ask(request, caller)).rejects.toThrow('does not answer');
    vi.advanceTimersByTime(150);
    await Promise.allSettled([1, 2, 3].map(() => source.ask(request, caller)));
    expect([state.asked, state.looks]).toEqual([3, 1]);
  });

  it('P18: is asked again within 2 s of being back, whoever does not set how long it is left alone', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { state, url } = await behaving(answering('', 503));
    const source = overHttp('people', { url, secrets: SECRETS });
    closing.push(() => source.close());
    for (let time = 0; time < 10; time++) await expect(source.ask(request, caller)).rejects.toThrow('does not answer');
    expect(state.asked).toBe(5);
    state.behaviour = answering('{"data":{"ok":true}}');
    vi.advanceTimersByTime(1900);
    expect(await source.ask(request, caller)).toEqual({ data: { ok: true } });
  });

  it('P30: hears how long an answer is worth it, and that the client has gone', async () => {
    let left = 0;
    let closed = false;
    const client = new AbortController();
    const { url, state } = await behaving((response, incoming) => {
      left = Number(incoming.headers['x-microgrid-deadline-ms']);
      response.once('close', () => (closed = true));
      client.abort();
    });
    // Its own deadline is far away: what ends it is the client.
    const asked = sourceAt(url, 120_000).ask(request, { ...caller, deadline: deadlineIn(3000, client.signal) });
    await expect(asked).rejects.toMatchObject({ extensions: { code: 'DEADLINE_EXCEEDED' } });
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(3000);
    await vi.waitUntil(() => closed);
    expect(state.asked).toBe(1);
  });

  it('P30: is not taken from others by clients that hang up', async () => {
    const client = new AbortController();
    const { url, state } = await behaving(() => client.abort());
    const source = sourceAt(url);
    const gone = { ...caller, deadline: deadlineIn(3000, client.signal) };
    await Promise.allSettled([1, 2, 3, 4].map(() => source.ask(request, gone)));
    state.behaviour = answering('{"data":{}}');
    expect(await source.ask(request, caller)).toEqual({ data: {} });
  });

  it('P18: that refuses a request in the words of GraphQL is not out', async () => {
    const { state, url } = await behaving(answering('{"data":null,"errors":[{"message":"no"}]}'));
    const source = sourceAt(url);
    for (let time = 0; time < 5; time++) {
      expect(await source.ask(request, caller)).toEqual({ data: null, errors: [{ message: 'no' }] });
    }
    expect(state.asked).toBe(5);
  });

  it.each([301, 302, 307, 308])('P19: that redirects with %i is not followed', async (status) => {
    const elsewhere = await behaving(answering('{"data":{}}'));
    const { url } = await behaving((response) => {
      response.writeHead(status, { location: `${elsewhere.url}/graphql` }).end('{"data":{}}');
    });
    await expect(sourceAt(url).ask(request, caller)).rejects.toThrow('people does not answer');
    expect(elsewhere.state.asked).toBe(0);
  });
});
