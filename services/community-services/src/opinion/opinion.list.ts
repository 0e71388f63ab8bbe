import { rowOfEachId } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { inPeriod } from '@microgrid/subgraph/period';
import { inAnySubtree } from '@microgrid/subgraph/subtree';
import { whether } from '@microgrid/subgraph/whether';
import { sql, type SqlBool } from 'kysely';
import type { Context } from '../context.ts';
import { isOfArea } from '../matter/matter.list.ts';
import { dueOrder } from '../matter/matter.arguments.ts';
import type { OpinionWhere } from './opinion.arguments.ts';
import { readableOpinions } from './opinion.policy.ts';
import { isOpinionTopic } from './opinion.terms.ts';

/** The opinions that the caller may see and `where` lets through, in no order yet; never who said them. */
export function opinionList(context: Context, where?: OpinionWhere | null) {
  let list = readableList(context);
  if (where?.status != null) list = list.where('status', '=', equalsAny(where.status));
  if (where?.topic != null) list = list.where('topic', '=', equalsAny(where.topic.filter(isOpinionTopic)));
  if (where?.within != null) list = list.where(isOfArea(where.within));
  if (where?.recordedIn != null)
    list = list.where(inPeriod(where.recordedIn, { field: 'where.recordedIn', column: 'recordedAt' }));
  if (where?.isMine != null) list = list.where(whether(where.isMine, sql`id = any(array(${authoredBy(context)}))`));
  return list;
}

/** The opinions of references, in their order; null where there is none that the caller may see. */
export async function opinionsOf(references: readonly { id: string }[], context: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  if (ids.length === 0) return references.map(() => null);
  const rows = await opinionList(context).where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}

function authoredBy({ db, actor }: Context) {
  return db.selectFrom('opinion_author').select('opinionId').where('personId', '=', readableOpinions(actor).authorId);
}

/** What theirs was merged into. */
function followedBy({ db, actor }: Context) {
  return db.selectFrom('opinion_author').select('followsId').where('personId', '=', readableOpinions(actor).authorId);
}

function readableList(context: Context) {
  const { db, actor } = context;
  const authored = authoredBy(context);
  const followed = followedBy(context);
  return db
    .selectFrom('opinion')
    .selectAll()
    .select(sql<boolean>`id = any(array(${authored}))`.as('isMine'))
    .select(dueOrder.as('dueOrder'))
    .where(
      sql<SqlBool>`(${inAnySubtree(readableOpinions(actor).below)} or id = any(array(${authored})) or id = any(array(${followed})))`,
    );
}
