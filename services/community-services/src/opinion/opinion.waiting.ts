import { holds, Role, scopesOf } from '@microgrid/access/actor';
import { inAnySubtree } from '@microgrid/subgraph/subtree';
import { sql, type SqlBool } from 'kysely';
import { isActingThere } from '../post/acting-there.ts';
import type { WaitingPart } from '../today/waiting-part.ts';
import { opinionList } from './opinion.list.ts';
import { answerers } from './opinion.policy.ts';

/** Opinions that nobody has answered: for the leader of the micro-grid; where there is none, for the worker, else the head. */
export const opinionsWaiting: WaitingPart = (context) => {
  if (!holds(context.actor, answerers)) return undefined;
  const among = (role: Role) => inAnySubtree(scopesOf(context.actor, [role]));
  const leads = isActingThere(context, { role: 'MICRO_GRID_LEADER', gridCode: sql<string>`opinion.grid_code` });
  const works = isActingThere(context, { role: 'GRID_WORKER', gridCode: sql<string>`left(opinion.grid_code, 15)` });
  const waiting = context.db
    .selectFrom(opinionList(context, { status: ['OPEN'] }).as('opinion'))
    .select([sql<string>`'ANSWER_OPINION'`.as('what'), 'id', 'gridCode', 'dueAt'])
    .where(
      sql<SqlBool>`(${among('MICRO_GRID_LEADER')} or (${among('GRID_WORKER')} and not ${leads})
        or (${among('TOTAL_GRID_HEAD')} and not ${leads} and not ${works}))`,
    );
  return sql`${waiting}`;
};
