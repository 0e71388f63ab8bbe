import { sql } from 'kysely';
import type { WaitingPart } from '../today/waiting-part.ts';
import { referralList } from './referral.list.ts';
import { openReferralStatuses } from './referral.states.ts';

/** What a department was sent, until it has done or declined it. */
export const referralsWaiting: WaitingPart = (context) => {
  const waiting = context.db
    .selectFrom(referralList(context, { status: [...openReferralStatuses] }).as('referral'))
    .select([sql<string>`'TAKE_REFERRAL'`.as('what'), 'id', 'gridCode', 'wantedAt'])
    .where('isForMe', '=', true);
  return sql`${waiting}`;
};
