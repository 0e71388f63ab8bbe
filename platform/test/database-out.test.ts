import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANONYMOUS } from '@microgrid/access/actor';
import { startEmbeddedPostgres } from '@microgrid/database/embedded-postgres';
import { openPostgres } from '@microgrid/database/postgres-store';
import { openSubgraph } from '@microgrid/subgraph/subgraph';
import { pino } from 'pino';
import { expect, inject, it } from 'vitest';
import { organisation } from '@microgrid/organisation/subgraph';

/** `pnpm nightly kill` takes many. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 2);
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

it.runIf(inject('postgresUrl') !== undefined)(
  'P41: kill -9 of PostgreSQL costs the requests that are under way, each with its code, and it goes on when it is back',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'killed-'));
    await chmod(folder, 0o777); // The server may run as another user.
    const data = join(folder, 'data');
    let server = await startEmbeddedPostgres(data);
    await server.create('killed');
    const url = server.url('killed');
    const store = await openPostgres(url);
    const subgraph = await openSubgraph(organisation, { store, log });
    const ask = async () => {
      const query = '{ grid(code: "510115006005") { name } }';
      const { errors = [] } = await subgraph.execute({ query }, { actor: ANONYMOUS });
      return errors[0]?.extensions['code'] ?? 'answered';
    };
    const asking = () => Promise.all(Array.from({ length: 20 }, ask));
    for (let round = 0; round < ROUNDS; round++) {
      expect(new Set(await asking())).toEqual(new Set(['answered']));
      const underWay = [asking(), subgraph.database.transaction((em) => em.execute('select pg_sleep(60)'))];
      const [pid] = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n');
      process.kill(Number(pid), 'SIGKILL');
      const [codes] = await Promise.allSettled(underWay);
      expect(codes).toMatchObject({ status: 'fulfilled' });
      await expect.poll(ask).toBe('DATABASE_UNAVAILABLE');
      server = await startEmbeddedPostgres(data, Number(new URL(url).port));
      await expect.poll(ask).toBe('answered');
      expect(await subgraph.isReady()).toBe(true);
    }
    await subgraph.close();
    await store.close();
    await server.stop();
    await rm(folder, { recursive: true });
  },
);
