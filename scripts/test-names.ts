/** Sees that no promise leaves the tests without a word: each test of docs/tests/names.txt is there, or went.txt says what holds it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { ROOT, runQuietly } from './run.ts';

const NAMES = join(ROOT, 'docs/tests/names.txt');
const WENT = join(ROOT, 'docs/tests/went.txt');

/** For each test, by its sentence, the projects that run it. Where a file stands is not part of it: files move. */
type Tests = ReadonlyMap<string, ReadonlySet<string>>;

await new Command('node scripts/test-names.ts')
  .description('Lists the tests of docs/tests/names.txt that went without a line in docs/tests/went.txt.')
  .option('--write', 'afterwards, write the tests that there are to names.txt')
  .action(async ({ write }: { write?: true }) => {
    const tests = await testsNow();
    const complaints = complaintsAbout(tests, await namesIn(NAMES), await wentIn(WENT));
    for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
    if (complaints.length > 0) process.exitCode = 1;
    else if (write === true) await writeFile(NAMES, linesOf(tests));
  })
  .parseAsync();

function complaintsAbout(now: Tests, before: Tests, went: ReadonlyMap<string, string>): string[] {
  const gone = [...before].filter(([name, projects]) => !isHeld(now.get(name), projects)).map(([name]) => name);
  return [
    ...gone.filter((name) => !went.has(name)).map((name) => `went without a word in docs/tests/went.txt: ${name}`),
    ...[...went]
      .filter(([, holder]) => !now.has(holder))
      .map(([name, holder]) => `no test is named "${holder}", which docs/tests/went.txt gives for: ${name}`),
  ];
}

/** PostgreSQL carries everything: what runs there, or needs no database, may leave PGlite and the five processes. */
function isHeld(now: ReadonlySet<string> | undefined, before: ReadonlySet<string>): boolean {
  if (now === undefined) return false;
  return ['postgres', 'distributed', 'pure'].some((project) => now.has(project)) || !before.has('postgres');
}

/** Read from the sources, without running them: a table of cases is one test. */
async function testsNow(): Promise<Tests> {
  const folder = await mkdtemp(join(tmpdir(), 'test-names-'));
  const file = join(folder, 'list.json');
  const { code, output } = await runQuietly('vitest', 'list', `--json=${file}`);
  if (code !== 0) throw new Error(output);
  const list: { name: string; projectName: string }[] = JSON.parse(await readFile(file, 'utf8'));
  await rm(folder, { recursive: true });
  const byName = Map.groupBy(list, ({ name }) => oneLine(name));
  return new Map([...byName].map(([name, tests]) => [name, new Set(tests.map(({ projectName }) => projectName))]));
}

function oneLine(name: string): string {
  return name.replaceAll(/\s+/g, ' ');
}

function linesOf(tests: Tests): string {
  const lines = [...tests].map(([name, projects]) => `${name}\t${[...projects].toSorted().join(' ')}\n`);
  return lines.toSorted().join('');
}

async function namesIn(file: string): Promise<Tests> {
  return new Map([...(await pairsIn(file))].map(([name, projects]) => [name, new Set(projects.split(' '))]));
}

function wentIn(file: string): Promise<ReadonlyMap<string, string>> {
  return pairsIn(file);
}

async function pairsIn(file: string): Promise<Map<string, string>> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const [left = '', right = ''] = line.split('\t');
      return [left, right];
    }),
  );
}
