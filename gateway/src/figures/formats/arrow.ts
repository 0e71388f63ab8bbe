import { Readable } from 'node:stream';
import {
  Bool,
  Field,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  Schema,
  Struct,
  Utf8,
  vectorFromArray,
  type DataType,
} from 'apache-arrow';
import type { Cell, ColumnType } from '../question/figure-table.ts';
import { batchesOf, metadataOf, type Asked, type ExportedTable } from './export.ts';

const ROWS_A_BATCH = 5000;

const TYPES: Readonly<Record<ColumnType, () => DataType>> = {
  TEXT: () => new Utf8(),
  WHOLE: () => new Int32(),
  NUMBER: () => new Float64(),
  FLAG: () => new Bool(),
};

/** An Arrow IPC file, a batch of rows at a time; where the figures come from stands in the metadata of its schema. */
export async function* writeArrowFile([table]: readonly ExportedTable[], asked: Asked): AsyncGenerator<Uint8Array> {
  if (table === undefined) return;
  const fields = table.columns.map(({ name, type }) => new Field(name, TYPES[type](), true));
  const schema = new Schema(fields, new Map(metadataOf(table, asked)));
  const batches = function* () {
    // One without rows first: of a table without any, the columns are told all the same.
    yield batchOf(schema, []);
    for (const rows of batchesOf(table, ROWS_A_BATCH)) yield batchOf(schema, rows);
  };
  const bytes: AsyncIterable<Uint8Array> = Readable.from(batches()).pipe(RecordBatchFileWriter.throughNode());
  yield* bytes;
}

function batchOf(schema: Schema, rows: readonly (readonly Cell[])[]): RecordBatch {
  const children = schema.fields.map(({ type }, index) => {
    const [data] = vectorFromArray(
      rows.map((row) => row[index] ?? null),
      type,
    ).data;
    return data ?? makeData({ type });
  });
  return new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length: rows.length, children }));
}
