import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An app whose documents are made into a module and a manifest. */
export interface App {
  /** Its folder in `apps/`, and the `azp` of its tokens. */
  readonly app: string;
  /** The release that is being made; older ones keep their manifests. */
  readonly version: string;
  /** The folder below which its `.graphql` files are. */
  readonly documents: string;
  /** The file of its module. */
  readonly module: string;
}

/** The apps of the repository at `root`: packages in `apps/` that have documents, and the example of this package. */
export function appsOf(root: string): App[] {
  const example = join(root, 'packages/client/example');
  return [
    ...globSync('apps/*/package.json', { cwd: root })
      .toSorted()
      .flatMap((file) => appOf(join(root, file, '..'))),
    { app: 'example', version: '1.0.0', documents: example, module: join(example, 'generated/documents.ts') },
  ];
}

function appOf(folder: string): App[] {
  const documents = join(folder, 'src');
  if (!existsSync(documents) || documentFiles(documents).length === 0) return [];
  const { version }: { version?: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (version === undefined) throw new Error(`${folder}/package.json has no version: give the one that is being made`);
  const app = folder.slice(folder.lastIndexOf('/') + 1);
  return [{ app, version, documents, module: join(documents, 'generated/documents.ts') }];
}

export function documentFiles(folder: string): string[] {
  return globSync('**/*.graphql', { cwd: folder, exclude: ['**/node_modules/**'] })
    .toSorted()
    .map((file) => join(folder, file));
}
