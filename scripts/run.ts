import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

const env = {
  ...process.env,
  PATH: [join(ROOT, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
  TURBO_TELEMETRY_DISABLED: '1',
  // Each test process and each program that a test starts loads the same few thousand modules.
  NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/node'),
};

export interface Ended {
  readonly code: number;
  /** What it wrote, unless that went to the terminal. */
  readonly output: string;
}

/** Runs a program of the workspace to its end, its output kept. */
export function runQuietly(program: string, ...args: string[]): Promise<Ended> {
  return run(program, args, 'pipe');
}

/** Runs a program of the workspace to its end, which it comes to in its own way when it is told to stop, its output on the terminal; the exit code. */
export async function runOnTerminal(program: string, ...args: string[]): Promise<number> {
  return (await run(program, args, 'inherit')).code;
}

function run(program: string, args: string[], output: 'pipe' | 'inherit'): Promise<Ended> {
  // Windows starts the programs of packages through its shell only.
  const shell = process.platform === 'win32';
  const child = spawn(program, args, { cwd: ROOT, env, shell, stdio: ['inherit', output, output] });
  if (output === 'inherit') {
    // Ctrl-C reaches both, and the program alone answers it.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
  }
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (written += chunk.toString('utf8')));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output: written }));
  });
}
