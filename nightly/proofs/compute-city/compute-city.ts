import 'reflect-metadata';
import { equal } from 'node:assert/strict';
import { openDatabase, type Database } from '@microgrid/database/database';
import { startEmbeddedPostgres } from '@microgrid/database/embedded-postgres';
import { openPostgres } from '@microgrid/database/postgres-store';
import type { Store } from '@microgrid/database/store';
import { heardFactsConsumer } from '@microgrid/evaluations/heard-facts';
import { keepRounds } from '@microgrid/evaluations/keep-rounds';
import { keepRoundsOpen } from '@microgrid/evaluations/open-rounds';
import { evaluations } from '@microgrid/evaluations/subgraph';
import type { Fact } from '@microgrid/facts/fact';
import { sql } from 'kysely';
import { pino } from 'pino';
import type { Progress } from '../../proof.ts';
import { HALF_YEAR, STREET, streetFacts } from './city-facts.ts';
import { copyStreet } from './copy-street.ts';

/** How many facts a consumer hears in one transaction. */
const HEARD_AT_ONCE = 500;
const MOST_MINUTES = 10;
const MOST_MB = 600;
const MB = 1024 * 1024;
const LOOK_EVERY_MS = 200;

/** @throws Error with what was missing, unlike in the streets, too slow or too large. */
export async function proveComputeCity(streets: number, progress: Progress): Promise<string> {
  const server = await startEmbeddedPostgres();
  await server.create('city');
  const store = await openPostgres(server.url('city'));
  try {
    const database = await openDatabase<unknown>(evaluations.database, store);
    await sql`update evaluations.scheme set period_kind = 'HALF_YEAR'`.execute(store.kysely());
    await progress(0, 5);
    for (const facts of inPieces(streetFacts())) {
      await database.transaction(async (em) => heardFactsConsumer.handleMany?.(facts, em));
    }
    await progress(1, 5);
    await copyStreet(store, streets - 1);
    await sql`vacuum analyze`.execute(store.kysely());
    await progress(2, 5);
    const run = context(database);
    await keepRoundsOpen.run({ ...run, now: HALF_YEAR.runs });
    await progress(3, 5);
    const gathering = await measured(() => keepRounds.run({ ...run, now: HALF_YEAR.frozen }));
    await progress(4, 5);
    await sql`update evaluations.evaluation_round set computing_since = frozen_at where status = 'FROZEN'`.execute(
      store.kysely(),
    );
    const computing = await measured(() => keepRounds.run({ ...run, now: HALF_YEAR.frozen }));
    await progress(5, 5);
    const counts = await requireComputed(store, streets);
    requireWithin(gathering, computing);
    const count = (number: number) => number.toLocaleString('en');
    return (
      `${count(counts.facts)} facts of ${count(counts.workers)} workers and ${count(counts.leaders)} leaders: ` +
      `${count(counts.evidence)} pieces of evidence gathered in ${said(gathering)}, results computed in ${said(computing)}; ` +
      'each street came to the same'
    );
  } finally {
    await store.close();
    await server.stop();
  }
}

function context(database: Database<unknown>) {
  return { database, log: pino({ level: 'silent' }), closing: new AbortController().signal };
}

/** How long something took, and how much memory the process held at most in each half of that time. */
interface Measured {
  readonly minutes: number;
  readonly halves: readonly [number, number];
}

async function measured(work: () => Promise<void>): Promise<Measured> {
  const held = [process.memoryUsage().rss];
  const watch = setInterval(() => held.push(process.memoryUsage().rss), LOOK_EVERY_MS);
  const start = performance.now();
  await work().finally(() => clearInterval(watch));
  const minutes = (performance.now() - start) / 60_000;
  const middle = Math.ceil(held.length / 2);
  const most = (some: readonly number[]) => Math.round(Math.max(...some, 0) / MB);
  return { minutes, halves: [most(held.slice(0, middle)), most(held.slice(middle))] };
}

function said({ minutes, halves: [first, second] }: Measured): string {
  return `${minutes.toFixed(1)} minutes with ${first} MB at most in the first half and ${second} MB in the second`;
}

function requireWithin(...parts: readonly Measured[]): void {
  const minutes = parts.reduce((sum, part) => sum + part.minutes, 0);
  const most = Math.max(...parts.flatMap(({ halves }) => halves));
  const seen = parts.map(said).join(', then ');
  if (minutes > MOST_MINUTES) throw new Error(`${minutes.toFixed(1)} minutes, more than ${MOST_MINUTES}: ${seen}`);
  if (most > MOST_MB) throw new Error(`${most} MB, more than ${MOST_MB}: ${seen}`);
}

interface Counts {
  readonly facts: number;
  readonly workers: number;
  readonly leaders: number;
  readonly evidence: number;
  readonly computed: number;
  readonly results: number;
}

/** Everybody has a result or a reason for none, and all streets, copies of one, have the same ones. */
async function requireComputed(store: Store, streets: number): Promise<Counts> {
  const counts = await store
    .kysely<unknown>()
    .transaction()
    .execute(async (transaction) => {
      await sql`set local statement_timeout = 0`.execute(transaction);
      await sql`set local role microgrid_internal`.execute(transaction);
      const { rows } = await sql<Counts>`
        with street as (
          select left(grid_code, 9) as code, md5(string_agg(concat(substr(grid_code, 10), ' ', score, not_rated), ','
            order by grid_code)) as result
          from evaluations.evaluation group by 1
        )
        select (select count(*)::int from evaluations.heard_fact) as facts,
          (select count(*)::int from evaluations.evidence) as evidence,
          count(*) filter (where subject = 'GRID_WORKER')::int as workers,
          count(*) filter (where subject = 'MICRO_GRID_LEADER')::int as leaders,
          count(*) filter (where status = 'COMPUTED')::int as computed,
          (select count(distinct result)::int from street) as results
        from evaluations.evaluation`.execute(transaction);
      return rows[0];
    });
  if (counts === undefined) throw new Error('nothing was counted');
  equal(counts.workers, STREET.workers * streets);
  equal(counts.leaders, STREET.leaders * streets);
  equal(counts.computed, counts.workers + counts.leaders);
  equal(counts.results, 1);
  return counts;
}

function* inPieces(facts: Iterable<Fact>): Generator<Fact[]> {
  let piece: Fact[] = [];
  for (const each of facts) {
    piece.push(each);
    if (piece.length < HEARD_AT_ONCE) continue;
    yield piece;
    piece = [];
  }
  yield piece;
}
