import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Progress } from '../proof.ts';
import { runTests } from './run-tests.ts';

const LIVES = 2000;
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The model-based tests of every check, `*.model.test.ts`, with more lives.
 * @throws Error with what the tests say: the shortest life in which the model does not hold, and its seed.
 */
export async function proveLives(seed: number, progress: Progress): Promise<string> {
  const tests = globSync('services/*/src/**/*.model.test.ts', { cwd: ROOT }).toSorted();
  for (const [done, test] of tests.entries()) {
    await progress(done, tests.length);
    await runTests({ project: 'postgres', tests: [test], env: { LIVES: String(LIVES), LIVES_SEED: String(seed) } });
  }
  await progress(tests.length, tests.length);
  const names = tests.map((test) => basename(test, '.model.test.ts')).join(', ');
  return `${LIVES.toLocaleString('en')} lives each of ${names} were as the model says`;
}
