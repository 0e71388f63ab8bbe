import { openDatabase, type AnyDatabase } from '@microgrid/database/database';
import type { Store } from '@microgrid/database/store';
import { Findings } from '@microgrid/subgraph/finding';
import { importTables, type Imported } from '@microgrid/subgraph/import-tables';
import type { ImportProgress } from '@microgrid/subgraph/importing';
import type { SubgraphDefinition } from '@microgrid/subgraph/subgraph';
import type { Table } from '@microgrid/tables/table';
import { sql } from 'kysely';
import { subgraphs } from './subgraphs.ts';

/** What became of the files of one subgraph. */
export interface ImportedSubgraph extends Imported {
  readonly subgraph: string;
}

export interface ImportOptions {
  readonly storeOf: (subgraph: string) => Promise<Store>;
  /** Whether it is only to be said what would be written. */
  readonly isTrial: boolean;
  /** Aborted when it is to end before the next subgraph. */
  readonly stopping?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Called when a subgraph is written. */
  readonly onWritten?: (written: ImportedSubgraph) => void | Promise<void>;
}

/** Those that take something from files: first organisation, whose map all others stand on. */
const importing = subgraphs.filter(({ concepts }) => concepts.some(({ imports }) => imports !== undefined));

/** The names of the files that there may be, without endings. */
export const importedFiles = importing.flatMap(({ concepts }) =>
  concepts.flatMap(({ imports }) => imports?.file ?? []),
);

/**
 * Brings a network in. All tables are tried in all subgraphs first, in transactions that are undone: where anything is
 * wrong, nothing is written. Then each subgraph is written in one transaction; an import that ended in between is
 * finished by the same one, since whatever is stored already stays as it is.
 * @returns what was, or would be, written of each subgraph; with problems, what was tried.
 */
export async function importNetwork(
  tables: ReadonlyMap<string, Table>,
  { storeOf, isTrial, stopping, onProgress = () => {}, onWritten = () => {} }: ImportOptions,
): Promise<ImportedSubgraph[]> {
  const targets: { definition: SubgraphDefinition; database: AnyDatabase }[] = [];
  for (const definition of importing) {
    targets.push({ definition, database: await openDatabase(definition.database, await storeOf(definition.name)) });
  }
  const pass = async (isTrialOnly: boolean) => {
    const findings = new Findings();
    const results: ImportedSubgraph[] = [];
    for (const { definition, database } of targets) {
      stopping?.throwIfAborted();
      const options = { tables, findings, isTrial: isTrialOnly, onProgress: isTrialOnly ? () => {} : onProgress };
      const result = { subgraph: definition.name, ...(await importTables(database, definition.concepts, options)) };
      results.push(result);
      if (isTrialOnly) continue;
      // What was right a moment ago was changed by somebody else since.
      if (result.problems.length > 0) return results;
      await onWritten(result);
    }
    return results;
  };
  const tried = await pass(true);
  if (isTrial || tried.some(({ problems }) => problems.length > 0)) return tried;
  const written = await pass(false);
  // The embedded database does not do so by itself, and plans after many new rows are bad without.
  for (const { database } of targets) await sql`analyze`.execute(database.store.kysely());
  return written;
}
