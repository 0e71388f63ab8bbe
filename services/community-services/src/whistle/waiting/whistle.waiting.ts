import { holds, Role, scopesOf } from '@microgrid/access/actor';
import { inAnySubtree } from '@microgrid/subgraph/subtree';
import { sql } from 'kysely';
import { departmentRoles } from '../../department-post/departments-of.ts';
import type { WaitingPart } from '../../today/waiting-part.ts';
import { whistleList } from '../whistle.list.ts';

/** What a department was whistled for, and what it did and the street has not rated: never by who did it. */
export const whistlesWaiting: WaitingPart = (context) => {
  if (!holds(context.actor, [Role.STREET_OFFICER, ...departmentRoles])) return undefined;
  const isStreet = inAnySubtree(scopesOf(context.actor, [Role.STREET_OFFICER]), 'workGrid');
  const isRater = sql`(${isStreet} and not is_for_me and handler_id is distinct from ${context.actor.subject}::uuid)`;
  const waiting = context.db
    .selectFrom(whistleList(context, { status: ['BLOWN', 'REPORTED_IN', 'DONE'] }).as('whistle'))
    .select(
      sql<string>`case when status = 'BLOWN' and is_for_me then 'REPORT_IN' when status = 'REPORTED_IN' and is_for_me then 'FINISH_WHISTLE'
        when status = 'DONE' and ${isRater} then 'RATE_WHISTLE' end`.as('what'),
    )
    // A department is told no micro-grid.
    .select(['id', sql<string>`case when is_for_me then left(grid_code, 15) else work_grid end`.as('gridCode')])
    .select(sql`case status when 'BLOWN' then report_in_by when 'REPORTED_IN' then due_at end`.as('dueAt'));
  return sql`select what, id, grid_code, due_at from (${waiting}) as whistle where what is not null`;
};
