import { holds, Role, scopesOf } from '@microgrid/access/actor';
import { inAnySubtree } from '@microgrid/subgraph/subtree';
import { sql, type SqlBool } from 'kysely';
import { DAYS_AHEAD, endOfDay, thisDay, type WaitingPart } from '../today/waiting-part.ts';
import { visitors } from './care.policy.ts';
import { careNeedList } from './care-need.list.ts';
import { careVisitList } from './visit/care-visit.list.ts';

/** What somebody is to agree to, which the worker may hear instead, and what the worker is to agree on or review. */
export const careWaiting: WaitingPart = (context) => {
  const isWorker = inAnySubtree(scopesOf(context.actor, [Role.GRID_WORKER]));
  const waiting = context.db
    .selectFrom(careNeedList(context, { status: ['PROPOSED', 'CONSENTED', 'REVIEW_DUE'] }).as('care_need'))
    .select(
      sql<string>`case when status = 'PROPOSED' and (is_mine or ${isWorker}) then 'CONSENT'
        when status = 'REVIEW_DUE' and is_mine and renewed_at is null then 'CONSENT'
        when status <> 'PROPOSED' and ${isWorker} then 'REVIEW_CARE' end`.as('what'),
    )
    .select(['id', 'gridCode'])
    .select(sql`case status when 'REVIEW_DUE' then ${endOfDay('reviewOn')} end`.as('dueAt'))
    .where(sql<SqlBool>`ends_on >= ${thisDay}`);
  return sql`select what, id, grid_code, due_at from (${waiting}) as care_need where what is not null`;
};

/** Contacts that the caller is to make, from some days before each is due, and not while care is paused. */
export const visitsWaiting: WaitingPart = (context) => {
  if (!holds(context.actor, visitors)) return undefined;
  const visited = careNeedList(context, { status: ['ACTIVE', 'REVIEW_DUE'] })
    .clearSelect()
    .select('id')
    .where(sql<SqlBool>`${thisDay} between next_from and ends_on`)
    .where(sql<SqlBool>`(paused_from is null or ${thisDay} not between paused_from and paused_until)`);
  const waiting = context.db
    .selectFrom(careVisitList(context, { status: ['DUE'], isMine: true }).as('care_visit'))
    .select([sql<string>`'VISIT'`.as('what'), 'id', 'gridCode', endOfDay('dueOn').as('dueAt')])
    .where(sql<SqlBool>`due_on <= ${thisDay} + ${sql.lit(DAYS_AHEAD)}::int`)
    .where(sql<SqlBool>`need_id = any(array(${visited}))`);
  return sql`${waiting}`;
};
