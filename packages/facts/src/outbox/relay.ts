import type { AnyDatabase } from '@microgrid/database/database';
import { tryLock } from '@microgrid/database/advisory-lock';
import { sql, type Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Fact } from '../fact.ts';
import { recallLost } from './lost-facts.ts';
import { TransportClosed, type Transport } from '../transport/transport.ts';
import { openWorkLoop, type WorkLoop } from '../transport/work-loop.ts';

const BATCH = 100;
/** How often to look for facts that another process recorded: a replica that died before it delivered them, or a command. */
const LOOK_EVERY_MS = 1000;

/**
 * Delivers the outbox of `database` in order, at least once: a fact whose delivery could not be noted is delivered
 * again. One replica delivers at a time, or the facts of one subject could overtake each other.
 */
export function openRelay(database: AnyDatabase, transport: Transport, log: Logger): WorkLoop {
  transport.remember(() => deliveredFacts(database));
  // The embedded database is this process's alone.
  const everyMs = transport.isShared || database.store.kind === 'postgres' ? LOOK_EVERY_MS : undefined;
  const name = `relay of ${database.model.schema}`;
  let era: number | undefined;
  const recall = async (connection: Kysely<unknown>) => {
    const { stream } = transport;
    if (stream === undefined || stream.era === era) return;
    const begun = stream.era;
    const lost = await recallLost(connection, database, stream);
    if (lost > 0) log.warn({ work: name, facts: lost }, 'the stream does not have what it had: it is told again');
    era = begun;
  };
  const work = async (closing: AbortSignal) => {
    if (!transport.isConnected()) return;
    const isToRecall = transport.stream !== undefined && transport.stream.era !== era;
    if (isToRecall || (await hasUndelivered(database))) await deliverAll(database, transport, { recall, closing });
  };
  return openWorkLoop(work, { log, name, everyMs });
}

interface Round {
  recall(connection: Kysely<unknown>): Promise<void>;
  readonly closing: AbortSignal;
}

async function deliverAll(database: AnyDatabase, transport: Transport, { recall, closing }: Round): Promise<void> {
  // No replica waits for the lock: whoever holds it delivers the facts of all. No transaction stays open either, since
  // consumers in this process need the connection.
  await tryLock(database.store, `relay of ${database.model.schema}`, async (connection) => {
    await recall(connection);
    for (;;) {
      const { rows } = await sql<Row>`
        select position, fact from ${outboxOf(database)} where delivered_at is null order by position limit ${BATCH}
      `.execute(connection);
      if (rows.length === 0) return;
      const delivered = await deliver(rows, transport, closing);
      await sql`
        update ${outboxOf(database)} as told set delivered_at = now(), stream_sequence = sent.sequence
        from json_to_recordset(${JSON.stringify(delivered.sent)}::json) as sent(position bigint, sequence bigint)
        where told.position = sent.position
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

/** What was put where. */
interface Sent {
  readonly position: number;
  readonly sequence?: number | undefined;
}

/** All of them or, with a transport that takes one at a time, as far as it takes them. */
async function deliver(rows: readonly Row[], transport: Transport, closing: AbortSignal) {
  const sent: Sent[] = [];
  if (transport.publishAll === undefined) {
    // Those of one subject one after the other: of many under way, a broken connection may lose one and bring the next.
    const subjects = [...Map.groupBy(rows, ({ fact }) => fact.subject).values()];
    const ends = await Promise.allSettled(subjects.map((ofOne) => deliverEach(ofOne, transport, sent)));
    return { sent, error: ends.find((end) => end.status === 'rejected')?.reason as unknown };
  }
  try {
    await transport.publishAll(
      rows.map(({ fact }) => fact),
      closing,
    );
    return { sent: rows.map(({ position }): Sent => ({ position })), error: undefined };
  } catch (error) {
    return { sent, error };
  }
}

/** Publishes one after the other and stops at the first that the transport refuses. */
async function deliverEach(rows: readonly Row[], transport: Transport, sent: Sent[]): Promise<void> {
  for (const { position, fact } of rows) sent.push({ position, sequence: await transport.publish(fact) });
}

async function hasUndelivered(database: AnyDatabase): Promise<boolean> {
  const { rows } = await sql`
    select from ${outboxOf(database)} where delivered_at is null limit 1
  `.execute(database.store.kysely());
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
