import { readFile, writeFile } from 'node:fs/promises';
import { factsPage } from '@microgrid/facts/facts-page';
import { composeSupergraph } from '@microgrid/gateway/compose';
import { buildFederatedSchema } from '@microgrid/subgraph/build-schema';
import { Command } from 'commander';
import { personalDataPage } from '../personal-data-page.ts';
import { subgraphs } from '../subgraphs.ts';

const ROOT = new URL('../../../', import.meta.url);

const command = new Command('pnpm schema')
  .description(
    'Writes services/*/schema.graphql, docs/personal-data.md and docs/facts.md from the code and composes gateway/supergraph.graphql.',
  )
  .option('--check', 'write nothing; fail when a committed file is not what the code says')
  .action(({ check = false }: { check?: boolean }) => emit(check));

await command.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

async function emit(check: boolean): Promise<void> {
  const files = await schemaFiles();
  const stale: string[] = [];
  for (const [path, text] of files) {
    const file = new URL(path, ROOT);
    if ((await readFile(file, 'utf8').catch(() => '')) === text) continue;
    stale.push(path);
    if (!check) await writeFile(file, text);
  }
  if (check && stale.length > 0) throw new Error(`not what the code says: ${stale.join(', ')}; run pnpm schema`);
  process.stdout.write(stale.length === 0 ? 'the schemas are up to date\n' : `wrote ${stale.join(', ')}\n`);
}

/** Path, from the root, and text of every file that is made from the code. */
async function schemaFiles(): Promise<[path: string, text: string][]> {
  const built = await Promise.all(
    subgraphs.map(async (definition) => {
      const { sdl } = await buildFederatedSchema(definition);
      return [definition.name, sdl] as const;
    }),
  );
  return [
    ...built.map(([name, sdl]): [string, string] => [`services/${name}/schema.graphql`, sdl]),
    ['gateway/supergraph.graphql', composeSupergraph(Object.fromEntries(built))],
    ['docs/personal-data.md', personalDataPage(subgraphs)],
    ['docs/facts.md', factsPage()],
  ];
}
