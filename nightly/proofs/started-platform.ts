import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@microgrid/database/embedded-postgres';
import { openDevelopmentIssuer, type DevelopmentIssuer } from '@microgrid/gateway/development-issuer';
import { startProgram, type Program } from '@microgrid/platform/program';

/** The whole platform with its sample, as `pnpm start` runs it on a PostgreSQL of its own. */
export interface StartedPlatform extends Pick<Program, 'url' | 'output'> {
  readonly databaseUrl: string;
  readonly issuer: DevelopmentIssuer;
}

/**
 * Starts it for a proof, and leaves nothing behind.
 * @param env what its environment has besides.
 * @throws Error when it did not live until it was told to end, or logged an error.
 */
export async function withStartedPlatform<T>(
  env: Readonly<Record<string, string>>,
  prove: (platform: StartedPlatform) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'started-'));
  const server = await startEmbeddedPostgres();
  let program: Program | undefined;
  try {
    await server.create('started');
    const databaseUrl = server.url('started');
    program = await startProgram('start', { env: { DATABASE_URL: databaseUrl, DATA_DIR: folder, ...env } });
    const issuer = await openDevelopmentIssuer(join(folder, 'development-issuer.jwk'));
    const seen = await prove({ url: program.url, output: program.output, databaseUrl, issuer });
    const errors = program.output().match(/^.*"level":[56]0.*$/gm) ?? [];
    if (errors.length > 0) throw new Error(`the log has ${errors.length} errors:\n${errors.slice(0, 5).join('\n')}`);
    const code = await program.stop();
    if (code !== 0) throw new Error(`it ended with ${code}: ${program.output().slice(-2000)}`);
    return seen;
  } finally {
    await program?.stop();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
