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
  const manifest = `services/${service}/package.json`;
  const copied = await copyFolder(root, `${home}/${concept}`, { names, subgraph: namesOf(service) });
  await edit(join(root, home, 'subgraph.ts'), (text) => namedInSubgraph(text, names));
  await edit(join(root, home, 'context.ts'), (text) => namedInContext(text, names));
  const needed = await dependenciesOf(root, copied);
  const isChanged = await edit(join(root, manifest), (text) => depending(text, needed));
  return [...copied, `${home}/subgraph.ts`, `${home}/context.ts`, ...(isChanged ? [manifest] : [])];
}

/** @throws Error when a type of the graph has this name, or what is copied uses it for something else. */
export async function requireFree(root: string, concept: string): Promise<void> {
  const { pascal, camel } = namesOf(concept);
  for (const service of await foldersIn(join(root, 'services'))) {
    if ((await foldersIn(join(root, 'services', service, 'src'))).includes(concept)) {
      throw new Error(`services/${service}/src/${concept} is there already, and a type has one owner`);
    }
  }
  for (const service of await foldersIn(join(root, 'services'))) {
    const schema = await readFile(join(root, 'services', service, 'schema.graphql'), 'utf8').catch(() => '');
    if (new RegExp(`^(type|enum|input|interface|union|scalar) ${pascal}(Level)?\\b`, 'm').test(schema)) {
      throw new Error(`${service} has a type ${pascal} already: take another name`);
    }
  }
  const texts = await Promise.all((await filesIn(modelIn(root))).map((path) => readFile(path, 'utf8')));
  if (new RegExp(`\\b(${pascal}|${camel})\\b`).test(texts.join('\n'))) {
    throw new Error(`${concept} is a word that every concept uses: take another`);
  }
}

/** What the files import that is no file of the repository, as lines of a manifest. */
async function dependenciesOf(root: string, paths: readonly string[]): Promise<Record<string, string>> {
  const texts = await Promise.all(paths.map((path) => readFile(join(root, path), 'utf8')));
  const modules = [...texts.join('\n').matchAll(/ from '([^.'][^']*)'/g)].flatMap(([, module]) => module ?? []);
  const names = modules
    .filter((module) => !module.startsWith('node:'))
    .map((module) => /^(@[^/]+\/)?[^/]+/.exec(module)?.[0] ?? module);
  return Object.fromEntries(names.map((name) => [name, name.startsWith('@microgrid/') ? 'workspace:*' : 'catalog:']));
}

/** The manifest with what is needed besides; as it was when nothing is. */
function depending(manifest: string, needed: Record<string, string>): string {
  const { dependencies, devDependencies, ...rest } = JSON.parse(manifest);
  const missing = Object.entries(needed).filter(([name]) => !(name in dependencies) && !(name in devDependencies));
  if (missing.length === 0) return manifest;
  const all = Object.entries({ ...dependencies, ...Object.fromEntries(missing) }).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return `${JSON.stringify({ ...rest, dependencies: Object.fromEntries(all), devDependencies }, null, 2)}\n`;
}

interface Copy {
  readonly names: Names;
  /** Of the service that the copy is for. */
  readonly subgraph: Names;
}

async function copyFolder(root: string, target: string, { names, subgraph }: Copy): Promise<string[]> {
  const from = { names: namesOf(MODEL.concept), subgraph: namesOf(MODEL.service) };
  const source = modelIn(root);
  const written: string[] = [];
  // One time for the whole copy: files refer to its migrations by their names.
  const now = new Date().toISOString().replaceAll(/[-:]|\.\d+Z/g, '');
  for (const path of await filesIn(source)) {
    if (path.endsWith('.import.ts')) continue;
    const text = renamed(withoutImport(await readFile(path, 'utf8')), from.names, names)
      // Its tests open the subgraph that it is part of.
      .replaceAll(new RegExp(`\\b${from.subgraph.camel}\\b`, 'g'), subgraph.camel);
    const isMigration = dirname(path).endsWith('migrations');
    const name = renamed(path.slice(source.length + 1), from.names, names);
    const to = join(target, isMigration ? dated(name, now) : name);
    await mkdir(dirname(join(root, to)), { recursive: true });
    await writeFile(join(root, to), isMigration ? asNewMigration(text, now) : dated(text, now));
    written.push(to);
  }
  return written;
}

/** A copy takes nothing from files: `pnpm run import` would ask for one of its name. */
function withoutImport(text: string): string {
  return text.replace(/^import .*\.import\.ts';\n/m, '').replace(/^ {2}imports: .*\n/m, '');
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

/** Changes a file; whether it did. */
export async function edit(path: string, change: (text: string) => string): Promise<boolean> {
  const text = await readFile(path, 'utf8');
  const changed = change(text);
  await writeFile(path, changed);
  return changed !== text;
}

function modelIn(root: string): string {
  return join(root, 'services', MODEL.service, 'src', MODEL.concept);
}

/** The paths of all files below a folder. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** The names of the folders directly in `path`. */
export async function foldersIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
