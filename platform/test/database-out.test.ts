import { ANONYMOUS } from '@microgrid/access/actor';
import { startEmbeddedPostgres } from '@microgrid/database/embedded-postgres';
import { openPostgres } from '@microgrid/database/postgres-store';
import { openSubgraph } from '@microgrid/subgraph/subgraph';
import { pino } from 'pino';
import { expect, inject, it } from 'vitest';
import { organisation } from '@microgrid/organisation/subgraph';

const log = pino({ level: 'silent' });

it.runIf(inject('postgresUrl') !== undefined)(
  'P32, P41: a subgraph whose PostgreSQL is gone says that it is not ready, and each request why, and lives on',
  async () => {
    // Of its own: nobody else must lose it.
    const server = await startEmbeddedPostgres();
    await server.create('gone');
    const store = await openPostgres(server.url('gone'));
    const subgraph = await openSubgraph(organisation, { store, log });
    const ask = () => subgraph.execute({ query: '{ grid(code: "510115006005") { name } }' }, { actor: ANONYMOUS });
    expect(await subgraph.isReady()).toBe(true);
    expect((await ask()).errors).toBe(undefined);
    const underWay = Promise.all(Array.from({ length: 20 }, ask));
    await server.stop();
    await underWay;
    expect(await subgraph.isReady()).toBe(false);
    const [error] = (await ask()).errors ?? [];
    expect(error?.extensions).toEqual({ code: 'DATABASE_UNAVAILABLE', retryAfter: 2 });
    await subgraph.close();
    await store.close();
  },
);
