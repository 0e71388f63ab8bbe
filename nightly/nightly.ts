import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { pageOf, problemsOf, resultOf, resultsOn } from './page.ts';
import { progressOf } from './progress.ts';
import type { Proof, Result } from './proof.ts';
import { proofs } from './proofs/proofs.ts';
import { repositoryIn } from './repository.ts';
import { runProofs } from './run-proofs.ts';

const ROOT = new URL('../', import.meta.url);
const PAGE = new URL('docs/proof.md', ROOT);

interface Options {
  readonly list: boolean;
  readonly check: boolean;
  readonly again: boolean;
  readonly page: boolean;
}

const command = new Command('pnpm nightly')
  .description('Runs the long proofs, one after the other, and writes what each saw on docs/proof.md.')
  .argument('[names...]', 'which of them; all by default')
  .option('--list', 'say what there is and what was last seen', false)
  .option('--check', 'run nothing; fail when a proof has no result on the page', false)
  .option('--again', 'run those too that this code has a result of', false)
  .option('--no-page', 'run code that is not committed yet, and write nothing')
  .addHelpText(
    'after',
    `
The page is written after each proof, and a proof that this code has a result of is not run again: what was
interrupted goes on. Commit the page when it is complete.`,
  )
  .action(nightly);

// Whoever is ended by a signal still leaves no database behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

await command.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

async function nightly(names: string[], options: Options): Promise<void> {
  const results = await resultsNow();
  if (options.check) return check(results);
  const chosen = chosenProofs(names);
  if (options.list) return list(chosen, results);
  const { cleanCommit, isSameCode } = repositoryIn(ROOT);
  const commit = options.page ? await cleanCommit() : undefined;
  const run = { results, commit, again: options.again, isSameCode, keep, progressOf, say };
  if (!(await runProofs(chosen, run))) process.exitCode = 1;
}

/** @throws Error with a line for each proof that has no result. */
function check(results: readonly Result[]): void {
  const problems = problemsOf(proofs, results);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  process.stdout.write('each proof has a result\n');
}

/** @throws Error naming the one that there is not. */
function chosenProofs(names: readonly string[]): readonly Proof[] {
  const known = proofs.map(({ name }) => name);
  for (const name of names) {
    if (!known.includes(name)) throw new Error(`no proof is named ${name}; there are ${known.join(', ')}`);
  }
  return names.length === 0 ? proofs : proofs.filter(({ name }) => names.includes(name));
}

function list(chosen: readonly Proof[], results: readonly Result[]): void {
  for (const proof of chosen) {
    const result = resultOf(proof, results);
    say(proof.name, proof.goal);
    say(proof.name, result === undefined ? 'never seen' : `seen at ${result.commit}: ${result.seen}`);
  }
}

/** Reads the page anew: another run may have written another result meanwhile. */
async function keep(result: Result): Promise<void> {
  const others = (await resultsNow()).filter(({ name }) => name !== result.name);
  const all = proofs.flatMap(({ name }) => [...others, result].find((candidate) => candidate.name === name) ?? []);
  await writeFile(PAGE, pageOf(all));
}

async function resultsNow(): Promise<Result[]> {
  return resultsOn(await readFile(PAGE, 'utf8').catch(() => ''));
}

function say(name: string, text: string): void {
  process.stdout.write(`${name}: ${text}\n`);
}
