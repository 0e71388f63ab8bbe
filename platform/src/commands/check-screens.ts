import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { trustedVersionsIn } from '@microgrid/gateway/trusted-documents';
import { Command } from 'commander';
import { buildSchema, parse } from 'graphql';
import { peopleOnScreens } from '../screens/people-on-screens.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

interface Options {
  readonly apps: string;
}

const command = new Command('pnpm check:screens')
  .description(
    'Says whether what apps ask could show people ranked, figures of each of several people, counts by person, or residents listed. No screen may.',
  )
  .option('--apps <folder>', 'where the documents of client apps are', `${ROOT}apps`)
  .addHelpText(
    'after',
    `
Every document of every version that is in use (<app>/trusted/<version>.json) is held against the schema: who is a person, what is of one,
what is sealed and what is a figure follows from its types. What is asked of the caller alone is their own, and passes.`,
  )
  .action(check);

await command.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

async function check({ apps }: Options): Promise<void> {
  const schema = buildSchema(await readFile(`${ROOT}gateway/api.graphql`, 'utf8'));
  const documents = trustedVersionsIn(pathToFileURL(`${apps}/`)).flatMap(({ app, version, documents: ofVersion }) =>
    [...ofVersion.values()].map((text) => ({ who: `${app} ${version}`, text })),
  );
  if (documents.length === 0) throw new Error(`${apps}: there is no <app>/trusted/<version>.json; give --apps`);
  const faults = documents.flatMap(({ who, text }) =>
    peopleOnScreens(schema, parse(text)).map((words) => `${who} ${words}`),
  );
  if (faults.length > 0) throw new Error(faults.join('\n'));
  process.stdout.write(`${documents.length} documents of apps rank nobody and list no residents\n`);
}
