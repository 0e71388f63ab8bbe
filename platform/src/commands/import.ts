import { writeFile } from 'node:fs/promises';
import { environment } from '@microgrid/process/env';
import { csvOf } from '@microgrid/tables/csv';
import { sentenceOf } from '@microgrid/tables/table';
import { Command } from 'commander';
import type { ImportedSubgraph } from '../import-network.ts';
import { say, showProgress } from '../terminal.ts';

interface ImportOptions {
  readonly dryRun?: boolean;
  readonly ids?: string;
}

const command = new Command('pnpm run import').description('Brings real data in.');
command
  .command('network')
  .description('Brings in grids, Party organisations, stations, people and who is in post, from the files of a folder.')
  .argument(
    '<folder>',
    'a folder with any of grids, party-organizations, stations, people, appointments, office-posts, as .csv or .xlsx',
  )
  .option('--dry-run', 'check every row, and say what would be new, changed and unchanged; write nothing')
  .option('--ids <file>', 'write the id of each person into a CSV: the sub that their tokens must have')
  .addHelpText(
    'after',
    `
docs/import.md says what the columns are; docs/import/ has a folder to begin with. Everything is checked before anything
is written, and each row that is wrong is named. The same folder again changes nothing; a run that ended in between is
finished by the same command. The schemas are brought up to date first, as by a start.

Environment:
  DATABASE_URL  the PostgreSQL; each subgraph can have its own, such as PEOPLE_DATABASE_URL. The platform may be running
  DATA_DIR      folder of the embedded database, without one (.data); stop the platform first`,
  )
  .action(importFolder);

await command.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

async function importFolder(folder: string, { dryRun: isTrial = false, ids }: ImportOptions): Promise<void> {
  // To load all of the platform takes seconds; help is told before.
  const [{ importedFiles, importNetwork }, { tablesIn }, { openStores }] = await Promise.all([
    import('../import-network.ts'),
    import('../import-folder.ts'),
    import('../open-store.ts'),
  ]);
  const tables = await tablesIn(folder, importedFiles);
  say('reading', `${tables.size} files of ${folder}`);
  const stores = openStores(environment());
  const written: ImportedSubgraph[] = [];
  try {
    const results = await importNetwork(tables, {
      storeOf: stores.of,
      isTrial,
      stopping: untilSignal(),
      onProgress: ({ file, done, of }) => showProgress('writing', { done, of, text: `${done} of ${of} ${file}` }),
      onWritten(subgraph) {
        written.push(subgraph);
        show(subgraph, 'was written');
      },
    });
    const problems = results.flatMap((result) => result.problems);
    if (problems.length > 0) {
      for (const problem of problems) process.stderr.write(`${sentenceOf(problem)}\n`);
      throw new Error(`${problems.length} problems: ${written.length === 0 ? 'nothing was written' : 'see above'}`);
    }
    if (isTrial) for (const result of results) show(result, 'would be written');
    say('done', isTrial ? 'nothing was written: this was a dry run' : ending(results));
    if (ids !== undefined) await writeIds(ids, results);
  } catch (error) {
    if (written.length > 0)
      say('ended', `${namesOf(written)} is written, the rest is not: the same command finishes it`);
    throw error;
  } finally {
    await stores.close();
  }
}

/** Ctrl-C ends the import after the subgraph that is being written. */
function untilSignal(): AbortSignal {
  const stopping = new AbortController();
  const stop = () => stopping.abort(new Error('stopped'));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return stopping.signal;
}

function show({ subgraph, files }: ImportedSubgraph, what: string): void {
  const told = files.filter(({ added, changed, same }) => added + changed + same > 0);
  say(subgraph, told.length === 0 ? 'has nothing in these files' : `${what}:`);
  for (const { file, added, changed, same } of told) {
    process.stdout.write(`  ${file.padEnd(20)} ${added} new, ${changed} changed, ${same} unchanged\n`);
  }
}

function ending(results: readonly ImportedSubgraph[]): string {
  const isNew = ({ files }: ImportedSubgraph) => files.some(({ added, changed }) => added + changed > 0);
  if (!results.some(isNew)) return 'everything was there already: nothing was changed';
  const whole = results.filter((result) => !isNew(result) && result.files.some(({ same }) => same > 0));
  const before = whole.length === 0 ? '' : `${namesOf(whole)} was whole already, the rest was finished now; `;
  return `${before}a platform that runs knows of it in seconds, any other from its next start`;
}

function namesOf(results: readonly ImportedSubgraph[]): string {
  return results.map(({ subgraph }) => subgraph).join(' and ');
}

async function writeIds(file: string, results: readonly ImportedSubgraph[]): Promise<void> {
  const ids = results.flatMap(({ files }) => files.flatMap((it) => [...it.ids]));
  await writeFile(file, csvOf([['key', 'id'], ...ids]), { mode: 0o600 });
  say('ids', `${ids.length} in ${file}`);
}
