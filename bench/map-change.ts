// What closed matters cost a change of the map, and what it costs the reads of others, as ratios in one run on a PostgreSQL of its own.
// node --conditions=source --import @oxc-node/core/register bench/map-change.ts
import 'reflect-metadata';
import { openDatabase, type TablesOf } from '@microgrid/database/database';
import { startEmbeddedPostgres } from '@microgrid/database/embedded-postgres';
import { openPostgres } from '@microgrid/database/postgres-store';
import { followGrids } from '@microgrid/community-services/follow-grids';
import { MatterEntity, type MatterSchema } from '@microgrid/community-services/matter.entity';
import { communityServices } from '@microgrid/community-services/subgraph';
import { idOf, GENERAL, worker } from '@microgrid/community-services/testing/people';
import { matterRow } from '@microgrid/community-services/testing/rows';
import { sql } from 'kysely';

const ROUNDS = 40;
const OPEN = 20;
const CLOSED = 7000;
const READS_ALONE = 8;

const server = await startEmbeddedPostgres();
await server.create('bench');
const store = await openPostgres(server.url('bench'));
try {
  const database = await openDatabase<TablesOf<typeof MatterSchema>>(communityServices.database, store);
  let made = 0;
  const insert = async (count: number, gridCode: string, more: object = {}) => {
    const rows = Array.from({ length: count }, () => matterRow(++made, { gridCode, ...more }));
    await database.orm.em.fork().insertMany(MatterEntity, rows);
  };
  const [empty, full, other] = [`${GENERAL}101`, `${GENERAL}102`, `${GENERAL}103`];
  await insert(CLOSED, full, { status: 'CLOSED' });
  await insert(CLOSED, other, { status: 'CLOSED' });
  await sql`analyze community_services.matter`.execute(database.reader);
  const change = async (code: string) => {
    await insert(OPEN, code);
    return timeOf(() => database.transaction((em) => followGrids([{ from: code, to: `${GENERAL}900` }], em)));
  };
  const { reader } = database.as(worker);
  const read = () =>
    timeOf(() => reader.selectFrom('matter').select(['id', 'status']).where('id', '=', idOf(3001)).executeTakeFirst());
  const reads = async (until: Promise<unknown>) => {
    const over = new AbortController();
    void until.then(() => over.abort());
    const times: number[] = [];
    while (!over.signal.aborted) times.push(await read());
    return times;
  };
  const times = {
    empty: new Array<number>(),
    full: new Array<number>(),
    alone: new Array<number>(),
    beside: new Array<number>(),
  };
  for (let round = -5; round < ROUNDS; round++) {
    const none = await change(empty);
    const many = await change(full);
    const alone: number[] = [];
    while (alone.length < READS_ALONE) alone.push(await read());
    const beside = await reads(change(full));
    if (round < 0) continue;
    times.empty.push(none);
    times.full.push(many);
    times.alone.push(...alone);
    times.beside.push(...beside);
  }
  report(
    `following a grid of ${OPEN} open matters and ${CLOSED} closed, to one of none closed`,
    times.full,
    times.empty,
  );
  report('a guarded read by id while a change is under way, to one at rest', times.beside, times.alone);
} finally {
  await store.close();
  await server.stop();
}

async function timeOf(deed: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await deed();
  return performance.now() - start;
}

function report(what: string, these: number[], those: number[]): void {
  const ratio = median(these) / median(those);
  process.stdout.write(`${ratio.toFixed(2)} ×  ${median(these).toFixed(2).padStart(6)} ms  ${what}\n`);
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}
