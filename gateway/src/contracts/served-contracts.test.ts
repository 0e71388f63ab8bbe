import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@microgrid/access/actor';
import { bodyText } from '@microgrid/process/http-server';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { pino } from 'pino';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGateway, type Gateway } from '../gateway.ts';
import { openDevelopmentIssuer, type DevelopmentIssuer } from '../identity/development-issuer.ts';
import { developmentIssuerKeys } from '../identity/identity.ts';
import { subgraphNames } from '../supergraph.ts';

const STAFFS = 'mutation { acceptMatter(input: { matterId: "m", expectedVersion: 1 }) { id } }';
const ANALYSTS = '{ savedQuestions { totalCount } }';
const ROWS = '{ matters { nodes { id } } }';
const FIGURES = '{ matters { aggregates { count { value } } } }';
const PUBLIC = '{ grid(code: "510115006005") { name } }';

/** Who asks, by the posts that they hold; null is nobody. */
const RESIDENT: Role[] = [];
const WORKER: Role[] = ['GRID_WORKER'];
const ANALYST: Role[] = ['ANALYST'];
const ANALYST_TOO: Role[] = ['ANALYST', 'STREET_OFFICER'];
const PEOPLE = [RESIDENT, WORKER, ANALYST, ANALYST_TOO];
const idOf = PEOPLE.map(() => v7());
type Who = Role[] | null;

