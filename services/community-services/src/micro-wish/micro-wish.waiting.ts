import { scopesOf } from '@microgrid/access/actor';
import { inAnySubtree } from '@microgrid/subgraph/subtree';
import { sql } from 'kysely';
import { endOfDay, type WaitingPart } from '../today/waiting-part.ts';
import { microWishList } from './micro-wish.list.ts';
import { dispatchers } from './micro-wish.policy.ts';

/** Wishes to be put into the community's words, and those that the caller took, of which they are told no micro-grid. */
export const wishesWaiting: WaitingPart = (context) => {
  const mayDispatch = inAnySubtree(scopesOf(context.actor, dispatchers));
  const waiting = context.db
    .selectFrom(microWishList(context, { status: ['ORDERED', 'TAKEN'] }).as('micro_wish'))
    .select(
      sql<string>`case when status = 'ORDERED' and ${mayDispatch} then 'DISPATCH_WISH'
        when status = 'TAKEN' and taker_id = ${context.actor.subject}::uuid then 'FULFIL_WISH' end`.as('what'),
    )
    .select(['id', sql<string>`case status when 'TAKEN' then left(grid_code, 15) else grid_code end`.as('gridCode')])
    .select(endOfDay('dueOn').as('dueAt'));
  return sql`select what, id, grid_code, due_at from (${waiting}) as micro_wish where what is not null`;
};
