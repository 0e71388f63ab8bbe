import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Runs a program of two processes, kills one of them with `signal`, and waits for the end of it all. */
async function afterDeathOf(index: 0 | 1, signal: NodeJS.Signals) {
  const script = fileURLToPath(new URL('world/two-parts.ts', import.meta.url));
  const child = spawn(process.execPath, ['--conditions=source', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  const pids = await new Promise<number[]>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => resolve([...String(chunk).matchAll(/\d+/g)].map(Number)));
  });
  let error = '';
  child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  process.kill(pids[index] ?? 0, signal);
  const code = await ended;
  return { code, error, alive: pids.filter(isAlive) };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('five processes are nothing without each other', () => {
  it.each([
    [0, 'SIGKILL', 'people ended by SIGKILL: all are stopped\n'],
    [1, 'SIGTERM', 'gateway ended with exit code 0: all are stopped\n'],
  ] as const)('the death of one (%i, by %s) is told by its name, and ends the others', async (index, signal, told) => {
    expect(await afterDeathOf(index, signal)).toEqual({ code: 1, error: told, alive: [] });
  });
});
