import { pino } from 'pino';
import { register } from 'prom-client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openGateway } from '../gateway.ts';
import type { DataSource } from '../sources/data-source.ts';
import { subgraphNames } from '../supergraph.ts';
import { plansAhead } from './plans-ahead.ts';
import { trustedDocuments } from './trusted-documents.ts';

const FIRST = 'query First { grid(code: "510115006005") { name } }';
const SECOND = 'query Second { n: grid(code: "510115006005") { name: code } }';
const BROKEN = '{ noSuchField }';
const documents = () =>
  trustedDocuments([{ app: 'desk', version: '1', documents: new Map(Object.entries({ FIRST, BROKEN, SECOND })) }]);
const log = pino({ level: 'silent' });

describe('plans made ahead', () => {
  beforeEach(() => register.resetMetrics());

  async function found(): Promise<Record<string, number>> {
    const { values = [] } = (await register.getSingleMetric('microgrid_plans_total')?.get()) ?? {};
    return Object.fromEntries(values.map(({ labels, value }) => [String(labels['from']), value]));
  }

  it('are there when an app asks, after the first answer; one that does not fit holds up no other', async () => {
    const source: DataSource = {
      ask: () => Promise.resolve({ data: {} }),
      exchange: () => Promise.reject(new Error('no files here')),
      isReady: () => Promise.resolve(true),
      close: () => Promise.resolve(),
    };
    const gateway = await openGateway({
      sources: Object.fromEntries(subgraphNames().map((name) => [name, source])),
      issuer: { issuer: 'nobody', audience: 'nobody', keys: () => Promise.reject(new Error('nobody signs in')) },
      log,
      isProduction: true,
      documents: documents(),
    });
    const ask = (documentId: string, operationName?: string) =>
      gateway.answer({
        id: 'the-request',
        method: 'POST',
        url: new URL('http://localhost/graphql'),
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ documentId, operationName }),
        address: '192.0.2.1',
        signal: new AbortController().signal,
      });
    try {
      expect((await ask('FIRST')).status).toBe(200);
      // FIRST for whoever asked it; then ahead FIRST, which is known, BROKEN and SECOND.
      await vi.waitFor(async () => expect(await found()).toEqual({ made: 3, memory: 1 }), 10_000);
      await vi.waitFor(async () => {
        register.resetMetrics();
        await ask('SECOND');
        expect(await found()).toEqual({ memory: 1 });
      }, 10_000);
      await ask('SECOND', 'Second');
      expect(await found()).toEqual({ memory: 2 });
    } finally {
      await gateway.close();
    }
  });

  it('are made for what is asked most first, until memory is nearly full, and again when they are forgotten', async () => {
    const trusted = documents();
    for (const id of ['SECOND', 'SECOND', 'FIRST']) trusted.textOf(id, 'desk');
    const planned: (string | undefined)[] = [];
    let room = 2;
    const ahead = plansAhead({
      planned: {
        planOf(_key, { operationName }) {
          planned.push(operationName);
          room--;
          return { kind: 'QueryPlan' };
        },
        isNearlyFull: () => room === 0,
      },
      documents: trusted,
      log,
    });
    ahead.again();
    expect(planned).toEqual([]);
    ahead.begin();
    ahead.begin();
    await vi.waitFor(() => expect(planned).toEqual(['Second', 'First']));
    room = 1;
    ahead.again();
    await vi.waitFor(() => expect(planned).toEqual(['Second', 'First', 'Second']));
  });
});
