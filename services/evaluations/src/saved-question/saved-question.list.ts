import { holds } from '@microgrid/access/actor';
import { rowOfEachId } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { whether } from '@microgrid/subgraph/whether';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { SavedQuestionWhere } from './saved-question.arguments.ts';
import { askers } from './saved-question.policy.ts';

/** Last first. */
export const savedQuestionOrder = [
  { column: 'savedAt', direction: 'desc' },
  { column: 'id', direction: 'desc' },
] as const;

/** The questions that the caller may read and `where` lets through, in no order yet; agrees with `mayReadQuestion`. */
export function savedQuestionList({ db, actor }: Context, where?: SavedQuestionWhere | null) {
  const isOwn = sql<boolean>`owner_id = ${actor.subject}::uuid`;
  const list = db
    .selectFrom('saved_question')
    .selectAll()
    .where('droppedAt', 'is', null)
    .where(sql<boolean>`(${holds(actor, askers)} and (is_shared or ${isOwn}))`);
  return where?.isMine == null ? list : list.where(whether(where.isMine, isOwn));
}

/** The questions of references, in their order; null where there is none that the caller may read. */
export async function savedQuestionsOf(references: readonly { id: string }[], context: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await savedQuestionList(context).where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}
