import { lockInTransaction } from '@microgrid/database/advisory-lock';
import { Conflict } from '@microgrid/subgraph/errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { seatId } from '../../seat/seat-id.ts';
import { AppointmentEntity } from '../appointment.entity.ts';
import type { AppointmentRole } from '../appointment.terms.ts';

/** Who in which role where. */
export interface Post {
  readonly personId: string;
  readonly role: AppointmentRole;
  readonly gridCode: string;
}

interface Term {
  readonly from: string;
  readonly to: string;
}

/**
 * Refuses a term in which somebody else holds or is to hold the post, or the person cannot hold it: a person leads one
 * micro-grid, and worker and leader of a branch are different people. Holds the seat until the write ends, so that two
 * who want it come one after the other.
 * @param own the appointment whose term it is, where there is one already.
 * @throws Conflict naming the post or the person.
 */
export async function requireFree(em: SqlEntityManager, post: Post, { from, to }: Term, own?: string): Promise<void> {
  const { personId, role, gridCode } = post;
  await lockInTransaction(em, seatId(gridCode, role));
  const meeting = { status: { $ne: 'ENDED' }, startsOn: { $lte: to }, endsOn: { $gte: from } } as const;
  const other = own === undefined ? {} : { id: { $ne: own } };
  const holders = await em.find(AppointmentEntity, { gridCode, role, ...meeting, ...other });
  // A general grid has as many contacts as there are, but nobody twice.
  const holder = holders.find((held) => role !== 'COMMITTEE_CONTACT' || held.personId === personId);
  if (holder !== undefined) {
    throw new Conflict(`${gridCode} has somebody in this post until ${holder.endsOn}`, gridCode);
  }
  if (role !== 'MICRO_GRID_LEADER' && role !== 'GRID_WORKER') return;
  const served = await em.find(AppointmentEntity, {
    personId,
    role: { $in: ['MICRO_GRID_LEADER', 'GRID_WORKER'] },
    ...meeting,
    ...other,
  });
  const led = served.find((held) => role === 'MICRO_GRID_LEADER' && held.role === role);
  if (led !== undefined) throw new Conflict(`this person leads another micro-grid: ${led.gridCode}`, personId);
  const branch = gridCode.slice(0, 15);
  if (served.some((held) => held.role !== role && held.gridCode.startsWith(branch))) {
    throw new Conflict(`this person serves in ${branch} already: worker and leader are different people`, branch);
  }
}
