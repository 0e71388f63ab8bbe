import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Which tests, and with how many rounds. */
interface TestRun {
  readonly project: string;
  /** Arguments of vitest: files, and options. */
  readonly tests: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Runs tests of every check, with more rounds.
 * @throws Error with what they say.
 */
export async function runTests({ project, tests, env }: TestRun): Promise<void> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const child = spawn('vitest', ['run', '--project', project, ...tests], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(output.slice(-4000));
}
