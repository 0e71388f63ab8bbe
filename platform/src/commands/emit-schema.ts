import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';

const ROOT = new URL('../../../', import.meta.url);

const command = new Command('pnpm schema')
  .description(
    'Writes services/*/schema.graphql, docs/personal-data.md, docs/facts.md and docs/field-rules.md from the code and composes gateway/supergraph.graphql, api.graphql and the contracts resident.graphql, staff.graphql and analyst.graphql.',
  )
  .option('--check', 'write nothing; fail when a committed file is not what the code says')
  .action(({ check = false }: { check?: boolean }) => emit(check));

await command.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

async function emit(check: boolean): Promise<void> {
  // To load all subgraphs takes seconds; help is told before.
  const { schemaFiles } = await import('../schema-files.ts');
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
