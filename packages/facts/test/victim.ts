import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process of `process.ts`. */
export interface Victim {
  /** Resolves when it is ready, or was killed before. */
  readonly ready: Promise<unknown>;
  /** Resolves when it has said all it had to say, or was killed before. */
  readonly said: Promise<unknown>;
  kill(): Promise<void>;
}

export function startVictim(args: readonly string[]): Victim {
  const script = fileURLToPath(new URL('process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--conditions=source', '--liftoff-only', script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = new Map(['ready', 'said'].map((line) => [line, Promise.withResolvers<void>()]));
  createInterface(child.stdout).on('line', (line) => lines.get(line)?.resolve());
  const told = (line: string) => Promise.race([lines.get(line)?.promise ?? ended, ended]);
  return {
    ready: told('ready'),
    said: told('said'),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
