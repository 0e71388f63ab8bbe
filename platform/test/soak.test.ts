import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@microgrid/database/testing';
import { openDevelopmentIssuer } from '@microgrid/gateway/development-issuer';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openSoak } from './soak/soak.ts';
import { startProgram, type Program } from './world/program.ts';
import { sample } from './world/sample.ts';

/** So many valid and so many broken ones; `pnpm nightly soak` takes ten times as many, with another seed. */
const PAIRS = 1000;
const SEED = 510_115_006;

describe('whatever is asked', () => {
  let folder: string;
  let program: Program;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'soak-'));
    const server = inject('postgresUrl') ?? expect.fail('this needs a PostgreSQL');
    program = await startProgram('start', {
      args: ['--no-sample'],
      env: {
        DATABASE_URL: await createTestDatabase(server, sample),
        DATA_DIR: folder,
        // It asks more in a minute than any client may.
        LIMIT_POINTS_SIGNED_IN: '1000000000',
        LIMIT_POINTS_ANONYMOUS: '1000000000',
      },
    });
  });
  afterAll(async () => {
    await program.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('P37: valid or broken, is answered as is documented, and never with a fault of ours', async () => {
    const issuer = await openDevelopmentIssuer(join(folder, 'development-issuer.jwk'));
    const soak = await openSoak({ url: program.url, issuer, seed: SEED });
    await soak.ask(PAIRS);
    const { problems, answeredWhole } = soak.seen();
    expect(problems).toEqual([]);
    expect(answeredWhole).toBeGreaterThan(PAIRS / 3);
    expect(program.output()).not.toMatch(/"level":[56]0/);
    expect(await program.stop()).toBe(0);
  }, 300_000);
});
