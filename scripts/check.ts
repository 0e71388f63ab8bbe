/** Everything that can be checked without running a test. */
import { Command } from 'commander';
import { runQuietly } from './run.ts';

type Step = readonly [name: string, program: string, ...args: string[]];

const BUILD: Step = ['build', 'turbo', 'run', 'build', '--output-logs=errors-only'];

/** What does not wait for one another; in a chain each step needs the one before. */
const CHAINS: readonly (readonly Step[])[] = [
  [
    BUILD,
    ['schemas', 'node', 'platform/dist/commands/check-schema.js'],
    ['screens', 'node', 'platform/dist/commands/check-screens.js'],
  ],
  [['apps', 'turbo', 'run', 'bundle', '--output-logs=errors-only']],
  [['types', 'tsc', '-p', 'tsconfig.json']],
  [
    ['app types', 'tsc', '-p', 'apps/explorer/tsconfig.json'],
    ['desk types', 'tsc', '-p', 'apps/desk/tsconfig.json'],
    ['phone types', 'tsc', '-p', 'apps/phone/tsconfig.json'],
  ],
  [['bare types', 'tsc', '-p', 'packages/client/tsconfig.json']],
  [['documents', 'node', 'packages/client/src/generate/documents.ts', '--check']],
  [['lint', 'oxlint']],
  [['format', 'oxfmt', '--check']],
  [['unused', 'knip']],
  [['boundaries', 'turbo', 'boundaries']],
  [['proofs', 'node', 'nightly/nightly.ts', '--check']],
  [['tests', 'node', 'scripts/test-names.ts']],
];

await new Command('pnpm check')
  .description(
    'Builds, and checks types, lint, format, unused code, boundaries between workspaces, and whether emitted schemas, documents of apps and proofs are up to date, the graph breaks no client, no screen ranks people or lists residents, and no test has gone without a word.',
  )
  .addHelpText('after', '\nThe checks run side by side; what one of them has to say is printed when it fails.')
  .action(async () => {
    const passed = await Promise.all(CHAINS.map(checkInOrder));
    if (passed.includes(false)) process.exitCode = 1;
  })
  .parseAsync();

async function checkInOrder(chain: readonly Step[]): Promise<boolean> {
  for (const step of chain) {
    if (!(await check(step))) return false;
  }
  return true;
}

async function check([name, program, ...args]: Step): Promise<boolean> {
  const began = performance.now();
  const { code, output } = await runQuietly(program, ...args);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const verdict = code === 0 ? `good after ${seconds} s` : `failed after ${seconds} s:\n${output.trimEnd()}`;
  process.stderr.write(`${name.padEnd(10)} ${verdict}\n`);
  return code === 0;
}
