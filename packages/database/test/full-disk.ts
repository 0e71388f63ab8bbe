import { mkdir, rm, writeFile } from 'node:fs/promises';
import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import { openDatabase } from '../src/database.ts';
import { databaseModel } from '../src/model.ts';
import { GuardingPgliteDialect, isSane } from '../src/store/pglite-dialect.ts';
import { openPglite } from '../src/store/pglite-store.ts';
import { refusalOf } from '../src/store/refusal.ts';
import { storeOver, type Store } from '../src/store/store.ts';

/** What comes of the deeds of a process whose disk, which is all its own, fills up: `full-disk.ts <folder>`. */
const [disk = ''] = process.argv.slice(2);
const ballast = join(disk, 'ballast');
const model = databaseModel('notes', []);
const outcomeOf = (deed: Promise<unknown>) => deed.then(() => 'done', refusalOf);

const LOG = `select pg_logical_emit_message(false, 'full', repeat('x', 1000000))`;

/** Fills the disk until so many megabytes are free. */
async function fillUpTo(freeMb: number): Promise<void> {
  const { bavail, bsize } = statfsSync(disk);
  const bytes = Math.max(0, bavail * bsize - freeMb * 1_000_000);
  await writeFile(ballast, Buffer.alloc(bytes));
}

async function deedsOn(store: Store) {
  const database = await openDatabase(model, store);
  const kysely = store.kysely('writes');
  await sql`create table note (text text)`.execute(kysely);
  await sql`grant all on note to public`.execute(kysely);
  return {
    write: () => outcomeOf(database.transaction((em) => em.execute(`insert into note values ('a note')`))),
    /** A megabyte of the log that is written ahead, and nothing else. */
    log: () => outcomeOf(database.transaction((em) => em.execute(LOG))),
    read: () => outcomeOf(sql`select count(*) from note`.execute(database.reader)),
  };
}

/** With room for what is under way: nothing that writes is begun. */
async function nearlyFull(): Promise<unknown[]> {
  const store = await openPglite(join(disk, 'nearly-full'));
  const { write, read } = await deedsOn(store);
  const outcomes = [await write()];
  await fillUpTo(100);
  outcomes.push(await write(), await write(), await read());
  await rm(ballast);
  outcomes.push(await write());
  await store.close();
  await rm(join(disk, 'nearly-full'), { recursive: true });
  return outcomes;
}

/** Without any, as when somebody else took it meanwhile: PostgreSQL panics, and is asked nothing more. */
async function full(): Promise<unknown[]> {
  const folder = join(disk, 'full');
  await mkdir(folder);
  const pglite = await PGlite.create({ dataDir: folder });
  const dialect = new GuardingPgliteDialect(pglite);
  const store = storeOver({ kind: 'pglite', dialect, close: () => Promise.resolve() });
  const { write, read, log } = await deedsOn(store);
  await fillUpTo(0);
  while ((await log()) === 'done');
  return [isSane(pglite), await write(), await read()];
}

process.stdout.write(JSON.stringify({ nearlyFull: await nearlyFull(), full: await full() }));
process.exit();
