import { readFileSync } from 'node:fs';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { openGateway } from '../gateway.ts';
import type { DataSource } from '../sources/data-source.ts';
import { SUPERGRAPH_FILE, subgraphNames } from '../supergraph.ts';
import { plannedApart } from './planned-apart.ts';
import { PlanningThread } from './planning-thread.ts';

const SDL = readFileSync(SUPERGRAPH_FILE, 'utf8');
const config = { debug: { maxEvaluatedPlans: 1000 } };
const SMALL = '{ grid(code: "510115006005") { name leader { displayName } } }';
/** Half as many fields as are admitted, over four subgraphs; each number makes another. */
const heavy = (number: number) => {
  const leader =
    'leader { displayName appointments(first: 1) { nodes { role grid { name leader { displayName } } } } }';
  const activity = 'nextActivity { title station { name grid { name leader { displayName } } } }';
  const grid = `code name ${leader} ${activity} openMatterCount leaderScheme { subject }`;
  const fields = Array.from(
    { length: 5 },
    (_, at) => `f${at}: grid(code: "51011500600500${at}") { ${grid} parent { ${grid} } }`,
  );
  return `query Q${number} { ${fields.join(' ')} }`;
};

describe('plans made apart', () => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  function open() {
    const planned = plannedApart(SDL, { config, limitMs: 60_000, log: pino({ level: 'silent' }) });
    closing.push(() => planned.close());
    const plan = (query: string, signal = new AbortController().signal) =>
      Promise.resolve(planned.planOf(query, { document: parse(query), operationName: undefined, signal }));
    return { planned, plan };
  }

  it('P30: are those that the planner makes', async () => {
    const { plan } = open();
    const supergraph = Supergraph.build(SDL, { validateSupergraph: false });
    const planner = new QueryPlanner(supergraph, config);
    for (const query of [SMALL, heavy(0), '{ __typename }', '{ __schema { queryType { name } } }']) {
      const here = planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema(), parse(query)));
      expect(await plan(query)).toEqual(here);
    }
  });

  it('P30: are made once for those who ask at the same time, and kept', async () => {
    const { plan } = open();
    const [one, other] = await Promise.all([plan(SMALL), plan(SMALL)]);
    expect(one).toBe(other);
    expect(await plan(SMALL)).toBe(one);
  });

  it('P30: are made for who asks for little before those who ask for much', async () => {
    const { plan } = open();
    const order: string[] = [];
    const made = async (query: string, name: string) => {
      await plan(query);
      order.push(name);
    };
    await Promise.all([...[1, 2, 3, 4].map((number) => made(heavy(number), 'much')), made(SMALL, 'little')]);
    expect(order.indexOf('little')).toBeLessThan(2);
  });

  it('P30: are not made for who has gone, whom others do not notice', async () => {
    const { plan } = open();
    const client = new AbortController();
    const [gone, ...others] = [plan(heavy(1), client.signal), plan(heavy(2)), plan(SMALL)];
    client.abort();
    await expect(gone).rejects.toMatchObject({ extensions: { code: 'BUSY', retryAfter: 1, http: { status: 503 } } });
    for (const other of await Promise.all(others)) expect(other?.node).toBeDefined();
    expect((await plan(heavy(1)))?.node).toBeDefined();
  });

  it('P30: go on by another supergraph, those under way too', async () => {
    const { planned, plan } = open();
    const before = await plan(SMALL);
    const underWay = plan(heavy(1));
    planned.use(`${SDL}\n# another version`);
    expect((await underWay)?.node).toBeDefined();
    const after = await plan(SMALL);
    expect(after?.node).toBeDefined();
    expect(after).not.toBe(before);
  });

  it('P30: are given up when they take too long, and the next one is begun', async () => {
    const planned = plannedApart(SDL, { config, limitMs: 1, log: pino({ level: 'silent' }) });
    closing.push(() => planned.close());
    for (const number of [1, 2]) {
      const asked = { document: parse(heavy(number)), operationName: undefined, signal: new AbortController().signal };
      await expect(planned.planOf(String(number), asked)).rejects.toMatchObject({
        extensions: { code: 'MAX_PLANNING_LIMIT', limit: 1 },
      });
    }
  });

  it('P30: wait for their turn up to a number', async () => {
    const thread = new PlanningThread(SDL, { config, limitMs: 60_000 });
    closing.push(() => thread.close());
    const job = { document: SMALL, operationName: undefined, isWanted: () => true };
    const waiting = Array.from({ length: 500 }, () => thread.plan(job).catch((error: unknown) => error));
    expect(() => thread.plan(job)).toThrow('too many operations wait');
    await thread.close();
    expect(await waiting[0]).toMatchObject({ message: 'the gateway closes' });
  });
});

it('P30: whoever asks for what is known waits less than twice as long while 200 documents are planned', async () => {
  const source: DataSource = {
    // Some of the time that a statement takes.
    ask: async () => {
      await new Promise((done) => setTimeout(done, 10));
      return { data: {} };
    },
    exchange: () => Promise.reject(new Error('no files here')),
    isReady: () => Promise.resolve(true),
    close: () => Promise.resolve(),
  };
  const gateway = await openGateway({
    sources: Object.fromEntries(subgraphNames().map((name) => [name, source])),
    issuer: { issuer: 'nobody', audience: 'nobody', keys: () => Promise.reject(new Error('nobody signs in')) },
    log: pino({ level: 'silent' }),
    isProduction: true,
  });
  const took = async (query: string) => {
    const began = performance.now();
    const { status, body } = await gateway.answer({
      id: 'the-request',
      method: 'POST',
      url: new URL('http://localhost/graphql'),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      address: '192.0.2.1',
      signal: new AbortController().signal,
    });
    expect([status, body]).toEqual([200, expect.any(String)]);
    return performance.now() - began;
  };
  const honest = async () => {
    await new Promise((done) => setTimeout(done, 5));
    return took(SMALL);
  };
  await took(SMALL);
  const usual: number[] = [];
  for (let time = 0; time < 40; time++) usual.push(await honest());
  const attack = Promise.all(Array.from({ length: 200 }, (_, number) => took(heavy(number))));
  const beside: number[] = [];
  for (let begun = true; begun; begun = !(await isSettled(attack))) beside.push(await honest());
  await attack;
  await gateway.close();
  expect(median(beside)).toBeLessThan(2 * median(usual));
}, 120_000);

async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const not = {};
  return (await Promise.race([promise, Promise.resolve(not)])) !== not;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
