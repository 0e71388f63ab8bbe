import { GATEWAY, type Actor } from '@microgrid/access/actor';
import type { Database } from '@microgrid/database/database';
import { erasedAmong } from '@microgrid/database/erasure-digest';
import { momentOf } from '@microgrid/database/moment';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Tables } from '../../context.ts';
import { currentPosts } from '../../grant/current-posts.ts';
import { PersonEntity } from '../../person/person.entity.ts';
import { dropContent } from '../file/drop-content.ts';
import { readRoster } from '../file/read-roster.ts';
import { headerOf } from '../file/roster.columns.ts';
import { RosterFileEntity } from '../roster-file.entity.ts';
import { RosterImportEntity } from '../roster-import.entity.ts';
import { mayImport } from '../roster-import.policy.ts';
import { RosterRowEntity } from '../roster-row.entity.ts';
import { Claims } from './claims.ts';
import { judgeRows, type Verdict } from './judge-rows.ts';
import { keyedId, type ReadableRow } from './roster-row.ts';

/** So that others have their turn between, and the starter sees how far it is. */
const ROWS_A_TRANSACTION = 25;
/** How long what was checked can be written, and the file is kept. */
const KEPT_MS = 24 * 60 * 60_000;

/**
 * Checks an import from wherever an earlier run was interrupted: reads its file, then judges its rows, a few a
 * transaction.
 */
export async function checkRoster(database: Database<Tables>, id: string, closing: AbortSignal): Promise<void> {
  const started = await database.transaction((em) => em.findOne(RosterImportEntity, id));
  if (started === null) return;
  const { startedById = null, areaCode } = started;
  const actor = await actorOf(database, startedById);
  if (!mayImport(actor, areaCode)) return giveUp(database, id);
  if (started.headers == null && !(await read(database, started))) return;
  const rows = await database.transaction((em) =>
    em.find(RosterRowEntity, { importId: id }, { orderBy: { number: 'asc' } }),
  );
  const claims = new Claims();
  const waiting: ReadableRow[] = [];
  for (const { number, status = null, values = null } of rows) {
    if (values === null || status === 'BAD') continue;
    if (status === null) waiting.push({ number, values });
    else claims.take({ number, values });
  }
  for (let start = 0; start < waiting.length; start += ROWS_A_TRANSACTION) {
    if (closing.aborted) return;
    const some = waiting.slice(start, start + ROWS_A_TRANSACTION);
    const verdicts = await judgeRows(database.as(actor), some, { claims, actor, areaCode });
    if (!(await whileChecking(database, id, (em, own) => keep(em, own, verdicts)))) return;
  }
  await whileChecking(database, id, async (em, own) => {
    em.assign(own, { status: 'CHECKED', keptUntil: new Date((await momentOf(em)).getTime() + KEPT_MS) });
  });
}

/** The starter as of now: a post that ended brings in nothing. */
async function actorOf(database: Database<Tables>, subject: string | null): Promise<Actor> {
  if (subject === null) return { subject, grants: [] };
  const posts = await currentPosts(subject, { db: database.as(GATEWAY).reader });
  return { subject, grants: posts.map(({ role, areaCode: scope }) => ({ role, scope })) };
}

function giveUp(database: Database<Tables>, id: string) {
  return whileChecking(database, id, async (em, own) => {
    await dropContent(em, id);
    em.assign(own, { status: 'CANCELLED' });
  }).then(() => undefined);
}

/** Reads the file into rows; whether there is something to judge. */
async function read(database: Database<Tables>, { id, areaCode }: RosterImportEntity): Promise<boolean> {
  const file = await database.transaction((em) => em.findOne(RosterFileEntity, id));
  const roster = file === null ? { refusal: 'the file was dropped' } : await readRoster(file.content);
  if ('refusal' in roster) {
    await whileChecking(database, id, async (em, own) => {
      await dropContent(em, id);
      em.assign(own, { status: 'REFUSED', refusal: roster.refusal });
    });
    return false;
  }
  const { headers } = roster;
  const keys = roster.rows.flatMap(({ values }) => keyedId(values?.key ?? null, areaCode) ?? []);
  const { store, orm } = database;
  const erased = await erasedAmong(store.kysely('writes'), { orm, entity: PersonEntity }, keys);
  const problem = { column: headerOf('key', headers), message: 'this person asked to be erased: take the row out' };
  const rows = roster.rows.map(({ number, values, problems }) => {
    const personId = keyedId(values?.key ?? null, areaCode);
    if (values === null) return { number, status: 'BAD' as const, values, problems, personId };
    if (personId === null || !erased.has(personId)) return { number, status: null, values, problems, personId };
    return { number, status: 'BAD' as const, values: null, problems: [problem], personId: null };
  });
  return whileChecking(database, id, async (em, own) => {
    const addedAt = await momentOf(em);
    const rest = { importId: id, found: null, appointmentId: null, addedAt };
    await em.insertMany(
      RosterRowEntity,
      rows.map((row) => ({ ...row, ...rest })),
    );
    const checkedCount = rows.filter(({ status }) => status === 'BAD').length;
    await count(em, own, { headers, rowCount: rows.length, checkedCount });
  });
}

async function keep(em: SqlEntityManager, own: RosterImportEntity, verdicts: readonly Verdict[]): Promise<void> {
  for (const { number, status, problems: wrong, ...found } of verdicts) {
    const problems = wrong.map(({ column, message }) => ({ column: headerOf(column, own.headers ?? null), message }));
    await em.nativeUpdate(RosterRowEntity, { importId: own.id, number }, { status, problems, ...found });
  }
  const good = verdicts.filter(({ status }) => status === 'GOOD').length;
  const { rowCount, headers, checkedCount, goodCount } = own;
  const checked = { checkedCount: checkedCount + verdicts.length, goodCount: goodCount + good };
  await count(em, own, { rowCount, headers, ...checked });
}

/** How far it is, which is no change that somebody must have seen: the version stays. */
async function count(
  em: SqlEntityManager,
  { id }: RosterImportEntity,
  { rowCount, checkedCount, goodCount = 0, headers }: Counts,
): Promise<void> {
  await em.execute(
    `update ${em.config.get('schema')}.roster_import
      set row_count = ?, checked_count = ?, good_count = ?, headers = ?::jsonb where id = ?`,
    [rowCount, checkedCount, goodCount, JSON.stringify(headers), id],
  );
}

type Counts = Pick<RosterImportEntity, 'rowCount' | 'headers' | 'checkedCount'> & { readonly goodCount?: number };

/** Does it unless the import was given up meanwhile; whether it was done. */
function whileChecking(
  database: Database<Tables>,
  id: string,
  deed: (em: SqlEntityManager, own: RosterImportEntity) => Promise<void>,
): Promise<boolean> {
  return database.transaction(async (em) => {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const own = await em.findOne(RosterImportEntity, { id, status: 'CHECKING' }, { lockMode });
    if (own !== null) await deed(em, own);
    return own !== null;
  });
}
