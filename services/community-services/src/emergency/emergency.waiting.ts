import { holds } from '@microgrid/access/actor';
import { sql, type SqlBool } from 'kysely';
import { readers } from '../matter/matter.policy.ts';
import type { WaitingPart } from '../today/waiting-part.ts';
import { emergencyList } from './emergency.list.ts';

/** Calls that the caller has not answered, while nobody comes: once somebody does, nobody else is waited for. */
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
  return sql`${unanswered}`;
};
