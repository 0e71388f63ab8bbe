import { Role, scopesOf } from '@microgrid/access/actor';
import { inAnySubtree } from '@microgrid/subgraph/subtree';
import { sql, type SqlBool } from 'kysely';
import { thisDay, type WaitingPart } from '../../today/waiting-part.ts';
import { activityList } from '../activity.list.ts';

/**
 * Drafts to be announced while they still can be, and what the organiser runs today or has run and not closed. One whose
 * organiser was erased waits for the head.
 */
export const activitiesWaiting: WaitingPart = (context) => {
  const isHead = inAnySubtree(scopesOf(context.actor, [Role.TOTAL_GRID_HEAD]));
  const runs = sql<SqlBool>`(organiser_id = ${context.actor.subject}::uuid or (organiser_id is null and ${isHead}))`;
  const isToday = sql<SqlBool>`(starts_at at time zone 'Asia/Shanghai')::date <= ${thisDay}`;
  const waiting = context.db
    .selectFrom(
      activityList(context, { status: ['DRAFT', 'PUBLISHED', 'FULL', 'ONGOING', 'POSTPONED', 'HELD'] })
        .where(sql<SqlBool>`(${runs} or (status = 'DRAFT' and ${isHead}))`)
        .as('activity'),
    )
    .select(
      sql<string>`case when status = 'DRAFT' and ${isHead} and starts_at > community_services.moment() then 'APPROVE_ACTIVITY'
        when status in ('PUBLISHED', 'FULL', 'ONGOING') and ${runs} and ${isToday} then 'RUN_ACTIVITY'
        when status = 'POSTPONED' and ${runs} then 'RUN_ACTIVITY'
        when status = 'HELD' and ${runs} then 'SETTLE_OUTCOMES' end`.as('what'),
    )
    .select(['id', 'gridCode'])
    .select(
      sql`case when status = 'DRAFT' then starts_at when status in ('PUBLISHED', 'FULL', 'ONGOING') then ends_at end`.as(
        'dueAt',
      ),
    );
  return sql`select what, id, grid_code, due_at from (${waiting}) as activity where what is not null`;
};
