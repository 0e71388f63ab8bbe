import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Cell, ColumnType } from '../question/figure-table.ts';
import { batchesOf, metadataOf, type Asked, type ExportedTable } from './export.ts';

const ROWS_A_GROUP = 1000;

/** A column of each type, each of which may lack a value. */
const TYPES = {
  TEXT: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  WHOLE: { type: 'INT32' },
  NUMBER: { type: 'DOUBLE' },
  FLAG: { type: 'BOOLEAN' },
} as const satisfies Record<ColumnType, object>;

/** A Parquet file, a group of rows at a time; where the figures come from stands in its key-value metadata. */
export async function* writeParquetFile([table]: readonly ExportedTable[], asked: Asked): AsyncGenerator<Uint8Array> {
  if (table === undefined) return;
  const writer = new TakenWriter();
  const { columns } = table;
  const schema = columns.map(({ name, type }) => ({ name, ...TYPES[type], repetition_type: 'OPTIONAL' as const }));
  const file = new ParquetWriter({
    writer,
    schema: [{ name: 'figures', num_children: columns.length }, ...schema],
    kvMetadata: metadataOf(table, asked).map(([key, value]) => ({ key, value })),
  });
  for (const batch of batchesOf(table, ROWS_A_GROUP)) {
    const columnData = columns.map(({ name }, index) => ({ name, data: batch.map((row): Cell => row[index] ?? null) }));
    await file.write({ columnData, rowGroupSize: ROWS_A_GROUP });
    yield writer.take();
  }
  await file.finish();
  yield writer.take();
}

/** Bytes are taken out of it as they come. */
class TakenWriter extends ByteWriter {
  take(): Uint8Array {
    const bytes = this.getBytes().slice();
    this.index = 0;
    return bytes;
  }
}
