import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@microgrid/database/embedded-postgres';
import { openDevelopmentIssuer, type DevelopmentIssuer } from '@microgrid/gateway/development-issuer';
import { startProgram, type Program } from '@microgrid/platform/program';

/** The whole platform with its sample, as `pnpm start` runs it. */
interface PlatformOnPglite extends Pick<Program, 'url' | 'output'> {
  readonly issuer: DevelopmentIssuer;
}

export interface StartedPlatform extends PlatformOnPglite {
  readonly databaseUrl: string;
}

type Prove<Started> = (platform: Started) => Promise<string>;
type Environment = Readonly<Record<string, string>>;

/**
 * Starts it for a proof on a PostgreSQL of its own, and leaves nothing behind.
 * @param env what its environment has besides.
 * @throws Error when it did not live until it was told to end, or logged an error.
 */
export async function withStartedPlatform(env: Environment, prove: Prove<StartedPlatform>): Promise<string> {
  const server = await startEmbeddedPostgres();
  try {
    await server.create('started');
    const databaseUrl = server.url('started');
    return await withPlatformOnPglite({ DATABASE_URL: databaseUrl, ...env }, (platform) =>
      prove({ ...platform, databaseUrl }),
    );
  } finally {
    await server.stop();
  }
}

/** The same on its embedded database, unless `env` names another. */
export async function withPlatformOnPglite(env: Environment, prove: Prove<PlatformOnPglite>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'started-'));
  let program: Program | undefined;
  try {
    program = await startProgram('start', { env: { DATA_DIR: folder, ...env } });
    const issuer = await openDevelopmentIssuer(join(folder, 'development-issuer.jwk'));
    const seen = await prove({ url: program.url, output: program.output, issuer });
    const errors = program.output().match(/^.*"level":[56]0.*$/gm) ?? [];
    if (errors.length > 0) throw new Error(`the log has ${errors.length} errors:\n${errors.slice(0, 5).join('\n')}`);
    const code = await program.stop();
    if (code !== 0) throw new Error(`it ended with ${code}: ${program.output().slice(-2000)}`);
    return seen;
  } finally {
    await program?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
