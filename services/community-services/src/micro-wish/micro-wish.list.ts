import { rowOfEachId } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { inAnySubtree, inSubtree } from '@microgrid/subgraph/subtree';
import { whether } from '@microgrid/subgraph/whether';
import { sql, type SqlBool } from 'kysely';
import type { Context } from '../context.ts';
import type { MicroWishWhere } from './micro-wish.arguments.ts';
import { readableWishes } from './micro-wish.policy.ts';

const GENERAL_DIGITS = 15;

/** The wishes that the caller may see and `where` lets through, in no order yet; never whose they are. */
export function microWishList(context: Context, where?: MicroWishWhere | null) {
  const { subject } = context.actor;
  let list = readableList(context);
  if (where?.status != null) list = list.where('status', '=', equalsAny(where.status));
  if (where?.within != null) list = list.where(isTold(context, where.within));
  if (where?.isMine != null) list = list.where(whether(where.isMine, sql`id = any(array(${wishedBy(context)}))`));
  if (where?.isTakenByMe != null) {
    list = list.where(whether(where.isTakenByMe, sql`(taker_id is not null and taker_id = ${subject}::uuid)`));
  }
  return list;
}

/** The wishes of references, in their order; null where there is none that the caller may see. */
export async function microWishesOf(references: readonly { id: string }[], context: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await microWishList(context).where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}

function wishedBy({ db, actor }: Context) {
  return db.selectFrom('micro_wisher').select('wishId').where('personId', '=', readableWishes(actor).personId);
}

/** Finer than what is told of the grid, a filter would tell the micro-grid by asking for each. */
function isTold(context: Context, within: string) {
  const area = sql<SqlBool>`${inSubtree(within)}`;
  if (within.length <= GENERAL_DIGITS) return area;
  const { below } = readableWishes(context.actor);
  return sql<SqlBool>`(${area} and (${inAnySubtree(below)} or id = any(array(${wishedBy(context)}))))`;
}

function readableList(context: Context) {
  const { db, actor } = context;
  const { personId, below, dispatchedIn } = readableWishes(actor);
  const wished = wishedBy(context);
  return db
    .selectFrom('micro_wish')
    .selectAll()
    .select(sql<boolean>`id = any(array(${wished}))`.as('isMine'))
    .where(
      sql<SqlBool>`(${inAnySubtree(below)} or taker_id = ${personId}::uuid or id = any(array(${wished}))
        or (dispatched_at is not null and ${inAnySubtree(dispatchedIn)}))`,
    );
}
