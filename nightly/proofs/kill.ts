import type { Progress } from '../proof.ts';
import { runTests } from './run-tests.ts';

const ROUNDS = 5;
const STORES = ['postgres', 'pglite'];
const TESTS = ['platform/test/kill.test.ts', 'packages/facts/test/kill.test.ts'];
const RUNS = [
  ...STORES.map((project) => ({ project, tests: TESTS })),
  { project: 'postgres', tests: ['platform/test/kill-midway.test.ts'] },
  { project: 'nats', tests: ['packages/facts/test/jet-stream.test.ts', '--testNamePattern=kill'] },
];

/**
 * The tests of every check, with more rounds.
 * @throws Error with what the tests say.
 */
export async function proveKill(progress: Progress): Promise<string> {
  for (const [done, each] of RUNS.entries()) {
    await progress(done, RUNS.length);
    await runTests({ ...each, env: { KILL_ROUNDS: String(ROUNDS) } });
  }
  await progress(RUNS.length, RUNS.length);
  return `${ROUNDS} kills of the whole platform under four writing clients and ${ROUNDS} of a process of facts, on ${STORES.join(' and on ')}, and of sender, consumer and broker over NATS: nothing lost, doubled or half-written`;
}
