import { holds, Role, scopesOf } from '@microgrid/access/actor';
import { inAnySubtree } from '@microgrid/subgraph/subtree';
import { sql, type SqlBool } from 'kysely';
import type { Context } from '../context.ts';
import { readers } from '../matter/matter.policy.ts';
import type { WaitingPart } from '../today/waiting-part.ts';
import { emergencyList } from './emergency.list.ts';

/**
 * Calls that the caller has not answered, while nobody comes: once somebody does, nobody else is waited for. And what
 * nobody at the street could be called to waits for all of the street.
 */
export const emergenciesWaiting: WaitingPart = (context) => {
  if (!holds(context.actor, readers)) return undefined;
  const unanswered = context.db
    .selectFrom(emergencyList(context, { status: ['CALLING'] }).as('emergency'))
    .innerJoin('emergency_call', 'emergency_call.emergencyId', 'emergency.id')
    .select([
      sql<string>`'ANSWER_EMERGENCY'`.as('what'),
      'emergency.id',
      'emergency.gridCode',
      'emergency_call.answerBy',
    ])
    .where('emergency.isCalled', '=', true)
    .where('emergency_call.personId', '=', context.actor.subject)
    .where('emergency_call.calledAt', 'is not', null)
    .where(sql<SqlBool>`coalesce(emergency_call.answer, 'UNANSWERED') = 'UNANSWERED'`);
  return sql`${unanswered} union all ${calledInVain(context)}`;
};

/** What went through the whole chain to a street that had nobody to call, as far as the caller was not called besides. */
function calledInVain(context: Context) {
  const { db, actor } = context;
  const calls = db
    .selectFrom('emergency_call')
    .select('emergency_call.id')
    .whereRef('emergency_call.emergencyId', '=', 'emergency.id' as 'emergency_call.emergencyId')
    .where('emergency_call.calledAt', 'is not', null);
  const inVain = calls.where('emergency_call.callee', '=', 'STREET').where('emergency_call.personId', 'is', null);
  const own = calls.where('emergency_call.personId', '=', actor.subject);
  return db
    .selectFrom(emergencyList(context, { status: ['CALLING'] }).as('emergency'))
    .select([
      sql<string>`'ANSWER_EMERGENCY'`.as('what'),
      'emergency.id',
      'emergency.gridCode',
      'emergency.acknowledgeBy as answerBy',
    ])
    .where(inAnySubtree(scopesOf(actor, [Role.STREET_OFFICER]), 'emergency.gridCode'))
    .where(sql<SqlBool>`exists (${inVain})`)
    .where(sql<SqlBool>`not exists (${own})`);
}
