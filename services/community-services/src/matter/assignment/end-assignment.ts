import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AssignmentEntity } from './assignment.entity.ts';
import type { AssignmentOutcome } from './assignment.terms.ts';
import { MatterHelperEntity } from './helper.entity.ts';

interface End {
  readonly outcome: AssignmentOutcome;
  readonly reason?: string | null | undefined;
}

/**
 * Ends the open assignment of a matter that is locked, where there is one; who helped is released, unless it was done.
 * @returns its id.
 */
export async function endAssignment(
  em: SqlEntityManager,
  matterId: string,
  { outcome, reason = null }: End,
): Promise<string | undefined> {
  const open = await em.findOne(AssignmentEntity, { matterId, outcome: null });
  if (open !== null) em.assign(open, { outcome, reason });
  if (outcome !== 'DONE') await em.nativeDelete(MatterHelperEntity, { matterId });
  return open?.id;
}
