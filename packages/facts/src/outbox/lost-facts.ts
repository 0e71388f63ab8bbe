import type { AnyDatabase } from '@microgrid/database/database';
import { sql, type Kysely } from 'kysely';
import type { StoredStream } from '../transport/transport.ts';

/**
 * Marks as undelivered what `stream` no longer has, which is the end of what it had: all of it when the stream is new,
 * the last when it was restored from an older copy. So is what was delivered otherwise than by a stream.
 * @returns how many are delivered again.
 */
export async function recallLost(
  connection: Kysely<unknown>,
  { model }: AnyDatabase,
  stream: StoredStream,
): Promise<number> {
  const outbox = sql.table(`${model.schema}.outbox`);
  const lastUpTo = async (sequence: number): Promise<Place | undefined> => {
    const { rows } = await sql<{ sequence: number | string; factId: string }>`
      select stream_sequence as sequence, fact->>'id' as "factId" from ${outbox}
      where stream_sequence <= ${sequence} order by stream_sequence desc limit 1
    `.execute(connection);
    const [row] = rows;
    return row && { sequence: Number(row.sequence), factId: row.factId };
  };
  const firstLost = await firstLostOf(lastUpTo, stream);
  const { numAffectedRows = 0n } = await sql`
    update ${outbox} set delivered_at = null, stream_sequence = null
    where delivered_at is not null and (stream_sequence is null or stream_sequence >= ${firstLost})
  `.execute(connection);
  return Number(numAffectedRows);
}

/** Where a fact of the outbox was put into the stream. */
interface Place {
  readonly sequence: number;
  readonly factId: string;
}

/** Halves what may be lost until it is found, in as many questions as the stream's length has digits in binary. */
async function firstLostOf(
  lastUpTo: (sequence: number) => Promise<Place | undefined>,
  stream: StoredStream,
): Promise<number> {
  const isThere = ({ factId, sequence }: Place) => stream.has(factId, sequence);
  const last = await lastUpTo(Number.MAX_SAFE_INTEGER);
  if (last === undefined || (await isThere(last))) return Number.MAX_SAFE_INTEGER;
  let [there, lost] = [0, last.sequence];
  while (lost - there > 1) {
    const middle = Math.floor((there + lost) / 2);
    const place = await lastUpTo(middle);
    if (place === undefined || place.sequence <= there || (await isThere(place))) there = middle;
    else lost = place.sequence;
  }
  return lost;
}
