import { createHash } from 'node:crypto';
import { readFileSync, watch } from 'node:fs';
import type { Logger } from 'pino';
import { CONTRACT_NAMES, type Contract } from './contracts/contract.ts';

/** Where the files are committed, beside `src` and `dist`. */
const FOLDER = new URL('..', import.meta.url);

/** The committed supergraph: the subgraphs' whole, by which operations are planned. */
export const SUPERGRAPH_FILE = supergraphIn(FOLDER);

/** A supergraph, and the schema of it that clients see under each contract. */
export interface GraphFiles {
  readonly supergraphSdl: string;
  readonly contracts: Readonly<Record<Contract, string>>;
}

/** The names of the subgraphs that the supergraph is composed of. */
export function subgraphNames(): string[] {
  const joined = readFileSync(SUPERGRAPH_FILE, 'utf8').matchAll(/@join__graph\(name: "([^"]+)"/g);
  return [...joined].map(([, name = '']) => name);
}

/** Where the schema of a contract is, beside the supergraph: `staff.graphql`. */
export function contractFile(contract: Contract): string {
  return `${contract}.graphql`;
}

/** The first line of a contract's schema: which supergraph it was made of. */
export function madeOf(supergraphSdl: string): string {
  const digest = createHash('sha256').update(supergraphSdl).digest('hex');
  return `# Made of supergraph.graphql by pnpm schema (SHA-256 ${digest})`;
}

/** @throws Error when the files are not of each other. */
export function graphNow(folder: URL = FOLDER): GraphFiles {
  const files = read(folder);
  const foreign = foreignIn(files);
  if (foreign.length === 0) return files;
  throw new Error(
    `${foreign.map(contractFile).join(', ')}: not made of the supergraph.graphql beside it; run pnpm schema`,
  );
}

export interface Watching {
  /** What is used now. */
  readonly known: GraphFiles;
  readonly use: (files: GraphFiles) => void;
  readonly log: Logger;
}

/**
 * Hands over the files whenever they have changed, all of them: while some are written and others not yet, nothing.
 * What does not load leaves what was there. Looks at the folder, since a file that is replaced is another one.
 */
export function watchGraph({ known, use, log }: Watching, folder: URL = FOLDER): { close(): void } {
  let current = known;
  return watch(folder, { persistent: false }, () => {
    try {
      const next = read(folder);
      if (isSame(next, current) || foreignIn(next).length > 0) return;
      current = next;
      use(next);
      log.info('the supergraph was reloaded');
    } catch (error) {
      log.error({ err: error }, 'the changed supergraph does not load');
    }
  });
}

function read(folder: URL): GraphFiles {
  const text = (name: string) => readFileSync(new URL(name, folder), 'utf8');
  const contracts = {
    resident: text(contractFile('resident')),
    staff: text(contractFile('staff')),
    analyst: text(contractFile('analyst')),
    api: text(contractFile('api')),
  };
  return { supergraphSdl: readFileSync(supergraphIn(folder), 'utf8'), contracts };
}

function supergraphIn(folder: URL): URL {
  return new URL('supergraph.graphql', folder);
}

/** A contract can change without the supergraph, by a declared access alone. */
function isSame(one: GraphFiles, other: GraphFiles): boolean {
  return (
    one.supergraphSdl === other.supergraphSdl &&
    CONTRACT_NAMES.every((contract) => one.contracts[contract] === other.contracts[contract])
  );
}

/** Those that were not made of the supergraph. */
function foreignIn({ supergraphSdl, contracts }: GraphFiles): Contract[] {
  const first = `${madeOf(supergraphSdl)}\n`;
  return CONTRACT_NAMES.filter((contract) => !contracts[contract].startsWith(first));
}
