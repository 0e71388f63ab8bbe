/** `pnpm documents`: what apps ask, as a module for each of them and a manifest for the gateway. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { buildSchema } from 'graphql';
import { appFiles } from './app-module.ts';
import { appsOf, documentFiles, type App } from './apps.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

interface Options {
  readonly check?: boolean;
  readonly app?: string;
  readonly release?: string;
  readonly documents?: string;
  readonly module?: string;
}

const command = new Command('pnpm documents')
  .description(
    'Writes the module of typed documents and words of each app from its .graphql files, and apps/<app>/trusted/<version>.json, which the gateway answers to.',
  )
  .option('--check', 'write nothing; fail when a committed file is not what the documents say')
  .option('--app <name>', 'one whose code is elsewhere: its folder in apps/, the azp of its tokens')
  .option('--release <version>', 'its version, as 1.0.0')
  .option('--documents <folder>', 'where its .graphql files are')
  .option('--module <file>', 'where its module goes')
  .addHelpText('after', '\nWithout --app: all apps of this repository. With it, the other three are needed too.')
  .action(run);

await command.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

async function run({ check = false, ...given }: Options): Promise<void> {
  const sdl = await readFile(join(ROOT, 'gateway/api.graphql'), 'utf8');
  const schema = buildSchema(sdl);
  const stale: string[] = [];
  for (const app of given.app === undefined ? appsOf(ROOT) : [appElsewhere(given)]) {
    const { module, manifest } = await appFiles(schema, { sdl, text: await textOf(app) }).catch((error: Error) => {
      throw new Error(`${app.app}: ${error.message}`);
    });
    const files = [
      [app.module, module],
      [join(ROOT, 'apps', app.app, 'trusted', `${app.version}.json`), manifest],
    ] as const;
    for (const [file, text] of files) {
      if ((await readFile(file, 'utf8').catch(() => '')) === text) continue;
      stale.push(relative(ROOT, file));
      if (!check) await write(file, text);
    }
  }
  if (check && stale.length > 0) throw new Error(`not what the documents say: ${stale.join(', ')}; run pnpm documents`);
  process.stdout.write(stale.length === 0 ? 'the documents of apps are up to date\n' : `wrote ${stale.join(', ')}\n`);
}

function appElsewhere({ app, release, documents, module }: Options): App {
  if (app === undefined || !/^[a-z\d][a-z\d-]*$/.test(app)) {
    throw new Error(`--app ${app ?? ''}: give small letters, digits and hyphens`);
  }
  if (release === undefined || !/^\d+\.\d+\.\d+$/.test(release)) {
    throw new Error(`--release ${release ?? ''}: give the version that is being made, as 1.0.0`);
  }
  if (documents === undefined) throw new Error('--documents: say in which folder its .graphql files are');
  if (module === undefined) throw new Error('--module: say in which file its documents go, as src/documents.ts');
  return { app, version: release, documents: resolve(documents), module: resolve(module) };
}

async function textOf({ app, documents }: App): Promise<string> {
  const files = documentFiles(documents);
  if (files.length === 0) throw new Error(`${app}: there is no .graphql file in ${documents}`);
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
