import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A command of the platform, run as built, the way a user runs it. */
export interface Program {
  readonly pid: number;
  /** Where the graph answers. */
  readonly url: string;
  /** All that it wrote so far. */
  output(): string;
  /** Its end, whoever brings it. */
  readonly ended: Promise<Ended>;
  /** Sends `signal` and waits for the end; the exit code, or null when the signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Starts `name` (start, start-distributed) and waits until it is ready. */
export async function startProgram(name: string, options: ProgramOptions = {}): Promise<Program> {
  const program = launch(name, options);
  const url = await new Promise<string>((resolve, reject) => {
    program.onOutput(() => {
      const [, address] = /ready\s+(http:\/\/[^/]+)\/graphql/.exec(program.output()) ?? [];
      if (address !== undefined) resolve(address);
    });
    void program.ended.then(({ code, output }) => reject(new Error(`${name} ended with ${code}: ${output}`)));
  });
  return {
    pid: program.pid,
    ended: program.ended,
    url,
    output: program.output,
    async stop(signal = 'SIGTERM') {
      program.kill(signal);
      return (await program.ended).code;
    },
  };
}

/** Runs the main module of a subgraph or of the gateway in production, as built, to its end; what it wrote of why. */
export function lastLineOf(specifier: string, env: Readonly<Record<string, string>>): Promise<string> {
  const main = fileURLToPath(import.meta.resolve(specifier))
    .replace('/src/', '/dist/')
    .replace('.ts', '.js');
  const child = spawn(process.execPath, [main], { env: { ...COMPILED, PORT: '0', NODE_ENV: 'production', ...env } });
  let written = '';
  child.stderr.on('data', (chunk: Buffer) => (written += chunk.toString()));
  return new Promise((resolve) => child.once('close', () => resolve(written.trim())));
}

interface Interruption {
  readonly signal: NodeJS.Signals;
  readonly moment: RegExp;
  /** What is done in that moment first. */
  before?(): Promise<void>;
}

/** Starts `name` and sends `signal` as soon as its output has `moment`; how it ended. */
export function interruptProgram(
  name: string,
  { signal, moment, before, ...options }: ProgramOptions & Interruption,
): Promise<Ended> {
  const program = launch(name, options);
  let isSent = false;
  program.onOutput(() => {
    if (isSent || !moment.test(program.output())) return;
    isSent = true;
    void Promise.resolve(before?.()).finally(() => program.kill(signal));
  });
  return program.ended;
}

/** Runs `name` to its end. */
export function runProgram(name: string, options: ProgramOptions = {}): Promise<Ended> {
  return launch(name, options).ended;
}

interface ProgramOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Where its output goes too, for tests in other processes than the one that started it. */
  readonly outputFile?: string | undefined;
}

/** Where `pnpm test` lets Node keep what it compiled: to load the modules is most of what short programs do. */
export const COMPILED = { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] };

function launch(name: string, { args = [], env = {}, outputFile }: ProgramOptions) {
  const script = fileURLToPath(new URL(`../../dist/commands/${name}.js`, import.meta.url));
  // What a test starts ends before optimised WebAssembly pays.
  const child = spawn(process.execPath, ['--liftoff-only', script, ...args], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...COMPILED, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const listeners: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      written += chunk.toString('utf8');
      if (outputFile !== undefined) appendFileSync(outputFile, chunk);
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, output: written }));
  });
  return {
    pid: child.pid ?? 0,
    ended,
    output: () => written,
    onOutput: (listener: () => void) => void listeners.push(listener),
    kill: (signal: NodeJS.Signals) => void child.kill(signal),
  };
}
