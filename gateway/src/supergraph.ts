import { createHash } from 'node:crypto';
import { readFileSync, watch } from 'node:fs';
import type { Logger } from 'pino';

/** Where both files are committed, beside `src` and `dist`. */
const FOLDER = new URL('..', import.meta.url);

/** The committed supergraph: the subgraphs' whole, by which operations are planned. */
export const SUPERGRAPH_FILE = supergraphIn(FOLDER);

/** A supergraph, and the schema of it that clients see. */
export interface GraphFiles {
  readonly supergraphSdl: string;
  readonly apiSdl: string;
}

/** The names of the subgraphs that the supergraph is composed of. */
export function subgraphNames(): string[] {
  const joined = readFileSync(SUPERGRAPH_FILE, 'utf8').matchAll(/@join__graph\(name: "([^"]+)"/g);
  return [...joined].map(([, name = '']) => name);
}

/** The first line of `api.graphql`: which supergraph it was made of. */
export function madeOf(supergraphSdl: string): string {
  const digest = createHash('sha256').update(supergraphSdl).digest('hex');
  return `# Made of supergraph.graphql by pnpm schema (SHA-256 ${digest})`;
}

/** @throws Error when the two files are not of each other. */
export function graphNow(folder: URL = FOLDER): GraphFiles {
  const files = read(folder);
  if (!isPair(files)) throw new Error('api.graphql was not made of the supergraph.graphql beside it; run pnpm schema');
  return files;
}

export interface Watching {
  /** What is used now. */
  readonly known: GraphFiles;
  readonly use: (files: GraphFiles) => void;
  readonly log: Logger;
}

/**
 * Hands over the two files whenever they have changed, both of them: while one is written and the other not yet, nothing.
 * What does not load leaves what was there. Looks at the folder, since a file that is replaced is another one.
 */
export function watchGraph({ known, use, log }: Watching, folder: URL = FOLDER): { close(): void } {
  let current = known;
  return watch(folder, { persistent: false }, () => {
    try {
      const next = read(folder);
      if (next.supergraphSdl === current.supergraphSdl || !isPair(next)) return;
      current = next;
      use(next);
      log.info('the supergraph was reloaded');
    } catch (error) {
      log.error({ err: error }, 'the changed supergraph does not load');
    }
  });
}

function read(folder: URL): GraphFiles {
  const apiFile = new URL('api.graphql', folder);
  return { supergraphSdl: readFileSync(supergraphIn(folder), 'utf8'), apiSdl: readFileSync(apiFile, 'utf8') };
}

function supergraphIn(folder: URL): URL {
  return new URL('supergraph.graphql', folder);
}

function isPair({ supergraphSdl, apiSdl }: GraphFiles): boolean {
  return apiSdl.startsWith(`${madeOf(supergraphSdl)}\n`);
}
