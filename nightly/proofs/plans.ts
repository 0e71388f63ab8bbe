import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@microgrid/database/embedded-postgres';
import { openPostgres } from '@microgrid/database/postgres-store';
import { openDevelopmentIssuer } from '@microgrid/gateway/development-issuer';
import { openTwoExecutors } from '@microgrid/platform/two-executors';
import { sample } from '@microgrid/platform/sample';
import type { Progress } from '../proof.ts';

const OPERATIONS = 20_000;

/** @throws Error with the operation that the gateway answers otherwise than Apollo's own execution. */
export async function provePlans(seed: number, progress: Progress): Promise<string> {
  const server = await startEmbeddedPostgres();
  const folder = await mkdtemp(join(tmpdir(), 'plans-'));
  try {
    await server.create('plans');
    const store = await openPostgres(server.url('plans'));
    await sample.fill(store);
    const issuer = await openDevelopmentIssuer(join(folder, 'development-issuer.jwk'));
    const two = await openTwoExecutors(store, { issuer, seed });
    const { operations, withErrors, fetches } = await two.compare(OPERATIONS, (done) => progress(done, OPERATIONS));
    await two.close();
    await store.close();
    if (fetches.ours > fetches.reference) throw new Error(`${fetches.ours} requests, Apollo's ${fetches.reference}`);
    const count = (number: number) => number.toLocaleString('en');
    return (
      `${count(operations)} operations are answered with the same data by both; in ${count(withErrors)} of them something ` +
      `fails; subgraphs are asked ${count(fetches.ours)} times by ours and ${count(fetches.reference)} times by Apollo's`
    );
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
