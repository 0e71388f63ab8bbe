// What row-level security costs a read, as ratios in one run on a PostgreSQL of its own; the figures are of this machine.
// node --conditions=source --import @oxc-node/core/register bench/guarded-read.ts
import 'reflect-metadata';
import { openDatabase, type Session, type TablesOf } from '@microgrid/database/database';
import { startEmbeddedPostgres } from '@microgrid/database/embedded-postgres';
import { openPostgres } from '@microgrid/database/postgres-store';
import { MatterEntity, type MatterSchema } from '@microgrid/community-services/matter.entity';
import { communityServices } from '@microgrid/community-services/subgraph';
import { idOf, MICRO, worker } from '@microgrid/community-services/testing/people';
import { matterRow } from '@microgrid/community-services/testing/rows';

const ROUNDS = 15;
const READS_A_ROUND = 300;
const MATTERS = 2000;

type Reader = Session<TablesOf<typeof MatterSchema>>['reader'];

const server = await startEmbeddedPostgres();
await server.create('bench');
const store = await openPostgres(server.url('bench'));
try {
  const ways = await openWays();
  const times = new Map(Object.keys(ways).map((name) => [name, new Array<number>()]));
  for (let round = -2; round < ROUNDS; round++) {
    for (const [name, read] of Object.entries(ways)) {
      const time = await timeOf(read);
      if (round >= 0) times.get(name)?.push(time);
    }
  }
  report(times);
} finally {
  await store.close();
  await server.stop();
}

/** The same matter read by its id, in every way; one after the other, so a time is that of both ends together. */
async function openWays(): Promise<Record<string, () => Promise<unknown>>> {
  const database = await openDatabase<TablesOf<typeof MatterSchema>>(communityServices.database, store);
  const rows = Array.from({ length: MATTERS }, (_, n) => matterRow(n, { gridCode: MICRO }));
  await database.orm.em.fork().insertMany(MatterEntity, rows);
  const read = (db: Reader) =>
    db.selectFrom('matter').select(['id', 'status']).where('id', '=', idOf(3001)).executeTakeFirstOrThrow();
  const settings = Object.entries({
    'microgrid.subject': worker.subject ?? '',
    'microgrid.grants': JSON.stringify(worker.grants),
    role: 'microgrid_caller',
  });
  const set = (db: Reader) =>
    db.selectNoFrom(({ fn, val }) =>
      settings.map(([name, value], index) => fn('set_config', [val(name), val(value), val(true)]).as(`set${index}`)),
    );
  return {
    'unguarded, as the owner': () => read(database.reader),
    'guarded, one round trip': () => read(database.as(worker).reader),
    'guarded by begin, set, read, commit': () =>
      database.reader.transaction().execute(async (transaction) => {
        await set(transaction).execute();
        return read(transaction);
      }),
    'guarded by MikroORM, transaction with session context': () =>
      database.as(worker).transaction((em) => em.findOneOrFail(MatterEntity, idOf(3001))),
  };
}

async function timeOf(read: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let n = 0; n < READS_A_ROUND; n++) await read();
  return ((performance.now() - start) / READS_A_ROUND) * 1000;
}

function report(times: ReadonlyMap<string, number[]>): void {
  const medians = [...times].map(([name, all]) => ({
    name,
    time: all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0,
  }));
  const base = medians[0]?.time ?? 1;
  for (const { name, time } of medians) {
    process.stdout.write(`${(time / base).toFixed(2)} ×  ${time.toFixed(0).padStart(5)} µs  ${name}\n`);
  }
}
