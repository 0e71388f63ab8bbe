import { sql } from 'kysely';
import { endOfDay, type WaitingPart } from '../../today/waiting-part.ts';
import { outcomeList } from './activity-outcome.list.ts';

/** Actions that the caller owns and has not done. */
export const outcomesWaiting: WaitingPart = (context) => {
  const waiting = context.db
    .selectFrom(outcomeList(context, { isMine: true, isOpen: true }).as('activity_outcome'))
    .select([sql<string>`'DO_ACTION'`.as('what'), 'id', 'gridCode', endOfDay('dueOn').as('endOfDay')]);
  return sql`${waiting}`;
};
