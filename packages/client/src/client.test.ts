import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openGraphServer, refused, type Got, type Reply } from '../test/graph-server.ts';
import { openClient, type ClientOptions } from './client.ts';
import { GraphError } from './errors/graph-error.ts';
import { fetchTransport } from './transports/fetch-transport.ts';
import { newWriteId } from './write-id.ts';

const QUERY = { id: 'sha256:q', kind: 'query' } as const;
const WRITE = { id: 'sha256:w', kind: 'mutation' } as const;
const good: Reply = { body: { data: { grid: { name: '杏林社区' } } } };

describe('a client', () => {
  let close: () => Promise<unknown> = () => Promise.resolve();
  // No pause between tries but the first of a turn.
  beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(-0.49));
  afterEach(async () => {
    vi.restoreAllMocks();
    await close();
  });

  async function open(
    answer: (got: Got, number: number) => Reply | Promise<Reply>,
    options: Partial<ClientOptions> = {},
  ) {
    const server = await openGraphServer(answer);
    close = server.close;
    return { client: openClient({ transport: fetchTransport(server.url), ...options }), asked: server.asked };
  }
  const failure = (asked: Promise<unknown>): Promise<GraphError> =>
    asked.then(
      () => expect.fail('it was answered'),
      (error: unknown) => (error instanceof GraphError ? error : expect.fail(String(error))),
    );

  it('asks a trusted document by its id, with the token, and another one by its text', async () => {
    const { client, asked } = await open(() => good, { token: () => 'the-token' });
    expect(await client.ask(QUERY, { code: '510115006005' })).toEqual({
      data: { grid: { name: '杏林社区' } },
      problems: [],
    });
    await client.ask({ text: '{ __typename }', kind: 'query' });
    expect(asked.map(({ body }) => body)).toEqual([
      { documentId: 'sha256:q', variables: { code: '510115006005' } },
      { query: '{ __typename }', variables: {} },
    ]);
    expect(asked[0]?.headers).toMatchObject({
      authorization: 'Bearer the-token',
      'content-type': 'application/json',
    });
    expect((await open(() => good)).asked[0]?.headers.authorization).toBeUndefined();
  });

  it('gives what was answered of an answer in part, and says what is missing', async () => {
    const error = { message: 'out', path: ['grid', 'leader'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } };
    const { client, asked } = await open(() => ({ body: { data: { grid: { leader: null } }, errors: [error] } }));
    const { data, problems } = await client.ask(QUERY);
    expect(data).toEqual({ grid: { leader: null } });
    expect(problems).toMatchObject([{ code: 'SUBGRAPH_UNAVAILABLE', act: 'retry', path: ['grid', 'leader'] }]);
    expect(asked).toHaveLength(1);
  });

  it('fails with what to do, in words, where the deed is refused', async () => {
    const body = {
      data: { reportMatter: null },
      errors: [
        {
          message: 'place: 1 to 200 characters',
          path: ['reportMatter'],
          extensions: { code: 'BAD_USER_INPUT', argument: 'place', requestId: 'r7' },
        },
      ],
    };
    const { client } = await open(() => ({ body }));
    expect(await failure(client.ask(WRITE, { input: { writeId: newWriteId() } }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      act: 'fix',
      words: ['填写有误，请按提示修改', 'Please correct this'],
      message: 'place: 1 to 200 characters',
      field: 'place',
      requestId: 'r7',
    });
  });

  it.each([
    ['nothing, as the line is cut', undefined],
    ['BUSY', refused('BUSY')],
    ['STARTING', refused('STARTING', {}, 503)],
    ['what a proxy says', { status: 502, body: '<h1>Bad Gateway</h1>' }],
    ['the sign-in page of a wireless network', { status: 200, body: '<html>' }],
  ])('sends a query again, twice, that is answered with %s', async (_what, reply) => {
    const { client, asked } = await open((_got, number) => (number < 3 ? reply : good));
    expect((await client.ask(QUERY)).data).toEqual({ grid: { name: '杏林社区' } });
    expect(asked).toHaveLength(3);
  });

  it('gives up after the third try', async () => {
    const { client, asked } = await open(() => undefined);
    expect(await failure(client.ask(QUERY))).toMatchObject({ code: 'NO_ANSWER', act: 'retry' });
    expect(asked).toHaveLength(3);
  });

  it.each(['FORBIDDEN', 'CONFLICT', 'BAD_USER_INPUT', 'UNKNOWN_DOCUMENT', 'INTERNAL_SERVER_ERROR', 'OF_THE_FUTURE'])(
    'sends nothing again after %s',
    async (code) => {
      const { client, asked } = await open(() => refused(code));
      expect(await failure(client.ask(QUERY))).toMatchObject({ code });
      expect(asked).toHaveLength(1);
    },
  );

  it('sends a write again with its writeId alone, the same each time', async () => {
    const { client, asked } = await open((_got, number) => (number % 2 === 1 ? undefined : good));
    const input = { writeId: newWriteId(), gridCode: '510115006005007001' };
    await client.ask(WRITE, { input });
    expect(asked.map(({ body }) => body.variables)).toEqual([{ input }, { input }]);
    expect(await failure(client.ask(WRITE, { input: { gridCode: '510115006005007001' } }))).toMatchObject({
      code: 'NO_ANSWER',
    });
    expect(asked).toHaveLength(3);
  });

  it('waits as long as it is told to, unless nobody would', async () => {
    const { client, asked } = await open((_got, number) => (number === 1 ? refused('BUSY', { retryAfter: 1 }) : good));
    const began = performance.now();
    await client.ask(QUERY);
    expect(performance.now() - began).toBeGreaterThan(900);
    expect(asked).toHaveLength(2);
    const spent = await open(() => refused('REQUEST_RATE_LIMITED', { retryAfter: 60 }, 429));
    expect(await failure(spent.client.ask(QUERY))).toMatchObject({ code: 'REQUEST_RATE_LIMITED', retryAfter: 60 });
    expect(spent.asked).toHaveLength(1);
  });

  it('asks for another token once, for all that were refused with the old one', async () => {
    let now = 'old';
    const token = vi.fn<(refused?: string) => Promise<string>>(async (refusedOne) => {
      if (refusedOne === undefined) return now;
      // As long as an issuer takes, so that all of them ask meanwhile.
      await new Promise((resolve) => setTimeout(resolve, 50));
      now = 'new';
      return now;
    });
    const { client, asked } = await open(
      ({ headers }) => (headers.authorization === 'Bearer new' ? good : refused('UNAUTHENTICATED', {}, 401)),
      { token },
    );
    await Promise.all([client.ask(QUERY), client.ask(QUERY), client.ask(QUERY)]);
    expect(token.mock.calls.filter(([old]) => old !== undefined)).toEqual([['old']]);
    expect(asked).toHaveLength(6);
  });

  it('says that somebody has to sign in where there is no other token, or that is refused too', async () => {
    for (const token of [() => undefined, () => 'old', (old?: string) => (old === undefined ? 'old' : undefined)]) {
      const { client, asked } = await open(() => refused('UNAUTHENTICATED', {}, 401), { token });
      expect(await failure(client.ask(QUERY))).toMatchObject({ code: 'UNAUTHENTICATED', act: 'signIn' });
      expect(asked).toHaveLength(1);
    }
    const again = await open(() => refused('UNAUTHENTICATED', {}, 401), { token: (old) => `${old ?? ''}x` });
    expect(await failure(again.client.ask(QUERY))).toMatchObject({ act: 'signIn' });
    expect(again.asked).toHaveLength(2);
  });

  it('tries again where whoever gives tokens does not answer', async () => {
    let tries = 0;
    const token = () => (++tries < 3 ? Promise.reject(new Error('out')) : Promise.resolve('the-token'));
    const { client, asked } = await open(() => good, { token });
    await client.ask(QUERY);
    expect(asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer the-token']);
  });

  it('has ten requests under way at most', async () => {
    let running = 0;
    let most = 0;
    const { client } = await open(async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 20));
      running--;
      return good;
    });
    await Promise.all(Array.from({ length: 35 }, () => client.ask(QUERY)));
    expect(most).toBe(10);
  });

  it('waits no longer than its timeout, also for a host that never calls back', async () => {
    const transport = vi.fn<ClientOptions['transport']>(() => new Promise(() => undefined));
    const client = openClient({ transport, timeout: 0.01 });
    expect(await failure(client.ask(QUERY))).toMatchObject({ code: 'NO_ANSWER' });
    expect(transport).toHaveBeenCalledTimes(3);
    for (const timeout of [0, 61, Number.NaN]) {
      expect(() => openClient({ transport, timeout })).toThrow('give seconds, above 0, 60 at most');
    }
  });
});
