import { createHash } from 'node:crypto';
import { momentOf } from '@microgrid/database/moment';
import { Conflict, Forbidden, Invalid, NotFound } from '@microgrid/subgraph/errors';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import type { FileDoor } from '@microgrid/subgraph/file-door';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { annotatedCopy } from '@microgrid/tables/read-table';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { ownImport, requireImportMove } from '../deeds/own-import.ts';
import { RosterFileEntity } from '../roster-file.entity.ts';
import type { RosterImportEntity } from '../roster-import.entity.ts';
import { inChinese } from '../in-chinese.ts';
import { importWith } from '../roster-import.list.ts';
import { isStarter } from '../roster-import.policy.ts';
import { ROSTERS } from '../roster-import.resolver.ts';
import type { RosterRowStatus } from '../roster-import.terms.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What stands over the notes of a copy. */
const NOTES = '检查结果';

/** Where the file of an import is handed over, once, and its annotated copy is fetched: both by who started it alone. */
export const rostersDoor: FileDoor = {
  name: ROSTERS.door,

  async put({ ticket, bytes }, { write, actor }) {
    const { id, status } = await write({}, async (em) => {
      const own = await ownImport(em, actor, { uploadTicket: ticket }).catch((error: unknown) => {
        throw error instanceof Forbidden ? new NotFound('there is no such file to hand over') : error;
      });
      requireImportMove(own, 'UPLOAD');
      const arrivedAt = await momentOf(em);
      if (own.uploadUntil <= arrivedAt) {
        throw new Conflict('the time to hand over the file is over: start the import anew', own.id);
      }
      requireSame(own, bytes);
      const { areaCode } = own;
      em.create(RosterFileEntity, {
        importId: own.id,
        startedById: signedIn(actor),
        areaCode,
        arrivedAt,
        content: Buffer.from(bytes),
      });
      return em.assign(own, { status: 'CHECKING' });
    });
    return { id, status };
  },

  async get(id, context) {
    // Of the subgraph that this door is in.
    const own = context as Context;
    const found = await importWith(id, own);
    const isKept = found?.status === 'CHECKED' || found?.status === 'APPLIED';
    if (found === undefined || !isKept || !isStarter(own.actor, found)) throw new NotFound('there is no such file');
    const content = await keptContent(found.id, own);
    const headers = Object.values(found.headers ?? {});
    const bytes = await annotatedCopy(content, { title: NOTES, headers, notes: await notesOf(found.id, own) });
    return { name: `roster-${found.id}.xlsx`, type: XLSX, bytes };
  },
};

/** @throws Invalid when the file is another than was announced; the right one may still come. */
function requireSame({ sha256, bytes: announced }: RosterImportEntity, bytes: Uint8Array): void {
  if (bytes.length !== announced) {
    throw new Invalid([{ field: 'bytes', message: `${announced} bytes were announced, and ${bytes.length} came` }]);
  }
  if (createHash('sha256').update(bytes).digest('hex') === sha256) return;
  throw new Invalid([{ field: 'sha256', message: 'this is another file than was announced' }]);
}

/** @throws NotFound once it was dropped, or is about to be. */
async function keptContent(importId: string, { db }: Context): Promise<Uint8Array> {
  const file = await db
    .selectFrom('roster_file')
    .innerJoin('roster_import', 'roster_import.id', 'roster_file.importId')
    .select('roster_file.content')
    .where('roster_file.importId', '=', equalsAny([importId]))
    .where('roster_import.keptUntil', '>', sql<Date>`people.moment()`)
    .executeTakeFirst();
  if (file === undefined) throw new NotFound('there is no such file');
  return file.content;
}

const SAYS: Readonly<Record<Exclude<RosterRowStatus, 'BAD'>, string>> = {
  GOOD: '合格',
  UNCHANGED: '无变化',
  APPLIED: '已写入',
};

async function notesOf(importId: string, { db }: Context) {
  const rows = await db
    .selectFrom('roster_row')
    .select(['number', 'status', 'problems'])
    .where('importId', '=', equalsAny([importId]))
    .orderBy('number')
    .execute();
  return rows.flatMap(({ number: row, status, problems }) => {
    if (status === null) return [];
    const columns = problems.map(({ column }) => column);
    const wrong = problems.map(({ column, message }) => `${column}：${inChinese(message)}`).join('；');
    return [{ row, columns, text: status === 'BAD' ? wrong : SAYS[status] }];
  });
}
