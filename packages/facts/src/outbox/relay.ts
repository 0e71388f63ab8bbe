import type { AnyDatabase } from '@microgrid/database/database';
import { tryLock } from '@microgrid/database/advisory-lock';
import { sql, type Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Fact } from '../fact.ts';
import { TransportClosed, type Transport } from '../transport/transport.ts';
import { openWorkLoop, type WorkLoop } from '../transport/work-loop.ts';

const BATCH = 100;
/** How often to look for facts that another replica recorded and died before it delivered them. */
const LOOK_EVERY_MS = 1000;

/**
 * Delivers the outbox of `database` in order, at least once: a fact whose delivery could not be noted is delivered
 * again. One replica delivers at a time, or the facts of one subject could overtake each other.
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
  // No replica waits for the lock: whoever holds it delivers the facts of all. No transaction stays open either, since
  // consumers in this process need the connection.
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

/** All of them or, with a transport that takes one at a time, as far as it takes them. */
async function deliver(rows: readonly Row[], transport: Transport) {
  if (transport.publishAll === undefined) return deliverEach(rows, transport);
  try {
    await transport.publishAll(rows.map(({ fact }) => fact));
    return { positions: rows.map(({ position }) => position), error: undefined };
  } catch (error) {
    return { positions: [], error };
  }
}

/** Publishes one after the other and stops at the first that the transport refuses. */
async function deliverEach(rows: readonly Row[], transport: Transport) {
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

async function* deliveredFacts(database: AnyDatabase): AsyncIterable<readonly Fact[]> {
  const kysely = database.store.kysely();
  let last = 0;
  for (;;) {
    const { rows } = await sql<Row>`
      select position, fact from ${outboxOf(database)}
      where position > ${last} and delivered_at is not null order by position limit ${BATCH}
    `.execute(kysely);
    yield rows.map(({ fact }) => fact);
    last = rows.at(-1)?.position ?? last;
    if (rows.length < BATCH) return;
  }
}

function outboxOf({ model }: AnyDatabase) {
  return sql.table(`${model.schema}.outbox`);
}
