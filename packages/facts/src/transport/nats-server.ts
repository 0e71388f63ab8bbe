import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Closable } from './transport.ts';

/** A NATS server with JetStream as a child of this process. */
export interface NatsServer extends Closable {
  readonly url: string;
  readonly port: number;
  /** Resolves once it ended, however. */
  readonly ended: Promise<void>;
  kill(signal: NodeJS.Signals): Promise<void>;
}

/**
 * Starts the `nats-server` of the PATH on loopback.
 * @param folder keeps the stream.
 * @param port a free one without it.
 * @param more flags, such as who may connect.
 * @returns undefined when there is no nats-server on the PATH.
 */
export async function startNatsServer(
  folder: string,
  port = -1,
  more: readonly string[] = [],
): Promise<NatsServer | undefined> {
  await mkdir(folder, { recursive: true });
  const flags = ['-js', '-sd', folder, '-a', '127.0.0.1', '-p', String(port), '--ports_file_dir', folder, ...more];
  // A group of its own: Ctrl-C reaches this process alone, which then closes its children in order.
  const child = spawn('nats-server', flags, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  if (!(await isSpawned(child))) return undefined;
  let lastWords = '';
  child.stderr.on('data', (chunk: Buffer) => (lastWords = chunk.toString('utf8').trim()));
  const endNow = () => void child.kill('SIGKILL');
  process.once('exit', endNow);
  const ended = once(child, 'exit').then(() => void process.off('exit', endNow));
  const kill = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  const given = await Promise.race([
    portOf(join(folder, `nats-server_${child.pid}.ports`)),
    ended.then(() => {
      throw new Error(`nats-server ended before it answered: ${lastWords}`);
    }),
  ]);
  return { url: `nats://127.0.0.1:${given}`, port: given, ended, kill, close: () => kill('SIGTERM') };
}

async function isSpawned(child: ReturnType<typeof spawn>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    child.once('spawn', () => resolve(true));
    child.once('error', (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? resolve(false) : reject(error)));
  });
}

/** The server writes where it answers into a file once it does. */
async function portOf(file: string): Promise<number> {
  for (;;) {
    const text = await readFile(file, 'utf8').catch(() => '');
    const [, port] = /"(?:nats|tls):\/\/127\.0\.0\.1:(\d+)"/.exec(text) ?? [];
    if (port !== undefined) {
      await rm(file);
      return Number(port);
    }
    await wait(10);
  }
}
