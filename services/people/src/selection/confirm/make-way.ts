import { lockInTransaction } from '@microgrid/database/advisory-lock';
import { Conflict } from '@microgrid/subgraph/errors';
import { plusDays, shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AppointmentEntity } from '../../appointment/appointment.entity.ts';
import { heldStatuses } from '../../appointment/appointment.states.ts';
import { closeTerm } from '../../appointment/end/end-term.ts';
import { seatId } from '../../seat/seat-id.ts';
import type { SelectionRoundEntity } from '../selection-round.entity.ts';

const role = 'MICRO_GRID_LEADER';

/**
 * Lets the outgoing leader make way for whoever was chosen: today, or on the day before the new term begins, so that there
 * is a leader all the time. Holds the seat until the write ends: who appoints somebody there at once comes before or after.
 * @returns what says that the former term has ended: call it when the next has begun.
 * @throws Conflict when somebody took the seat after the result was put up: that is no outgoing leader.
 */
export async function makeWay(
  em: SqlEntityManager,
  { gridCode, noticePostedAt }: SelectionRoundEntity,
  startsOn: string,
): Promise<() => Promise<void>> {
  // The day by which appointments begin and end.
  const today = shanghaiDate();
  await lockInTransaction(em, seatId(gridCode, role));
  const outgoing = await em.findOne(
    AppointmentEntity,
    { gridCode, role, status: { $in: [...heldStatuses] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (outgoing === null) return nothing;
  if (noticePostedAt != null && outgoing.startsOn > shanghaiDate(noticePostedAt)) {
    throw new Conflict(`somebody was appointed to lead ${gridCode} on ${outgoing.startsOn}: end that first`, gridCode);
  }
  let tell = nothing;
  if (startsOn <= today) tell = closeTerm(em, outgoing, { reason: outgoing.endsOn <= today ? 'TERM' : 'OTHER', today });
  else if (outgoing.endsOn >= startsOn) outgoing.endsOn = plusDays(startsOn, -1);
  // Before the next appointment to the same post is stored.
  await em.flush();
  return tell;
}

const nothing = () => Promise.resolve();
