import type { Job } from '@microgrid/subgraph/job';
import { plusDays, shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { LockMode, type FilterQuery } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AppointmentEntity } from '../appointment.entity.ts';
import { beginLeave, dropLeave, endLeave } from './begin-and-end-leave.ts';

const FIVE_MINUTES_MS = 5 * 60 * 1000;
const APPOINTMENTS_A_TRANSACTION = 100;

/** Begins and ends leaves on their days. Who has the rights of the post follows the days anyway; now everybody hears of it. */
export const leaves: Job = {
  name: 'leaves',
  everyMs: FIVE_MINUTES_MS,
  async run({ database, now, closing }) {
    const today = shanghaiDate(now);
    for (let done = APPOINTMENTS_A_TRANSACTION; done === APPOINTMENTS_A_TRANSACTION && !closing.aborted;) {
      done = await database.transaction((em) => moveSome(em, today));
    }
  },
};

async function moveSome(em: SqlEntityManager, today: string): Promise<number> {
  const due: FilterQuery<AppointmentEntity> = {
    $or: [
      { status: 'ACTIVE', leaveFrom: { $lte: today } },
      { status: 'ON_LEAVE', leaveTo: { $lt: today } },
    ],
  };
  const some = await em.find(AppointmentEntity, due, {
    lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE,
    orderBy: { id: 'asc' },
    limit: APPOINTMENTS_A_TRANSACTION,
  });
  for (const appointment of some) move(em, appointment, today);
  return some.length;
}

function move(em: SqlEntityManager, appointment: AppointmentEntity, today: string): void {
  const { status, leaveTo } = appointment;
  const isOver = leaveTo != null && leaveTo < today;
  if (status === 'ON_LEAVE') endLeave(em, appointment, plusDays(leaveTo ?? today, 1));
  else if (isOver) dropLeave(appointment);
  else beginLeave(em, appointment);
}
