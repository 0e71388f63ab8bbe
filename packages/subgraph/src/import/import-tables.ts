import { takeRole } from '@microgrid/database/bulk-insert';
import type { AnyDatabase } from '@microgrid/database/database';
import { INTERNAL_ROLE } from '@microgrid/database/row-level-security';
import type { Table, TableProblem } from '@microgrid/tables/table';
import { sql, type Kysely } from 'kysely';
import type { Concept } from '../concept.ts';
import type { Findings } from './finding.ts';
import { Importing, type ImportCounts, type ImportProgress } from './importing.ts';

/** What became of a file, or would become of it. */
export interface ImportedFile extends ImportCounts {
  readonly file: string;
  /** Ids that somebody outside must know, by the keys of their rows. */
  readonly ids: ReadonlyMap<string, string>;
}

export interface Imported {
  readonly files: readonly ImportedFile[];
  /** Where there are any, nothing was written. */
  readonly problems: readonly TableProblem[];
}

interface ImportOptions {
  /** By the names of their files, without endings. */
  readonly tables: ReadonlyMap<string, Table>;
  readonly findings: Findings;
  /** Whether nothing is to be written. */
  readonly isTrial: boolean;
  readonly onProgress: (progress: ImportProgress) => void;
}

/**
 * Brings what the concepts of one subgraph take from `tables` into its database: all of it, facts included, in one
 * transaction. A trial is the same transaction undone, so that what it says is what an import would do.
 */
export async function importTables(
  { store, orm }: AnyDatabase,
  concepts: readonly Concept[],
  options: ImportOptions,
): Promise<Imported> {
  const { tables, findings, isTrial, onProgress } = options;
  const files: ImportedFile[] = [];
  const problems: TableProblem[] = [];
  const deed = async (transaction: Kysely<unknown>) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('import', 0))`.execute(transaction);
    await takeRole(transaction, INTERNAL_ROLE);
    for (const { imports } of concepts) {
      if (imports === undefined) continue;
      const { file } = imports;
      const importing = new Importing({ file, transaction, orm, findings, onProgress });
      await imports.take(tables.get(file) ?? { name: file, rows: [], dateSystem: '1900' }, importing);
      files.push({ file, ids: importing.ids, ...importing.counts });
      problems.push(...importing.problems);
    }
    if (isTrial || problems.length > 0) throw new Undone();
  };
  try {
    await store.kysely<unknown>('writes').transaction().execute(deed);
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  return { files, problems };
}

/** Ends a transaction that is not to be kept. */
class Undone extends Error {}
