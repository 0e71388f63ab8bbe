import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Command } from 'commander';
import { copyConcept } from '../new/copy-concept.ts';
import { copySubgraph } from '../new/copy-subgraph.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const command = new Command('pnpm new')
  .description('Begins a concept or a subgraph as a copy of a small living one, under a name of its own.')
  .addHelpText(
    'after',
    `
Then say in each file what yours is about, run "pnpm schema" and commit what it writes; how to go on is told in
docs/adding-a-concept.md and docs/adding-a-subgraph.md.`,
  );

command
  .command('concept <service> <name>')
  .description('services/<service>/src/<name>/, and three lines that name it; such as: pnpm new concept people skill')
  .action(async (service: string, name: string) => tell(await formatted(await copyConcept(ROOT, service, name))));

command
  .command('subgraph <name> [concept]')
  .description(
    'services/<name>/ with one concept, <name>-record by default, and its place in the platform; such as: pnpm new subgraph library book',
  )
  .action(async (name: string, concept = `${name}-record`) =>
    tell(await formatted(await copySubgraph(ROOT, name, concept))),
  );

await command.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

/** The paths, once the formatter has been over them. */
async function formatted(paths: readonly string[]): Promise<readonly string[]> {
  await promisify(execFile)(join(ROOT, 'node_modules/.bin/oxfmt'), [...paths], { cwd: ROOT });
  return paths;
}

function tell(paths: readonly string[]): void {
  for (const path of paths) process.stdout.write(`${path}\n`);
  const isToInstall = paths.some((path) => path.endsWith('package.json'));
  if (isToInstall) process.stdout.write('run "npx pnpm install": there is something to link\n');
}
