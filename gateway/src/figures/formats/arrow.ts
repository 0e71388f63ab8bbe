import {
  AsyncByteQueue,
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
  type Data,
  type DataType,
} from 'apache-arrow';
import type { Cell, ColumnType } from '../question/figure-table.ts';
import { batchesOf, metadataOf, type Asked, type ExportedTable } from './export.ts';

const ROWS_A_BATCH = 1000;

/** An Arrow IPC file, a batch of rows at a time; where the figures come from stands in the metadata of its schema. */
export async function* writeArrowFile([table]: readonly ExportedTable[], asked: Asked): AsyncGenerator<Uint8Array> {
  if (table === undefined) return;
  const { columns } = table;
  const fields = columns.map(({ name, type }) => new Field(name, VECTORS[type].type, true));
  const schema = new Schema(fields, new Map(metadataOf(table, asked)));
  const batchOf = (rows: readonly (readonly Cell[])[]) => {
    const children = columns.map(({ type }, index) =>
      dataOf(
        type,
        rows.map((row) => row[index] ?? null),
      ),
    );
    return new RecordBatch(schema, makeData({ type: new Struct(fields), length: rows.length, children }));
  };
  const taken = new TakenBytes();
  const writer = new RecordBatchFileWriter({ autoDestroy: false }).reset(taken, schema);
  for (const rows of batchesOf(table, ROWS_A_BATCH)) {
    writer.write(batchOf(rows));
    yield* taken.take();
  }
  // Of a table without any row, the columns are told all the same.
  writer.finish();
  yield* taken.take();
}

/** Bytes are taken out of it as they come: a stream of the library's makes all of them however fast they are read. */
class TakenBytes extends AsyncByteQueue {
  #chunks: Uint8Array[] = [];

  override write(chunk: unknown): void {
    if (chunk instanceof Uint8Array) this.#chunks.push(chunk);
  }

  take(): Uint8Array[] {
    return this.#chunks.splice(0);
  }
}

interface Vector {
  readonly type: DataType;
  /** The buffers of a column but for which of its values are there. */
  buffers(cells: readonly Cell[]): object;
}

// Laid out by hand: the library's builders hold several times as much meanwhile.
const VECTORS: Readonly<Record<ColumnType, Vector>> = {
  TEXT: {
    type: new Utf8(),
    buffers(cells) {
      const texts = cells.map((cell) => Buffer.from(cell === null ? '' : String(cell)));
      const valueOffsets = new Int32Array(cells.length + 1);
      for (const [index, { length }] of texts.entries()) valueOffsets[index + 1] = (valueOffsets[index] ?? 0) + length;
      return { valueOffsets, data: Buffer.concat(texts) };
    },
  },
  WHOLE: { type: new Int32(), buffers: (cells) => ({ data: Int32Array.from(cells, Number) }) },
  NUMBER: { type: new Float64(), buffers: (cells) => ({ data: Float64Array.from(cells, Number) }) },
  FLAG: { type: new Bool(), buffers: (cells) => ({ data: bitsOf(cells, (cell) => cell === true) }) },
};

function dataOf(column: ColumnType, cells: readonly Cell[]): Data {
  const { type, buffers } = VECTORS[column];
  const nullCount = cells.filter((cell) => cell === null).length;
  const nullBitmap = bitsOf(cells, (cell) => cell !== null);
  return makeData({ type, length: cells.length, nullCount, nullBitmap, ...buffers(cells) } as never);
}

/** A bit for each, the first in the lowest place. */
function bitsOf(cells: readonly Cell[], isSet: (cell: Cell) => boolean): Uint8Array {
  const bits = new Uint8Array(Math.ceil(cells.length / 8));
  for (const [index, cell] of cells.entries()) {
    if (isSet(cell)) bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
  }
  return bits;
}
