import { inSubtree } from '@microgrid/subgraph/subtree';
import { sql, type SqlBool } from 'kysely';
import { activitiesWaiting } from '../activity/waiting/activity.waiting.ts';
import { outcomesWaiting } from '../activity/outcome/activity-outcome.waiting.ts';
import { careWaiting, visitsWaiting } from '../care/care.waiting.ts';
import type { Context } from '../context.ts';
import { emergenciesWaiting } from '../emergency/emergency.waiting.ts';
import { mattersWaiting } from '../matter/matter.waiting.ts';
import { wishesWaiting } from '../micro-wish/micro-wish.waiting.ts';
import { opinionsWaiting } from '../opinion/opinion.waiting.ts';
import { referralsWaiting } from '../referral/referral.waiting.ts';
import { whistlesWaiting } from '../whistle/waiting/whistle.waiting.ts';
import type { WaitingRow } from './waiting-part.ts';

/** Of each concept what waits for somebody. */
const parts = [
  emergenciesWaiting,
  mattersWaiting,
  whistlesWaiting,
  referralsWaiting,
  careWaiting,
  visitsWaiting,
  opinionsWaiting,
  wishesWaiting,
  activitiesWaiting,
  outcomesWaiting,
];

export interface Waiting extends WaitingRow {
  readonly isOverdue: boolean;
}

interface Which {
  readonly within?: string | null | undefined;
  readonly first: number;
}

/** What waits for the caller, by due time and without one last, in one statement. */
export async function waitingFor(context: Context, { within, first }: Which): Promise<Waiting[]> {
  const all = sql.join(
    parts.flatMap((part) => part(context) ?? []).map((query) => sql`(${query})`),
    sql` union all `,
  );
  const isThere = within == null ? sql<SqlBool>`true` : inSubtree(within);
  const { rows } = await sql<Waiting>`
    select what, subject_id, grid_code, due_at, coalesce(due_at < community_services.moment(), false) as is_overdue
    from (${all}) as waiting(what, subject_id, grid_code, due_at)
    where ${isThere} order by due_at nulls last, what, subject_id limit ${first}`.execute(context.db);
  return rows;
}
