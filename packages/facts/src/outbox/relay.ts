import type { AnyDatabase } from '@microgrid/database/database';
import { tryLock } from '@microgrid/database/advisory-lock';
import { sql, type Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Fact } from '../fact.ts';
import { TransportClosed, type Transport } from '../transport/transport.ts';
import { openWorkLoop, type WorkLoop } from '../transport/work-loop.ts';

const BATCH = 100;
/** How soon facts are found that a replica left behind when it died. */
const LOOK_EVERY_MS = 1000;

/**
 * Delivers what is in the outbox of `database`, in order. What it delivered without being able to note it, it
 * delivers again. Of several replicas one works at a time, or the facts of one subject could overtake each other.
 */
export function openRelay(database: AnyDatabase, transport: Transport, log: Logger): WorkLoop {
  transport.remember(() => deliveredFacts(database));
  const everyMs = transport.isShared ? LOOK_EVERY_MS : undefined;
  return openWorkLoop(() => deliverAll(database, transport), {
    log,
    name: `relay of ${database.model.schema}`,
    everyMs,
  });
}

async function deliverAll(database: AnyDatabase, transport: Transport): Promise<void> {
  const kysely = database.store.kysely();
  if (!(await hasUndelivered(kysely, database))) return;
  // While one replica delivers it sees to the facts of the others too; its consumers need the database meanwhile.
  await tryLock(database.store, `relay of ${database.model.schema}`, async (connection) => {
    for (;;) {
      const { rows } = await sql<Row>`
        select position, fact from ${outboxOf(database)} where delivered_at is null order by position limit ${BATCH}
      `.execute(connection);
      if (rows.length === 0) return;
      const delivered = await deliver(rows, transport);
      await sql`
        update ${outboxOf(database)} set delivered_at = now() where position = any(${delivered.positions})
      `.execute(connection);
      if (delivered.error instanceof TransportClosed) return;
      if (delivered.error !== undefined) throw delivered.error;
    }
  });
}

interface Row {
  readonly position: number;
  readonly fact: Fact;
}

/** One after the other, up to the first that the transport does not take. */
async function deliver(rows: readonly Row[], transport: Transport) {
  const positions: number[] = [];
  try {
    for (const { position, fact } of rows) {
      await transport.publish(fact);
      positions.push(position);
    }
    return { positions, error: undefined };
  } catch (error) {
    return { positions, error };
  }
}

async function hasUndelivered(kysely: Kysely<unknown>, database: AnyDatabase): Promise<boolean> {
  const { rows } = await sql`
    select from ${outboxOf(database)} where delivered_at is null limit 1
  `.execute(kysely);
  return rows.length > 0;
}

async function* deliveredFacts(database: AnyDatabase): AsyncIterable<Fact> {
  const kysely = database.store.kysely();
  let last = 0;
  for (;;) {
    const { rows } = await sql<Row>`
      select position, fact from ${outboxOf(database)}
      where position > ${last} and delivered_at is not null order by position limit ${BATCH}
    `.execute(kysely);
    for (const { position, fact } of rows) {
      yield fact;
      last = position;
    }
    if (rows.length < BATCH) return;
  }
}

function outboxOf({ model }: AnyDatabase) {
  return sql.table(`${model.schema}.outbox`);
}
