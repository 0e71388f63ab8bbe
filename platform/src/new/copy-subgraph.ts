import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyConcept, edit, foldersIn, MODEL, requireFree } from './copy-concept.ts';
import { namesOf, renamed, type Names } from './names.ts';

/** What a service has besides its concepts. */
const FRAME = ['package.json', 'turbo.json', 'tsconfig.build.json'];

/** Where all subgraphs stand by name. */
const NAMES = 'packages/facts/src/catalogue/subgraphs.ts';

/**
 * Copies the frame of a living service under the name of `subgraph`, with one concept in it, and names it in the platform:
 * the list of subgraphs and the dependency, and where all stand by name.
 * @param root the folder of the repository.
 * @returns the paths that were written, from the root.
 * @throws Error when it is there already, or a name is none.
 */
export async function copySubgraph(root: string, subgraph: string, concept: string): Promise<string[]> {
  const [from, names] = [namesOf(MODEL.service), namesOf(subgraph)];
  const home = `services/${subgraph}`;
  // All that could be refused later is looked at before anything is written.
  namesOf(concept);
  await requireFree(root, concept);
  if (concept === subgraph) throw new Error(`${concept} is the name of the subgraph: give the concept another`);
  for (const folder of ['services', 'packages', '.']) {
    if ((await foldersIn(join(root, folder))).includes(subgraph)) {
      throw new Error(`${join(folder, subgraph)} is there already`);
    }
  }
  await mkdir(join(root, home, 'src'), { recursive: true });
  for (const file of FRAME) {
    const text = await readFile(join(root, 'services', MODEL.service, file), 'utf8');
    await writeFile(join(root, home, file), renamed(text, from, names));
  }
  await writeFile(join(root, home, 'README.md'), readme(names));
  await writeFile(join(root, home, 'src/main.ts'), main(names));
  await writeFile(join(root, home, 'src/subgraph.ts'), emptySubgraph(names));
  await writeFile(join(root, home, 'src/context.ts'), emptyContext(names));
  const copied = await copyConcept(root, subgraph, concept);
  await edit(join(root, home, 'package.json'), (text) =>
    withoutUnused(
      text,
      [join(home, 'src/main.ts'), join(home, 'src/subgraph.ts'), join(home, 'src/context.ts'), ...copied].map((path) =>
        join(root, path),
      ),
    ),
  );
  await edit(join(root, 'platform/src/subgraphs.ts'), (text) => listed(text, names));
  await edit(join(root, 'platform/package.json'), (text) => depending(text, from, names));
  // Each subgraph tells that it carried out an erasure.
  await edit(join(root, NAMES), (text) => text.replace('] as const', `, '${subgraph}'] as const`));
  const frame = [...FRAME, 'README.md', 'src/main.ts', 'src/subgraph.ts', 'src/context.ts'].map(
    (file) => `${home}/${file}`,
  );
  return [...new Set([...frame, ...copied, 'platform/src/subgraphs.ts', 'platform/package.json', NAMES])];
}

const readme = ({ kebab }: Names) => `# ${kebab}

Say in at most 15 lines what this subgraph owns, which facts it tells and hears, and how to run it alone.
`;

const main = ({ camel }: Names) => `import { serveSubgraph } from '@microgrid/subgraph/serve';
import { ${camel} } from './subgraph.ts';

await serveSubgraph(${camel});
`;

const emptySubgraph = ({ kebab, camel, snake }: Names) => `import { subgraphOf } from '@microgrid/subgraph/subgraph';

/** Say what it is about. */
export const ${camel} = subgraphOf('${kebab}', '${snake}', [
  // What comes first is erased first.
]);
`;

const emptyContext = ({ kebab }: Names) => `import type { TablesOf } from '@microgrid/database/database';
import type { SubgraphContext } from '@microgrid/subgraph/context';

/** The schemas of the entities, from which the tables that queries see are typed. */
type Stored =;

/** What the resolvers of ${kebab} are handed. */
export type Context = SubgraphContext<TablesOf<Stored>>;
`;

/** Needed beside packages that are imported, by them. */
const PEERS: ReadonlySet<string> = new Set(['graphql', 'reflect-metadata']);

/** Without what the model's service needs and this one does not. */
function withoutUnused(text: string, sources: readonly string[]): string {
  const all = sources.map((path) => readFileSync(path, 'utf8')).join('\n');
  const isUsed = (name: string) => PEERS.has(name) || all.includes(`from '${name}'`) || all.includes(`from '${name}/`);
  const manifest = JSON.parse(text);
  for (const kind of ['dependencies', 'devDependencies']) {
    manifest[kind] = Object.fromEntries(Object.entries(manifest[kind]).filter(([name]) => isUsed(name)));
  }
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function listed(text: string, { kebab, camel }: Names): string {
  return text
    .replace(/(?=^import type )/m, `import { ${camel} } from '@microgrid/${kebab}/subgraph';\n`)
    .replace(/,?\s*\];\n$/, `, ${camel}];\n`);
}

function depending(text: string, from: Names, { kebab }: Names): string {
  const line = `"@microgrid/${from.kebab}": "workspace:*"`;
  return text.replace(line, `${line},\n    "@microgrid/${kebab}": "workspace:*"`);
}
