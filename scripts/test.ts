/** All checks and tests, or the tests of one place. */
import { existsSync, globSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { ROOT, runOnTerminal, runQuietly } from './run.ts';

interface Options {
  readonly on: readonly string[];
  readonly name?: string;
  readonly watch?: true;
  readonly affected?: true;
  readonly base: string;
}

const PROJECTS = ['pure', 'postgres', 'programs', 'nats', 'browser', 'pglite', 'distributed'];

const command = new Command('pnpm test')
  .description('Without a path, the whole check: `pnpm check` and every test. With paths, the tests there, in seconds.')
  .argument('[paths...]', 'files or folders, such as services/people/src/appointment')
  .option('--on <projects>', 'the test projects to run them in, with commas', projectsOf, PROJECTS.slice(0, 5))
  .option('--name <pattern>', 'only tests whose full name matches this regular expression')
  .option('--watch', 'run them again whenever a file changes')
  .option('--affected', 'only tests that import, over however many files, what this branch changes')
  .option('--base <branch or commit>', 'what --affected compares with', 'main')
  .addHelpText(
    'after',
    `
Projects:
  pure         what touches no database
  postgres     everything else, on a real PostgreSQL
  programs     commands of the platform, started as users start them
  nats         facts between processes, over a real NATS
  browser      pages, in a real Chromium
  pglite       what can differ on the embedded database, and one file of each concept
  distributed  the whole graph as five processes`,
  )
  .action(async (paths: string[], options: Options) => {
    const unknown = paths.find((path) => !existsSync(join(ROOT, path)));
    if (unknown !== undefined) command.error(`error: there is no ${unknown}`);
    const untested = paths.find((path) => !hasTests(join(ROOT, path)));
    if (untested !== undefined) command.error(`error: there is no test in ${untested}`);
    const isWhole = paths.length === 0 && options.name === undefined && options.affected === undefined;
    process.exitCode = isWhole ? await runAll() : await runSome(paths, options);
  });

await command.parseAsync();

function projectsOf(list: string): string[] {
  const named = list.split(',');
  const unknown = named.find((name) => !PROJECTS.includes(name));
  if (unknown !== undefined) throw new InvalidArgumentError(`${unknown} is none of ${PROJECTS.join(', ')}`);
  return named;
}

function hasTests(path: string): boolean {
  const isFolder = statSync(path).isDirectory();
  return isFolder
    ? globSync('**/*.test.ts', { cwd: path, exclude: ['**/node_modules/**'] }).length > 0
    : path.endsWith('.test.ts');
}

async function runAll(): Promise<number> {
  const code = await runOnTerminal('node', 'scripts/check.ts');
  return code === 0 ? runOnTerminal('vitest', 'run') : code;
}

async function runSome(paths: readonly string[], { on, name, watch, affected, base }: Options): Promise<number> {
  // Some tests start programs as built, or open pages.
  const tasks = on.includes('browser') && mayOpenPages(paths) ? ['build', 'bundle'] : ['build'];
  const build = await runQuietly('turbo', 'run', ...tasks, '--output-logs=errors-only');
  if (build.code !== 0) process.stderr.write(build.output);
  if (build.code !== 0) return build.code;
  const projects = on.flatMap((project) => ['--project', project]);
  const named = name === undefined ? [] : ['--testNamePattern', name];
  const changed = affected === true ? ['--changed', await commitBefore(base), '--passWithNoTests'] : [];
  return runOnTerminal('vitest', watch === true ? 'watch' : 'run', ...projects, ...named, ...changed, ...paths);
}

const PAGES = 'platform/test/browser';

function mayOpenPages(paths: readonly string[]): boolean {
  const plain = paths.map((path) => relative(ROOT, join(ROOT, path)));
  return plain.length === 0 || plain.some((path) => PAGES.startsWith(path) || path.startsWith(PAGES));
}

/** Where this branch left `base`. */
async function commitBefore(base: string): Promise<string> {
  const { code, output } = await runQuietly('git', 'merge-base', 'HEAD', base);
  if (code !== 0) command.error(`error: ${base} is no branch or commit that this one has grown from`);
  return output.trim();
}
