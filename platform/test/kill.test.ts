import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDevelopmentIssuer, type DevelopmentIssuer } from '@microgrid/gateway/development-issuer';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { createTestDatabase, makeTestFolder } from '@microgrid/database/testing';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { v4, v7 } from 'uuid';
import { startProgram } from './world/program.ts';
import { sample } from './world/sample.ts';

const REPORT = `mutation ($input: ReportMatterInput!) { reportMatter(input: $input) { id } }`;
const ERASE = `mutation { requestErasure(input: {}) { id } }`;
const ERASED = `{ myErasure { id doneAt parts { subgraph erasedCount } } }`;
const READ = `query ($id: ID!) { matter(id: $id) { status history { action } } }`;
/** A round starts the platform anew: `pnpm nightly kill` takes many. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 1);

describe('kill -9 at any moment', () => {
  let folder: string;
  let env: Record<string, string>;
  let issuer: DevelopmentIssuer;
  let token: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kill-'));
    const server = inject('postgresUrl');
    env = { DATA_DIR: folder };
    if (server === undefined) await makeTestFolder(join(folder, 'pglite'), sample);
    else env['DATABASE_URL'] = await createTestDatabase(server, sample);
    issuer = await openDevelopmentIssuer(join(folder, 'development-issuer.jwk'));
    token = await issuer.mint(samplePeople().resident);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const ask = async (url: string, query: string, variables: object, bearer = token) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: JSON.stringify({ query, variables }),
    });
    return JSON.parse(await response.text());
  };
  const report = (writeId: string) => ({
    input: {
      writeId,
      kind: 'A5',
      severity: 'ORDINARY',
      gridCode: '510115006005001001',
      place: '样例路口',
      description: '路灯不亮（样例）',
    },
  });

  it('P26: loses nothing that was acknowledged and leaves no half of anything', async () => {
    const sent: string[] = [];
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const program = await startProgram('start', { env, args: ['--no-sample'] });
      const enough = Promise.withResolvers<void>();
      // Several clients write without pause until the process is gone under them.
      const clients = Array.from({ length: 4 }, async () => {
        for (;;) {
          const id = v7();
          sent.push(id);
          const answer = await ask(program.url, REPORT, report(id)).catch(() => undefined);
          if (answer === undefined) return;
          acknowledged.push(answer.data.reportMatter.id);
          if (acknowledged.length >= 10 * (round + 1)) enough.resolve();
        }
      });
      await enough.promise;
      await program.stop('SIGKILL');
      await Promise.all(clients);
    }
    const program = await startProgram('start', { env, args: ['--no-sample'] });
    const found = await Promise.all(
      sent.map(async (id) => [id, (await ask(program.url, READ, { id })).data.matter] as const),
    );
    await program.stop();
    const kept = new Map(found.filter(([, matter]) => matter !== null));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    for (const matter of kept.values()) expect(matter).toEqual({ status: 'REPORTED', history: [{ action: 'REPORT' }] });
  }, 300_000);

  it('P26: carries out an erasure that was acknowledged, in every subgraph and once', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const somebody = await issuer.mint(v4());
      const before = await startProgram('start', { env, args: ['--no-sample'] });
      expect((await ask(before.url, REPORT, report(v7()), somebody)).errors).toBeUndefined();
      const { data } = await ask(before.url, ERASE, {}, somebody);
      await before.stop('SIGKILL');
      const after = await startProgram('start', { env, args: ['--no-sample'] });
      const erased = async () => (await ask(after.url, ERASED, {}, somebody)).data.myErasure;
      await vi.waitUntil(async () => (await erased()).doneAt !== null, { timeout: 60_000 });
      const { id, parts } = await erased();
      expect(id).toBe(data.requestErasure.id);
      const rows = parts.map(({ subgraph, erasedCount }: Record<string, unknown>) => [subgraph, erasedCount]);
      expect(rows).toEqual([
        ['organisation', 0],
        ['people', 0],
        ['community-services', 1],
        ['evaluations', 0],
      ]);
      await after.stop();
    }
  }, 300_000);
});
