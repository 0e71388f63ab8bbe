import { rowOfEachId } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { inAnySubtree, inSubtree } from '@microgrid/subgraph/subtree';
import { whether } from '@microgrid/subgraph/whether';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { TrainingSessionWhere } from './training-session.arguments.ts';
import { readableBelow } from './training-session.policy.ts';

/** The trainings that the caller may see and `where` lets through, in no order yet. */
export function sessionList(context: Context, where?: TrainingSessionWhere | null) {
  let list = visibleSessions(context);
  if (where?.kind != null) list = list.where('kind', '=', equalsAny(where.kind));
  if (where?.status != null) list = list.where('status', '=', equalsAny(where.status));
  if (where?.within != null) list = list.where(inSubtree(where.within));
  if (where?.isMine != null) list = list.where(whether(where.isMine, isOwn(context)));
  return list;
}

/** As `mayRead` of the policy says. */
function visibleSessions(context: Context) {
  const below = inAnySubtree(readableBelow(context.actor));
  return context.db
    .selectFrom('training_session')
    .selectAll()
    .where((row) => row.or([whether(true, isOwn(context)), below]));
}

/** Which the caller trains in or takes part in. */
function isOwn({ db, actor: { subject } }: Context) {
  const own = equalsAny(possibleIds(subject === null ? [] : [subject]));
  const attended = db.selectFrom('training_record').select('sessionId').where('personId', '=', own);
  return sql`(trainer_id = ${own} or id = any (array(${attended})))`;
}

/** The trainings of references that the caller may see, in their order; null for all others. */
export async function sessionsOf(references: readonly { id: string }[], context: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await sessionList(context).where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}
