import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Progress } from '../proof.ts';

const ROUNDS = 12;
const PROJECTS = ['postgres', 'pglite'];
const TESTS = ['platform/test/kill.test.ts', 'packages/facts/test/kill.test.ts'];

/**
 * The tests of every check, with more rounds.
 * @throws Error with what the tests say.
 */
export async function proveKill(progress: Progress): Promise<string> {
  for (const [done, project] of PROJECTS.entries()) {
    await progress(done, PROJECTS.length);
    await run(project);
  }
  await progress(PROJECTS.length, PROJECTS.length);
  return `${ROUNDS} kills of the whole platform under four writing clients and ${ROUNDS} of a process of facts, on ${PROJECTS.join(' and on ')}: nothing lost, doubled or half-written`;
}

async function run(project: string): Promise<void> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const child = spawn('vitest', ['run', '--project', project, ...TESTS], {
    cwd: root,
    env: { ...process.env, KILL_ROUNDS: String(ROUNDS) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(output.slice(-4000));
}
