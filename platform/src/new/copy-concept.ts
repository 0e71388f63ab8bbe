import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { namesOf, renamed, type Names } from './names.ts';

/** The living concept that a new one is a copy of: small, whole, and at home in any service. */
export const MODEL = { service: 'organisation', concept: 'admin-unit' };

/**
 * Copies the model under the name of `concept` into `service`, and names it in its subgraph and context: the three lines
 * outside its folder.
 * @param root the folder of the repository.
 * @returns the paths that were written, from the root.
 * @throws Error when there is no such service, or the concept is there already.
 */
export async function copyConcept(root: string, service: string, concept: string): Promise<string[]> {
  const names = namesOf(concept);
  const home = `services/${service}/src`;
  const services = await foldersIn(join(root, 'services'));
  if (!services.includes(service)) throw new Error(`there is no service ${service}: one of ${services.join(', ')}`);
  await requireFree(root, concept);
  if (concept === service) throw new Error(`${concept} is the name of the subgraph: take another`);
  const copied = await copyFolder(root, `${home}/${concept}`, { names, subgraph: namesOf(service) });
  await edit(join(root, home, 'subgraph.ts'), (text) => namedInSubgraph(text, names));
  await edit(join(root, home, 'context.ts'), (text) => namedInContext(text, names));
  return [...copied, `${home}/subgraph.ts`, `${home}/context.ts`];
}

/** @throws Error when a service has a concept of this name: a type has one owner. */
export async function requireFree(root: string, concept: string): Promise<void> {
  for (const service of await foldersIn(join(root, 'services'))) {
    if ((await foldersIn(join(root, 'services', service, 'src'))).includes(concept)) {
      throw new Error(`services/${service}/src/${concept} is there already, and a type has one owner`);
    }
  }
}

interface Copy {
  readonly names: Names;
  /** Of the service that the copy is for. */
  readonly subgraph: Names;
}

async function copyFolder(root: string, target: string, { names, subgraph }: Copy): Promise<string[]> {
  const from = { names: namesOf(MODEL.concept), subgraph: namesOf(MODEL.service) };
  const source = join(root, 'services', MODEL.service, 'src', MODEL.concept);
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const written: string[] = [];
  // One time for the whole copy: files refer to its migrations by their names.
  const now = new Date().toISOString().replaceAll(/[-:]|\.\d+Z/g, '');
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const text = renamed(await readFile(path, 'utf8'), from.names, names)
      // Its tests open the subgraph that it is part of.
      .replaceAll(new RegExp(`\\b${from.subgraph.camel}\\b`, 'g'), subgraph.camel);
    const isMigration = entry.parentPath.endsWith('migrations');
    const name = renamed(path.slice(source.length + 1), from.names, names);
    const to = join(target, isMigration ? dated(name, now) : name);
    await mkdir(dirname(join(root, to)), { recursive: true });
    await writeFile(join(root, to), isMigration ? asNewMigration(text, now) : dated(text, now));
    written.push(to);
  }
  return written;
}

const TIME = /\b\d{8}T\d{6}(?=-)/g;

/** With the times of migrations as of `now`, in UTC: those of two branches do not collide. */
function dated(text: string, now: string): string {
  return text.replaceAll(TIME, now);
}

/** What was never released has no name of a release. */
function asNewMigration(text: string, now: string): string {
  return dated(text, now).replace(/,\s*\[[^\]]*\],?\s*\);\s*$/, ',\n);\n');
}

function namedInSubgraph(text: string, { kebab, camel }: Names): string {
  const line = `import { ${camel} } from './${kebab}/${kebab}.ts';\n`;
  const withImport = text.replace(/(^import [^]*?;\n)(?!import )/, `$1${line}`);
  return withImport.replace(/\n\]\);/, `\n  ${camel},\n]);`);
}

function namedInContext(text: string, { kebab, pascal }: Names): string {
  const line = `  | typeof import('./${kebab}/${kebab}.entity.ts').${pascal}Schema`;
  return text.replace('type Stored =', `type Stored =\n${line}`);
}

/** Changes a file. */
export async function edit(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(path, change(await readFile(path, 'utf8')));
}

/** The names of the folders directly in `path`. */
export async function foldersIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
