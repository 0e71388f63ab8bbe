// A half-year of a city's facts heard, gathered and computed: how long each takes and how much memory the process holds, at a given size.
// WORKERS=1400 node --conditions=source --import @oxc-node/core/register bench/compute-round.ts   (the city has 14000; leaders are nine times as many)
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { openDatabase } from '@microgrid/database/database';
import { startEmbeddedPostgres } from '@microgrid/database/embedded-postgres';
import { openPostgres } from '@microgrid/database/postgres-store';
import { heardFactsConsumer } from '@microgrid/evaluations/heard-facts';
import { keepRounds } from '@microgrid/evaluations/keep-rounds';
import { evaluations } from '@microgrid/evaluations/subgraph';
import type { Fact } from '@microgrid/facts/fact';
import { sql } from 'kysely';
import { pino } from 'pino';

const { WORKERS = '140' } = process.env;
const LEADERS_EACH = 9;
/** Of a leader in half a year: visits, replies and opinions, two facts each and more of a matter. */
const VISITS = 8;
const MATTERS = 9;
const OPINIONS = 6;
const AT_ONCE = 5000;
const PERIOD = { from: '2026-01-01', frozen: new Date('2026-07-05T04:00:00Z') };
const MB = 1024 * 1024;

function* cityFacts(workers: number): Generator<Fact> {
  for (let w = 0; w < workers; w++) {
    const general = `5101${String(10_000 + Math.floor(w / 800)).slice(1)}0${String(Math.floor(w / 20) % 40).padStart(3, '0')}${String((w % 20) + 1).padStart(3, '0')}`;
    yield post('GRID_WORKER', general, randomUUID());
    for (let l = 0; l < LEADERS_EACH; l++) {
      const [micro, personId] = [`${general}${String(l + 1).padStart(3, '0')}`, randomUUID()];
      yield post('MICRO_GRID_LEADER', micro, personId);
      for (let n = 0; n < VISITS; n++) yield* visit(general, personId, n);
      for (let n = 0; n < MATTERS; n++) yield* matter(micro, personId, n);
      for (let n = 0; n < OPINIONS; n++) yield* opinion(micro, personId, n);
    }
  }
}

const dayOf = (n: number) => new Date(Date.UTC(2026, n % 6, 1 + ((n * 7) % 27), 3)).toISOString();

function fact(type: string, about: { subject: string; gridcode: string; time: string; data: object }): Fact {
  const envelope = { specversion: '1.0', id: randomUUID(), source: '/bench', datacontenttype: 'application/json' };
  // The consumer reads what it knows of each type.
  return { ...envelope, type, ...about } as unknown as Fact;
}

function post(role: string, gridcode: string, personId: string): Fact {
  const data = { personId, role, startsOn: PERIOD.from, endsOn: '2026-12-31' };
  return fact('appointment.started.v1', { subject: randomUUID(), gridcode, time: '2025-12-20T00:00:00.000Z', data });
}

function* visit(gridcode: string, visitorId: string, n: number): Generator<Fact> {
  const about = { subject: randomUUID(), gridcode, time: dayOf(n) };
  yield fact('care_visit.due.v1', { ...about, data: { visitorId, dueOn: about.time.slice(0, 10) } });
  yield fact('care_visit.settled.v1', { ...about, data: { visitorId, status: n % 7 === 0 ? 'MISSED' : 'DONE' } });
}

function* matter(gridcode: string, handlerId: string, n: number): Generator<Fact> {
  const about = { subject: randomUUID(), gridcode, time: dayOf(n) };
  const dueAt = new Date(Date.parse(about.time) + 5 * 86_400_000).toISOString();
  const data = { kind: 'A1', severity: 'ORDINARY', level: 'L1', dueAt, handlerId };
  for (const name of ['reported', 'accepted', 'started', 'resolved', 'verified', 'closed']) {
    yield fact(`matter.${name}.v1`, { ...about, data });
    if (name === 'accepted')
      yield fact('matter.replied.v1', { ...about, data: { ...data, isFirst: true, isOnTime: n % 5 > 0 } });
  }
}

function* opinion(gridcode: string, takenById: string, n: number): Generator<Fact> {
  const about = { subject: randomUUID(), gridcode, time: dayOf(n) };
  yield fact('opinion.taken.v1', { ...about, data: { topic: 'D1', takenById, dueAt: about.time } });
  yield fact('opinion.answered.v1', { ...about, data: { takenById, answeredById: takenById, isInTime: n % 4 > 0 } });
}

const server = await startEmbeddedPostgres();
await server.create('bench');
const store = await openPostgres(server.url('bench'));
let most = 0;
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 200);
const say = (what: string, from: number, done: number) => {
  const seconds = (performance.now() - from) / 1000;
  console.log(
    `${what}: ${done} in ${seconds.toFixed(1)} s, ${Math.round(done / seconds)}/s, at most ${Math.round(most / MB)} MB`,
  );
};
try {
  const database = await openDatabase<unknown>(evaluations.database, store);
  await sql`update evaluations.scheme set period_kind = 'HALF_YEAR'`.execute(store.kysely());
  let [started, heard] = [performance.now(), 0];
  for (const facts of inPieces(cityFacts(Number(WORKERS)))) {
    await database.transaction(async (em) => heardFactsConsumer.handleMany?.(facts, em));
    heard += facts.length;
  }
  say('facts heard', started, heard);
  await sql`vacuum analyze`.execute(store.kysely());
  const run = (now: Date) =>
    keepRounds.run({ database, now, log: pino({ level: 'silent' }), closing: new AbortController().signal });
  await run(new Date('2026-06-01T04:00:00Z'));
  const evaluated = await count(`select count(*)::int as count from evaluations.evaluation`);
  started = performance.now();
  await run(PERIOD.frozen);
  say('evaluations gathered', started, evaluated);
  console.log(`evidence: ${await count('select count(*)::int as count from evaluations.evidence')}`);
  await sql`update evaluations.evaluation_round set computing_since = frozen_at where status = 'FROZEN'`.execute(
    store.kysely(),
  );
  started = performance.now();
  await run(PERIOD.frozen);
  say(
    'evaluations computed',
    started,
    await count(`select count(*)::int as count from evaluations.evaluation where status = 'COMPUTED'`),
  );
} finally {
  clearInterval(watch);
  await store.close();
  await server.stop();
}

async function count(query: string): Promise<number> {
  // Internal work sees every row.
  const rows = await store
    .kysely<unknown>()
    .transaction()
    .execute(async (transaction) => {
      await sql`set local role microgrid_internal`.execute(transaction);
      return (await sql.raw<{ count: number }>(query).execute(transaction)).rows;
    });
  return rows[0]?.count ?? 0;
}

function* inPieces(facts: Iterable<Fact>): Generator<Fact[]> {
  let piece: Fact[] = [];
  for (const each of facts) {
    piece.push(each);
    if (piece.length < AT_ONCE) continue;
    yield piece;
    piece = [];
  }
  yield piece;
}
