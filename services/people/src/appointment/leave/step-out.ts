import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { AppointmentStatus } from '../appointment.terms.ts';
import { sayOnLeave, sayResumed, type OnLeave } from './begin-and-end-leave.ts';

/**
 * The caller stands in for nobody any more, past row-level security: whose leaves these are, only those above may change.
 * Of a leave that is on, what the caller did by the post goes back first, and then nobody stands in.
 * @param today the date in Asia/Shanghai.
 */
export async function stepOut(em: SqlEntityManager, standInId: string, today: string): Promise<void> {
  sayLeft(em, await em.execute<Left[]>(`select ${LEFT} from people.step_out()`), { standInId, today });
}

/** The same of whoever is suspended, whose suspension is stored already. */
export async function stepOutSuspended(em: SqlEntityManager, standInId: string, today: string): Promise<void> {
  const left = await em.execute<Left[]>(`select ${LEFT} from people.suspended_steps_out(?)`, [standInId]);
  sayLeft(em, left, { standInId, today });
}

type Left = Omit<OnLeave, 'standInId' | 'leaveMovesMatters'> & { status: AppointmentStatus };

const LEFT = `id, grid_code as "gridCode", person_id as "personId", role, status, leave_from::text as "leaveFrom", leave_to::text as "leaveTo"`;

function sayLeft(
  em: SqlEntityManager,
  left: readonly Left[],
  { standInId, today }: { standInId: string; today: string },
): void {
  for (const { status, ...leave } of left) {
    if (status !== 'ON_LEAVE') continue;
    sayResumed(em, { ...leave, standInId }, today);
    sayOnLeave(em, { ...leave, standInId: null, leaveMovesMatters: false });
  }
}
