import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bodyText } from '@microgrid/process/http-server';
import { pino } from 'pino';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGateway, type Gateway } from '../gateway.ts';
import { openDevelopmentIssuer, type DevelopmentIssuer } from '../identity/development-issuer.ts';
import { developmentIssuerKeys } from '../identity/identity.ts';
import { budgetOfProcess } from '../limits/budget.ts';
import { LIMITS } from '../limits/limits.ts';
import { subgraphNames } from '../supergraph.ts';

const GRID = '{ grid(code: "510115006005") { name leader { displayName } } }';
const ANSWERS: Record<string, Record<string, unknown>> = {
  organisation: { grid: { __typename: 'Grid', code: '510115006005', name: '杏林社区' } },
  people: { _entities: [{ __typename: 'Grid', leader: { __typename: 'Person', displayName: '样例' } }] },
};

describe('an answer that says how it came about', () => {
  let folder: string;
  let issuer: DevelopmentIssuer;
  const open: Gateway[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'explain-'));
    issuer = await openDevelopmentIssuer(join(folder, 'key.jwk'));
  });
  afterAll(async () => {
    for (const gateway of open) await gateway.close();
    await rm(folder, { recursive: true });
  });

  async function gatewayOf(isProduction: boolean) {
    const source = (name: string) => ({
      ask: (request: { query: string }) =>
        Promise.resolve({ data: request.query.includes('grantsOf') ? { grantsOf: [] } : (ANSWERS[name] ?? null) }),
      exchange: () => Promise.reject(new Error('no files here')),
      isReady: () => Promise.resolve(true),
      close: () => Promise.resolve(),
    });
    const gateway = await openGateway({
      sources: Object.fromEntries(subgraphNames().map((name) => [name, source(name)])),
      issuer: developmentIssuerKeys(issuer),
      log: pino({ level: 'silent' }),
      isProduction,
      budget: budgetOfProcess({ signedIn: 1_000_000, anonymous: 500_000, figures: 100 }),
    });
    open.push(gateway);
    return async (body: object, token?: string) => {
      const reply = await gateway.answer({
        id: 'the-request',
        method: 'POST',
        url: new URL('http://localhost/graphql'),
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(body),
        address: '192.0.2.1',
        signal: new AbortController().signal,
      });
      return { status: reply.status, ...JSON.parse(await bodyText(reply)) };
    };
  }
  const explain = { extensions: { explain: true } };

  it('has what it costs, what is left, and which subgraph is asked for what, after which', async () => {
    const send = await gatewayOf(false);
    const { data, extensions } = await send({ query: GRID, ...explain });
    expect(data.grid.name).toBe('杏林社区');
    expect(extensions.explain).toMatchObject({ costLimit: LIMITS.cost, planning: expect.any(Number) });
    expect(extensions.explain.left).toBe(500_000 - extensions.explain.cost - extensions.explain.planning);
    expect(extensions.explain.requests).toEqual([
      {
        number: 0,
        subgraph: 'organisation',
        after: [],
        fetches: [{ path: '', operation: expect.stringContaining('grid(code:') }],
      },
      {
        number: 1,
        subgraph: 'people',
        after: [0],
        fetches: [{ path: 'grid', operation: expect.stringContaining('leader') }],
      },
    ]);
    const again = await send({ query: GRID, ...explain });
    expect(again.extensions.explain).toMatchObject({ planning: 0 });
  });

  it('says so of what is refused for its cost, as far as it came', async () => {
    const send = await gatewayOf(false);
    const below = (inner: string) => `descendants(first: 100) { nodes { ancestors { ${inner} } } }`;
    const query = `{ grid(code: "510115006005") { ${below(below('code'))} } }`;
    const { errors, extensions } = await send({ query, ...explain });
    expect(errors[0].extensions.code).toBe('COST_ESTIMATED_TOO_EXPENSIVE');
    expect(extensions.explain).toEqual({ requests: null });
  });

  it('says nothing of it to whoever does not ask', async () => {
    const send = await gatewayOf(false);
    expect(await send({ query: GRID })).not.toHaveProperty('extensions');
    expect(await send({ query: GRID, extensions: { explain: false } })).not.toHaveProperty('extensions');
    await expect(send({ query: GRID, extensions: { explain: 'yes' } })).rejects.toThrow(
      '`extensions.explain` must be true or false',
    );
  });

  it('is refused in production to whoever may not ask freely', async () => {
    const send = await gatewayOf(true);
    const stranger = await issuer.mint(v7());
    for (const token of [undefined, stranger]) {
      const refused = expect.objectContaining({ status: 403, code: 'EXPLANATION_REFUSED' });
      await expect(send({ query: GRID, ...explain }, token)).rejects.toThrow(refused);
    }
    const { extensions } = await send({ query: GRID, ...explain }, await issuer.mint(v7(), { scope: 'graph:ask' }));
    expect(extensions.explain.requests).toHaveLength(2);
  });
});
