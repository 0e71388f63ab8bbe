import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@microgrid/database/embedded-postgres';
import { openPostgres } from '@microgrid/database/postgres-store';
import type { Store } from '@microgrid/database/store';
import { openDevelopmentIssuer, type DevelopmentIssuer } from '@microgrid/gateway/development-issuer';
import { developmentIssuerKeys } from '@microgrid/gateway/identity';
import { loadSample } from '@microgrid/platform/load-sample';
import { openPlatform, type Platform } from '@microgrid/platform/platform';
import { bodyText } from '@microgrid/process/http-server';
import type { RawBuilder } from 'kysely';
import { pino } from 'pino';
import type { Progress } from '../proof.ts';

/** 温江区, its streets, and its village-level units by the published list. */
export const COUNTY = '510115';
const STREETS = 9;
export const COMMUNITIES = 95;
/** Fixed, so that every run has the same deeds. */
const AS_OF = new Date('2026-09-01T00:00:00+08:00');

/** The whole platform over the sample of 温江区, on a PostgreSQL of its own. */
export interface DistrictWorld {
  readonly store: Store;
  readonly subgraphs: Platform['subgraphs'];
  /** What somebody is answered: anybody, or the person of an id. */
  ask(query: string, variables?: object, who?: string): Promise<ReturnType<typeof JSON.parse>>;
  /** The only row of a statement, its numbers as numbers. */
  one(statement: RawBuilder<unknown>): Promise<Record<string, number>>;
}

interface District {
  readonly seed: number;
  readonly progress: Progress;
  /** How many of its streets; all by default. */
  readonly streets?: number;
  readonly asOf?: Date;
}

/** Opens it for a proof, and leaves nothing behind. */
export async function withDistrict<T>(
  { seed, progress, streets = STREETS, asOf = AS_OF }: District,
  prove: (world: DistrictWorld) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'district-'));
  const server = await startEmbeddedPostgres();
  await server.create('district');
  const store = await openPostgres(server.url('district'));
  let platform: Platform | undefined;
  try {
    const issuer = await openDevelopmentIssuer(join(folder, 'development-issuer.jwk'));
    const log = pino({ level: 'silent' });
    platform = await openPlatform({ store, issuer: developmentIssuerKeys(issuer), log, isProduction: true });
    const loading = { seed, streets, asOf };
    await loadSample({ store, subgraphs: platform.subgraphs }, loading, ({ done, of }) => void progress(done, of));
    return await prove(worldOf(store, platform, issuer));
  } finally {
    await platform?.close();
    await store.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function worldOf(store: Store, { gateway, subgraphs }: Platform, issuer: DevelopmentIssuer): DistrictWorld {
  const url = new URL('http://127.0.0.1/graphql');
  return {
    store,
    subgraphs,
    async ask(query, variables = {}, who) {
      const authorization = who === undefined ? {} : { authorization: `Bearer ${await issuer.mint(who)}` };
      const reply = await gateway.answer({
        id: 'nightly',
        address: '127.0.0.1',
        signal: new AbortController().signal,
        method: 'POST',
        url,
        headers: { 'content-type': 'application/json', ...authorization },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = JSON.parse(await bodyText(reply));
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
    async one(statement) {
      const { rows } = await statement.execute(store.kysely());
      const [row] = rows;
      if (row === undefined || rows.length !== 1) throw new Error(`${rows.length} rows instead of one`);
      return Object.fromEntries(Object.entries(Object(row)).map(([name, value]) => [name, Number(value)]));
    },
  };
}
