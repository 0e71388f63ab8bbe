import { lockInTransaction } from '@microgrid/database/advisory-lock';
import { Conflict } from '@microgrid/subgraph/errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { seatId } from '../../seat/seat-id.ts';
import { AppointmentEntity } from '../appointment.entity.ts';
import { BRANCH_ROLES, branchOf, exclusionOf, type Exclusion, type Post } from './exclusion.ts';

interface Term {
  readonly from: string;
  readonly to: string;
}

/**
 * Refuses a term in which somebody else holds or is to hold the post, or the person cannot hold it. Holds the seat until the
 * write ends, so that two who want it come one after the other.
 * @param own the appointment whose term it is, where there is one already.
 * @throws Conflict naming the post or the person.
 */
export async function requireFree(em: SqlEntityManager, post: Post, { from, to }: Term, own?: string): Promise<void> {
  const { personId, role, gridCode } = post;
  await lockInTransaction(em, seatId(gridCode, role));
  const others = await em.find(AppointmentEntity, {
    status: { $ne: 'ENDED' },
    startsOn: { $lte: to },
    endsOn: { $gte: from },
    ...(own === undefined ? {} : { id: { $ne: own } }),
    $or: [
      { gridCode, role },
      { personId, role: { $in: [...BRANCH_ROLES] } },
    ],
  });
  for (const which of ['HELD', 'LEADS_ANOTHER', 'SAME_BRANCH'] as const) {
    const other = others.find((held) => exclusionOf(post, held) === which);
    if (other !== undefined) throw conflicts[which](post, other);
  }
}

const conflicts: Readonly<Record<Exclusion, (post: Post, other: AppointmentEntity) => Conflict>> = {
  HELD: ({ gridCode }, { endsOn }) => new Conflict(`${gridCode} has somebody in this post until ${endsOn}`, gridCode),
  LEADS_ANOTHER: ({ personId }, { gridCode }) =>
    new Conflict(`this person leads another micro-grid: ${gridCode}`, personId),
  SAME_BRANCH({ gridCode }) {
    const branch = branchOf(gridCode);
    return new Conflict(`this person serves in ${branch} already: worker and leader are different people`, branch);
  },
};