/** Gateways on the real files, over subgraphs that answer nothing: what was refused was refused before them. */
describe.each([
  ['compiled', true],
  ['compiled', false],
  ['graphql-js', true],
] as const)('a contract, carried out by %s, in production: %s', (executor, isProduction) => {
  let folder: string;
  let issuer: DevelopmentIssuer;
  let gateway: Gateway;
  let isPeopleOut = false;
  let asked: string[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'contracts-'));
    issuer = await openDevelopmentIssuer(join(folder, 'key.jwk'));
    const source = (name: string) => ({
      ask({ query, variables }: { query: string; variables?: Readonly<Record<string, unknown>> | null | undefined }) {
        if (name === 'people' && isPeopleOut) return Promise.reject(new Error('people is out'));
        if (query.includes('grantsOf')) {
          const roles = PEOPLE[idOf.indexOf(String(variables?.['personId']))] ?? [];
          return Promise.resolve({ data: { grantsOf: roles.map((role) => ({ role, scope: '510115006' })) } });
        }
        asked.push(name);
        return Promise.resolve({ data: {} });
      },
      exchange: () => Promise.reject(new Error('no files here')),
      isReady: () => Promise.resolve(true),
      close: () => Promise.resolve(),
    });
    gateway = await openGateway({
      sources: Object.fromEntries(subgraphNames().map((name) => [name, source(name)])),
      issuer: developmentIssuerKeys(issuer),
      log: pino({ level: 'silent' }),
      isProduction,
      executor,
    });
  });
  afterAll(async () => {
    await gateway.close();
    await rm(folder, { recursive: true });
  });

  async function send(body: object, who: Who) {
    asked = [];
    const token = who === null ? undefined : await issuer.mint(idOf[PEOPLE.indexOf(who)] ?? '');
    const reply = await gateway.answer({
      id: 'the-request',
      method: 'POST',
      url: new URL('http://localhost/graphql'),
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
      address: '192.0.2.1',
      signal: new AbortController().signal,
    });
    const { data, errors = [] } = JSON.parse(await bodyText(reply));
    return { status: reply.status, data, errors, code: errors[0]?.extensions.code };
  }
  const ask = (query: string, who: Who) => send({ query }, who);
  const isValid = async (query: string, who: Who) => (await ask(query, who)).code !== 'GRAPHQL_VALIDATION_FAILED';

  it.each<[string, Who, string[]]>([
    ['nobody', null, [ROWS, FIGURES, PUBLIC]],
    ['a resident', RESIDENT, [ROWS, FIGURES, PUBLIC]],
    ['a worker', WORKER, [STAFFS, ANALYSTS, ROWS, FIGURES, PUBLIC]],
    ['an analyst', ANALYST, [ANALYSTS, FIGURES, PUBLIC]],
    ['an officer who is an analyst too', ANALYST_TOO, [STAFFS, ANALYSTS, ROWS, FIGURES, PUBLIC]],
  ])('lets %s ask what is in theirs', async (_who, who, valid) => {
    const told = [];
    for (const query of [STAFFS, ANALYSTS, ROWS, FIGURES, PUBLIC]) if (await isValid(query, who)) told.push(query);
    expect(told).toEqual(valid);
  });

  it('answers what is outside like what is nowhere, and asks no subgraph', async () => {
    const of = (name: string) => `mutation { ${name}(input: { matterId: "m", expectedVersion: 1 }) { id } }`;
    const [outside, nowhere] = [await ask(STAFFS, RESIDENT), await ask(of('absentMatter'), RESIDENT)];
    expect([outside.status, outside.code, asked]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED', []]);
    const like = (text: string) => text.replaceAll('absentMatter', 'acceptMatter').replace(/ Did you mean .*/, '');
    expect(like(outside.errors[0].message)).toBe(like(nowhere.errors[0].message));
    expect(outside.errors[0].extensions).toEqual(nowhere.errors[0].extensions);
  });

  it('suggests nothing that is outside', async () => {
    const guess = '{ referal(id: "1") { id } matters { node { id } } }';
    const told = async (who: Who) => JSON.stringify((await ask(guess, who)).errors);
    expect(await told(WORKER)).toMatch(/Did you mean [^?]*referral[^]*Did you mean [^?]*nodes/);
    expect(await told(RESIDENT)).not.toContain('referral');
    expect(await told(ANALYST)).not.toMatch(/referral|nodes/);
    expect((await told(null)).includes('Did you mean')).toBe(!isProduction);
  });

  it.each<[string, Who, string, boolean]>([
    ['a resident', RESIDENT, 'AcceptMatterInput', false],
    ['a worker', WORKER, 'AcceptMatterInput', true],
    ['an analyst', ANALYST, 'Matter', false],
    ['an analyst', ANALYST, 'MatterConnection', true],
    ['an officer who is an analyst too', ANALYST_TOO, 'Matter', true],
  ])('shows %s its own by introspection: %#', async (_who, who, type, isShown) => {
    const { data } = await ask(getIntrospectionQuery(), who);
    expect(buildClientSchema(data).getType(type) !== undefined).toBe(isShown);
    const named = await ask(`{ type: __type(name: "${type}") { name } __typename }`, who);
    expect(named.data).toEqual({ type: isShown ? { name: type } : null, __typename: 'Query' });
  });

  it('is shown to nobody in particular but in production', async () => {
    const { status, data } = await ask(getIntrospectionQuery(), null);
    expect([status, data === undefined]).toEqual(isProduction ? [400, true] : [200, false]);
    // What a resident was answered before is not remembered for others.
    const query = '{ __schema { queryType { name } } }';
    expect((await ask(query, RESIDENT)).status).toBe(200);
    expect((await ask(query, null)).status).toBe(isProduction ? 400 : 200);
  });

  it('counts for what was asked before by others, also by its hash', async () => {
    const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(STAFFS).digest('hex') };
    expect(await isValid(STAFFS, WORKER)).toBe(true);
    expect(await isValid(STAFFS, RESIDENT)).toBe(false);
    expect((await send({ query: STAFFS, extensions: { persistedQuery } }, WORKER)).code).not.toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect((await send({ extensions: { persistedQuery } }, RESIDENT)).code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('of those of whom nobody says what they may do refuses nothing, and tells nothing', async () => {
    isPeopleOut = true;
    try {
      const answer = await ask('{ referral(id: "1") { id } grid(code: "510115006005") { name } }', RESIDENT);
      expect([answer.status, answer.errors.at(-1).extensions]).toMatchObject([
        200,
        { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'people' },
      ]);
      expect((await ask('{ __schema { queryType { name } } }', WORKER)).status).toBe(400);
      expect(JSON.stringify((await ask('{ referal(id: "1") { id } }', WORKER)).errors)).not.toContain('Did you mean');
    } finally {
      isPeopleOut = false;
    }
  });
});
