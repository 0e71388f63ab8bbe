import type { Cell, Column } from '../question/figure-table.ts';
import type { Definition } from '../question/told.ts';

/** A table as it is written: its rows are made as they are read. */
export interface ExportedTable {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: Iterable<readonly Cell[]>;
  readonly asOf: string | null;
  readonly definitions: readonly Definition[];
}

/** Where the figures of a file come from. */
export interface Asked {
  /** The text of the question, as it was asked. */
  readonly question: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The saved question that it is, if it is one. */
  readonly savedQuestion: string | null;
  /** As what it was asked, each role with the code below which it holds; nothing of who asked. */
  readonly roles: readonly string[];
  /** When, in UTC. */
  readonly askedAt: string;
}

/** Writes tables as the bytes of a file, as they are read. */
export type Write = (tables: readonly ExportedTable[], asked: Asked) => AsyncIterable<Uint8Array>;

/** What is told of the one table of a file, each as a text. */
export function metadataOf({ name, asOf, definitions }: ExportedTable, asked: Asked): [key: string, value: string][] {
  return [
    ['table', name],
    ['question', asked.question],
    ['variables', JSON.stringify(asked.variables)],
    ['savedQuestion', asked.savedQuestion ?? ''],
    ['asOf', asOf ?? ''],
    ['definitions', JSON.stringify(definitions)],
    ['roles', asked.roles.join(', ')],
    ['askedAt', asked.askedAt],
  ];
}

/** The rows of a table, so many at a time. */
export function* batchesOf({ rows }: ExportedTable, size: number): Generator<(readonly Cell[])[]> {
  let batch: (readonly Cell[])[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
