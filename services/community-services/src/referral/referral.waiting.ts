import { holds } from '@microgrid/access/actor';
import { sql } from 'kysely';
import { departmentRoles } from '../department-post/departments-of.ts';
import type { WaitingPart } from '../today/waiting-part.ts';
import { referralList } from './referral.list.ts';
import { openReferralStatuses } from './referral.states.ts';

/** What a department was sent, until it has done or declined it. */
export const referralsWaiting: WaitingPart = (context) => {
  if (!holds(context.actor, departmentRoles)) return undefined;
  const waiting = context.db
    .selectFrom(referralList(context, { status: [...openReferralStatuses] }).as('referral'))
    .select([sql<string>`'TAKE_REFERRAL'`.as('what'), 'id', 'gridCode', 'wantedAt'])
    .where('isForMe', '=', true);
  return sql`${waiting}`;
};
