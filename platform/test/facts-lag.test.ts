import type { Store } from '@microgrid/database/store';
import { openTestStore } from '@microgrid/database/testing';
import { record } from '@microgrid/facts/record';
import { people } from '@microgrid/people/subgraph';
import { serveMetrics } from '@microgrid/process/metrics';
import { openSubgraph, type Subgraph } from '@microgrid/subgraph/subgraph';
import { pino } from 'pino';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';

const log = pino({ level: 'silent' });
let store: Store;
let subgraph: Subgraph;

beforeAll(async () => {
  store = await openTestStore();
  // Without a transport, facts wait in the outbox.
  subgraph = await openSubgraph(people, { store, log });
});
afterAll(async () => {
  await subgraph.close();
  await store.close();
});

it('shows Prometheus how many facts wait to be sent, and how long, and asks once for all its gauges', async () => {
  await subgraph.database.transaction(async (em) => {
    const post = { personId: v7(), role: 'MICRO_GRID_LEADER', startsOn: '2026-01-01', endsOn: '2026-12-31' } as const;
    record(em, 'appointment.started.v1', { subject: v7(), gridCode: '510115006005001001', data: post });
  });
  const server = await serveMetrics({ host: '127.0.0.1', port: 0 }, log);
  const statements: string[] = [];
  store.onStatement = (text) => void statements.push(text);
  const figures = await (await fetch(`${server?.url}/metrics`)).text();
  store.onStatement = undefined;
  await server?.close();
  expect(figures).toContain('microgrid_facts_undelivered{subgraph="people"} 1');
  expect(figures).toMatch(/microgrid_facts_oldest_undelivered_seconds\{subgraph="people"\} \d/);
  // Of the outbox and of the inboxes.
  expect(statements).toHaveLength(2);
});
