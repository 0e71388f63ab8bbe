import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Running } from '@microgrid/process/run-process';

/** A process of ours that says on its first line where it answers. */
export interface Child extends Running {
  readonly address: string;
  /** Resolves once it ended, with how: such as “with exit code 1”. */
  readonly ended: Promise<string>;
}

/** A process of the graph, by its name. */
export interface Part extends Child {
  readonly name: string;
}

/** Processes that are nothing without each other: it is broken once one of them ends by itself. Closing ends the last first. */
export function together(parts: readonly Part[]): Required<Running> {
  return {
    broken: Promise.race(parts.map(async ({ name, ended }) => `${name} ended ${await ended}: all are stopped`)),
    async close() {
      for (const part of parts.toReversed()) await part.close();
    },
  };
}

/**
 * Starts the module `specifier` as a process of its own, with `env` added to this one's environment.
 * @throws Error with what the process wrote last when it ends before it answers.
 */
export async function startChild(specifier: string, env: Record<string, string>): Promise<Child> {
  const child = spawn(process.execPath, [...process.execArgv, fileURLToPath(import.meta.resolve(specifier))], {
    env: { ...process.env, ...env },
    // The channel carries nothing: its end tells the child that this process is gone, however it went.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A group of its own: Ctrl-C reaches this process alone, which then closes its children in order.
    detached: true,
  });
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal === null ? `with exit code ${code}` : `by ${signal}`));
  });
  let lastWords = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    lastWords = chunk.toString('utf8').trim();
    process.stderr.write(chunk);
  });
  const address = await Promise.race([
    addressOf(child),
    ended.then(() => {
      throw new Error(`${specifier} ended before it answered: ${lastWords}`);
    }),
  ]);
  return {
    address,
    ended,
    async close() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the process has no standard output');
  for await (const line of createInterface(child.stdout)) {
    const [address] = /https?:\/\/[^\s/]+/.exec(line) ?? [];
    if (address !== undefined) {
      child.stdout.resume();
      return address;
    }
  }
  throw new Error('the process said no address');
}
