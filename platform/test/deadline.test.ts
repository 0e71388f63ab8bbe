import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestStore } from '@microgrid/database/testing';
import { openDevelopmentIssuer } from '@microgrid/gateway/development-issuer';
import { openGateway } from '@microgrid/gateway/gateway';
import { developmentIssuerKeys } from '@microgrid/gateway/identity';
import { bodyText } from '@microgrid/process/http-server';
import { openSubgraph } from '@microgrid/subgraph/subgraph';
import { sql } from 'kysely';
import { pino } from 'pino';
import { expect, inject, it } from 'vitest';
import { inProcess } from '../src/in-process-data-source.ts';
import { subgraphs } from '../src/subgraphs.ts';
import { sample } from './world/sample.ts';

const DEADLINE_MS = 500;
const CONNECTIONS = 10;
const log = pino({ level: 'silent' });

it.runIf(inject('postgresUrl') !== undefined)(
  'P30: a request is answered at its deadline while it waits for a connection, and the next one is answered',
  async () => {
    const store = await openTestStore(sample);
    const folder = await mkdtemp(join(tmpdir(), 'deadline-'));
    const opened = await Promise.all(subgraphs.map((definition) => openSubgraph(definition, { store, log })));
    const gateway = await openGateway({
      sources: Object.fromEntries(opened.map((subgraph) => [subgraph.name, inProcess(subgraph)])),
      issuer: developmentIssuerKeys(await openDevelopmentIssuer(join(folder, 'key.jwk'))),
      log,
      isProduction: true,
      limits: { deadlineMs: DEADLINE_MS },
    });
    const found = { data: { grid: { name: '杏林社区' } } };
    const ask = async () => {
      const reply = await gateway.answer({
        id: 'the-request',
        method: 'POST',
        url: new URL('http://localhost/graphql'),
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ grid(code: "510115006005") { name } }' }),
        address: '192.0.2.1',
        signal: new AbortController().signal,
      });
      return JSON.parse(await bodyText(reply));
    };

    // Its plan is made first, which on a busy machine takes longer than the deadline.
    await expect.poll(ask, { timeout: 20_000 }).toEqual(found);
    const sleeping = Array.from({ length: CONNECTIONS }, () => sql`select pg_sleep(3)`.execute(store.kysely()));
    const begun = performance.now();
    const { errors } = await ask();
    expect(errors).toMatchObject([{ extensions: { code: 'DEADLINE_EXCEEDED' } }]);
    expect(performance.now() - begun).toBeLessThan(4 * DEADLINE_MS);
    await Promise.all(sleeping);
    expect(await ask()).toEqual(found);

    await gateway.close();
    for (const subgraph of opened) await subgraph.close();
    await store.close();
    await rm(folder, { recursive: true });
  },
);
