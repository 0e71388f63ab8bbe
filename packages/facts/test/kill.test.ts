import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openPglite } from '@microgrid/database/pglite-store';
import { openPostgres } from '@microgrid/database/postgres-store';
import { createTestDatabase, makeTestFolder } from '@microgrid/database/testing';
import { pino } from 'pino';
import { describe, expect, inject, it } from 'vitest';
import { openInProcessTransport } from '../src/transport/in-process-transport.ts';
import { openFacts } from '../src/open-facts.ts';
import { counting, effectsOf, openReceiving, openSending, subjectOf, until } from './two-schemas.ts';
import { startVictim } from './victim.ts';

const NUMBERS = 60;
const SUBJECTS = [subjectOf(1), subjectOf(2)];
/** Milliseconds after which the process is killed once it is at work; `pnpm nightly kill` takes many. */
const KILLS = Array.from({ length: Number(process.env['KILL_ROUNDS'] ?? 1) }, (_, round) => (30 + 45 * round) % 200);

describe('kill -9 of a process that says and handles facts', () => {
  it('P26: loses none and doubles none; what waits in the outbox is delivered after the restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'facts-'));
    const server = inject('postgresUrl');
    const database = server === undefined ? join(folder, 'pglite') : await createTestDatabase(server);
    if (server === undefined) await makeTestFolder(database);
    for (const afterMs of KILLS) {
      const victim = startVictim([database, '-', SUBJECTS.join(','), String(NUMBERS), 'receive']);
      await victim.ready;
      await wait(afterMs);
      await victim.kill();
    }
    const last = startVictim([database, '-', SUBJECTS.join(','), String(NUMBERS), 'receive']);
    await last.said;
    await last.kill();

    const store = server === undefined ? await openPglite(database) : await openPostgres(database);
    const [log, transport] = [pino({ level: 'silent' }), openInProcessTransport()];
    const [sending, receiving] = [await openSending(store), await openReceiving(store)];
    const sender = await openFacts({ database: sending, consumers: [], transport, log });
    const consuming = await openFacts({ database: receiving, consumers: [counting()], transport, log });
    await transport.begin();
    await until(async () => (await sender.lag()).undelivered === 0);
    const all = Array.from({ length: NUMBERS }, (_, index) => index + 1);
    expect(await effectsOf(receiving)).toEqual(Object.fromEntries(SUBJECTS.map((subject) => [subject, all])));
    await sender.close();
    await consuming.close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }, 300_000);
});
