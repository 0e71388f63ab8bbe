import { inSubtree } from '@microgrid/subgraph/subtree';
import { sql, type SqlBool } from 'kysely';
import { activitiesWaiting } from '../activity/waiting/activity.waiting.ts';
import { outcomesWaiting } from '../activity/outcome/activity-outcome.waiting.ts';
import { careWaiting, visitsWaiting } from '../care/care.waiting.ts';
import type { Context } from '../context.ts';
import { emergenciesWaiting } from '../emergency/emergency.waiting.ts';
import { mattersWaiting } from '../matter/matter.waiting.ts';
import { wishesWaiting } from '../micro-wish/micro-wish.waiting.ts';
import { mediationsWaiting } from '../mediation/mediation.waiting.ts';
import { opinionsWaiting } from '../opinion/opinion.waiting.ts';
import { referralsWaiting } from '../referral/referral.waiting.ts';
import { whistlesWaiting } from '../whistle/waiting/whistle.waiting.ts';
import type { WaitingPart, WaitingRow } from './waiting-part.ts';

/** Of each type of thing what waits for somebody. */
const parts = {
  Emergency: emergenciesWaiting,
  Matter: mattersWaiting,
  Whistle: whistlesWaiting,
  Referral: referralsWaiting,
  CareNeed: careWaiting,
  CareVisit: visitsWaiting,
  Mediation: mediationsWaiting,
  Opinion: opinionsWaiting,
  MicroWish: wishesWaiting,
  Activity: activitiesWaiting,
  ActivityOutcome: outcomesWaiting,
} as const satisfies Record<string, WaitingPart>;

export type SubjectType = keyof typeof parts;

export interface Waiting extends WaitingRow {
  readonly isOverdue: boolean;
  readonly subjectType: SubjectType;
}

interface Which {
  readonly within?: string | null | undefined;
  readonly first: number;
}

/** What waits for the caller, by due time and without one last, in one statement. */
export async function waitingFor(context: Context, { within, first }: Which): Promise<Waiting[]> {
  const all = sql.join(
    Object.entries(parts).flatMap(([subjectType, part]) => {
      const query = part(context);
      return query === undefined ? [] : sql`(select ${sql.lit(subjectType)}, part.* from (${query}) as part)`;
    }),
    sql` union all `,
  );
  const isThere = within == null ? sql<SqlBool>`true` : inSubtree(within);
  const { rows } = await sql<Waiting>`
    select subject_type, what, subject_id, grid_code, due_at, coalesce(due_at < community_services.moment(), false) as is_overdue
    from (${all}) as waiting(subject_type, what, subject_id, grid_code, due_at)
    where ${isThere} order by due_at nulls last, what, subject_id limit ${first}`.execute(context.db);
  return rows;
}
