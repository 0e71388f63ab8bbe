import type { Store } from '@microgrid/database/store';
import { openTestStore } from '@microgrid/database/testing';
import { record } from '@microgrid/facts/record';
import type { Transport } from '@microgrid/facts/transport';
import { people } from '@microgrid/people/subgraph';
import { serveMetrics } from '@microgrid/process/metrics';
import { openSubgraph, type Subgraph } from '@microgrid/subgraph/subgraph';
import { sql } from 'kysely';
import { pino } from 'pino';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';

const log = pino({ level: 'silent' });
let store: Store;
let subgraph: Subgraph;
let metrics: Awaited<ReturnType<typeof serveMetrics>>;

beforeAll(async () => {
  store = await openTestStore();
  // Without a transport, facts wait in the outbox.
  subgraph = await openSubgraph(people, { store, log });
  metrics = await serveMetrics({ host: '127.0.0.1', port: 0 }, log);
});
afterAll(async () => {
  await metrics?.close();
  await subgraph.close();
  await store.close();
});

it('shows Prometheus how many facts wait to be sent, and how long, and asks once for all its gauges', async () => {
  await subgraph.database.transaction(async (em) => {
    const post = { personId: v7(), role: 'MICRO_GRID_LEADER', startsOn: '2026-01-01', endsOn: '2026-12-31' } as const;
    record(em, 'appointment.started.v1', { subject: v7(), gridCode: '510115006005001001', data: post });
  });
  const statements: string[] = [];
  store.onStatement = (text) => void statements.push(text);
  const figures = await (await fetch(`${metrics?.url}/metrics`)).text();
  store.onStatement = undefined;
  expect(figures).toContain('microgrid_facts_undelivered{subgraph="people"} 1');
  expect(figures).toMatch(/microgrid_facts_oldest_undelivered_seconds\{subgraph="people"\} \d/);
  // Of the outbox and of the inboxes.
  expect(statements).toHaveLength(2);
});

it('shows Prometheus what is set aside, parked or no fact, and what is on its way to each consumer', async () => {
  const closable = { close: () => Promise.resolve() };
  const transport: Transport = {
    ...closable,
    isShared: true,
    isConnected: () => true,
    publish: () => Promise.reject(new Error('nobody takes it')),
    stream: undefined,
    subscribe: ({ name }) =>
      Promise.resolve({ ...closable, pending: () => Promise.resolve(name.includes('known') ? 7 : null) }),
    listen: () => ({ ...closable, isAlive: () => true }),
    remember: () => {},
  };
  const told = await openTestStore();
  const other = await openSubgraph(people, { store: told, log, transport });
  await sql`insert into people.inbox (consumer, fact_id, subject, received_at, status, failures)
    select 'known', gen_random_uuid(), gen_random_uuid(), now(), status, 5
    from unnest(array['WAITING', 'PARKED', 'PARKED']) as status`.execute(told.kysely());
  await sql`insert into people.parked_message (consumer, sequence, subject, bytes, reason, parked_at)
    select 'known', sequence, 'facts.x', 1, 'not JSON', now() from generate_series(1, 3) as sequence`.execute(
    told.kysely(),
  );
  const figures = await (await fetch(`${metrics?.url}/metrics`)).text();
  await other.close();
  await told.close();
  const shown = [...figures.matchAll(/^microgrid_facts_(?:set_aside|pending)\{.*$/gm)].map(([line]) => line);
  const states = { waiting: 1, parked: 2, unreadable: 3 };
  for (const [state, count] of Object.entries(states)) {
    expect(shown).toContain(`microgrid_facts_set_aside{subgraph="people",consumer="known",state="${state}"} ${count}`);
  }
  expect(shown.filter((line) => line.startsWith('microgrid_facts_pending'))).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^microgrid_facts_pending\{subgraph="people",consumer="[^"]*known[^"]*"\} 7$/),
      expect.stringMatching(/ Nan$/i),
    ]),
  );
});
