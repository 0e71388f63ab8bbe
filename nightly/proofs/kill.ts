import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Progress } from '../proof.ts';

const ROUNDS = 5;
const STORES = ['postgres', 'pglite'];
const TESTS = ['platform/test/kill.test.ts', 'packages/facts/test/kill.test.ts'];
const RUNS = [
  ...STORES.map((project) => ({ project, tests: TESTS })),
  { project: 'nats', tests: ['packages/facts/test/jet-stream.test.ts', '--testNamePattern=kill'] },
];

/**
 * The tests of every check, with more rounds.
 * @throws Error with what the tests say.
 */
export async function proveKill(progress: Progress): Promise<string> {
  for (const [done, each] of RUNS.entries()) {
    await progress(done, RUNS.length);
    await run(each);
  }
  await progress(RUNS.length, RUNS.length);
  return `${ROUNDS} kills of the whole platform under four writing clients and ${ROUNDS} of a process of facts, on ${STORES.join(' and on ')}, and of sender, consumer and broker over NATS: nothing lost, doubled or half-written`;
}

async function run({ project, tests }: (typeof RUNS)[number]): Promise<void> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const child = spawn('vitest', ['run', '--project', project, ...tests], {
    cwd: root,
    env: { ...process.env, KILL_ROUNDS: String(ROUNDS) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(output.slice(-4000));
}
