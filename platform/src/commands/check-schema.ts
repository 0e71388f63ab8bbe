import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { apiSchemaOf } from '@microgrid/gateway/compose';
import { CONTRACT_NAMES, type Contract } from '@microgrid/gateway/contract';
import { contractFile } from '@microgrid/gateway/supergraph';
import { trustedVersionsIn } from '@microgrid/gateway/trusted-documents';
import { Command } from 'commander';
import { committed, commitToCompare } from '../schema-check/committed.ts';
import { vagueDeprecations } from '../schema-check/deprecations.ts';
import { questionDocuments } from '../schema-check/question-documents.ts';
import { fitting, schemaChanges, type ClientDocument } from '../schema-check/schema-changes.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const API = 'gateway/api.graphql';
const JOURNEYS = `${ROOT}platform/test/journeys/`;
const CHANGES = 'docs/graph-changes.md';

interface Options {
  readonly base?: string;
  readonly apps: string;
  readonly questions?: string;
}

const command = new Command('pnpm check:schema')
  .description(
    'Composes the graph of this branch and says whom it breaks: what all apps and the journeys ask is held against it and the base branch.',
  )
  .option('--base <branch or commit>', 'what it is compared with; main by default')
  .option('--apps <folder>', 'where the documents of client apps are', `${ROOT}apps`)
  .option('--questions <file>', 'saved questions of a database, as `pnpm run saved-questions <file>` wrote them')
  .addHelpText(
    'after',
    `
Fails when a schema is not what the code says or does not compose, when a document of an app (<app>/trusted/<version>.json)
does not fit or counts on something that changes, when a saved question that the base answers is answered no more, each under every contract
(residents', staff's, analysts') that it could be asked under, when a deprecation does not say what to use instead and until when,
and when the graph changed without a line in ${CHANGES}. What breaks nobody who is known is told, and passes.`,
  )
  .action(check);

await command.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

async function check({ base, apps, questions }: Options): Promise<void> {
  const commit = await commitToCompare(ROOT, base);
  const { schemaFiles } = await import('../schema-files.ts');
  const files = new Map(await schemaFiles());
  const saved = questions === undefined ? [] : await questionDocuments(questions);
  const clients = { trusted: manifestsIn(apps), others: [...(await journeys()), ...saved] };
  const found = [];
  for (const contract of CONTRACT_NAMES) {
    const path = `gateway/${contractFile(contract)}`;
    const before =
      (await committed(ROOT, commit, path)) ?? (path === API ? apiSchemaOf(await supergraphAt(commit)) : '');
    if (before !== '') found.push(await changesUnder(contract, [before, files.get(path) ?? ''], clients));
  }
  const broken = found.flatMap((changes) => changes.broken);
  const count = Math.max(...found.map((changes) => changes.count));
  const wrong = [...(await staleIn(files)), ...broken, ...vagueDeprecations(files.get(API) ?? '')];
  if (count > 0 && (await committed(ROOT, commit, CHANGES)) === (await readFile(`${ROOT}${CHANGES}`, 'utf8'))) {
    wrong.push(`the graph changed: say in ${CHANGES} what of it concerns clients`);
  }
  for (const { unused, dangerous } of found) {
    tell('breaks nobody who is known', unused);
    tell('may surprise a client', dangerous);
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  const documents = Math.max(...found.map((changes) => changes.documents));
  process.stdout.write(`${count} changes since ${commit.slice(0, 8)}; ${documents} documents of clients fit\n`);
}

interface Clients {
  readonly trusted: readonly ClientDocument[];
  readonly others: readonly ClientDocument[];
}

/**
 * What changes for those who ask under a contract. Every document that could be asked under it must fit; in the whole
 * graph every trusted one. What the base does not answer either, the owner of a question is told by `isValid` already.
 */
async function changesUnder(contract: Contract, schemas: readonly [string, string], { trusted, others }: Clients) {
  const [before] = schemas;
  const documents =
    contract === 'api' ? [...trusted, ...fitting(others, before)] : fitting([...trusted, ...others], before);
  const changes = await schemaChanges(schemas, documents);
  const under = (messages: string[]) => (contract === 'api' ? messages : messages.map((it) => `${contract}: ${it}`));
  return {
    broken: under(changes.broken),
    unused: under(changes.unused),
    dangerous: under(changes.dangerous),
    count: changes.count,
    documents: documents.length,
  };
}

/** Of a commit from before the schema that clients see was committed beside it. */
async function supergraphAt(commit: string): Promise<string> {
  const supergraph = await committed(ROOT, commit, 'gateway/supergraph.graphql');
  if (supergraph === undefined) throw new Error(`${commit} has no supergraph: give another --base`);
  return supergraph;
}

function manifestsIn(apps: string): ClientDocument[] {
  return trustedVersionsIn(pathToFileURL(`${apps}/`)).flatMap(({ app, version, documents }) =>
    [...documents.values()].map((text) => ({ who: `${app} ${version}`, text })),
  );
}

/** What clients were designed to ask; some of it cannot be answered yet. */
async function journeys(): Promise<ClientDocument[]> {
  const files = await readdir(JOURNEYS, { recursive: true });
  return Promise.all(
    files
      .filter((file) => file.endsWith('.graphql'))
      .map(async (file) => ({
        who: `journeys ${file.replace(/\.graphql$/, '')}`,
        text: await readFile(`${JOURNEYS}${file}`, 'utf8'),
      })),
  );
}

/** Whoever checks a branch wants to know this too. */
async function staleIn(files: ReadonlyMap<string, string>): Promise<string[]> {
  const stale = [];
  for (const [path, text] of files) {
    if ((await readFile(`${ROOT}${path}`, 'utf8').catch(() => '')) !== text) stale.push(path);
  }
  return stale.length === 0 ? [] : [`not what the code says: ${stale.join(', ')}; run pnpm schema`];
}

function tell(what: string, messages: readonly string[]): void {
  for (const message of messages) process.stdout.write(`${what}: ${message}\n`);
}
