import type { Job } from '@microgrid/subgraph/job';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AppointmentEntity } from '../appointment.entity.ts';
import { heldStatuses } from '../appointment.states.ts';
import { takeUp } from './begin-appointment.ts';

const FIVE_MINUTES_MS = 5 * 60 * 1000;
const APPOINTMENTS_A_TRANSACTION = 100;

/**
 * Lets those take up their posts whose first day has come. One whose post is still held, since the term before has not
 * been ended yet, waits for the next turn.
 */
export const beginTerms: Job = {
  name: 'begin-terms',
  everyMs: FIVE_MINUTES_MS,
  async run({ database, now, closing }) {
    const today = shanghaiDate(now);
    for (let after = ''; !closing.aborted;) {
      const seen = await database.transaction((em) => beginSome(em, today, after));
      const last = seen.at(-1);
      if (last === undefined || seen.length < APPOINTMENTS_A_TRANSACTION) return;
      after = last;
    }
  },
};

async function beginSome(em: SqlEntityManager, today: string, after: string): Promise<string[]> {
  const due = await em.find(
    AppointmentEntity,
    {
      status: 'PENDING',
      startsOn: { $lte: today },
      endsOn: { $gte: today },
      ...(after === '' ? {} : { id: { $gt: after } }),
    },
    { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE, orderBy: { id: 'asc' }, limit: APPOINTMENTS_A_TRANSACTION },
  );
  for (const appointment of due) {
    if (await isFree(em, appointment)) await takeUp(em, appointment);
    // Before the next is looked at, which may be about the same post or person.
    await em.flush();
  }
  return due.map(({ id }) => id);
}

/** Whether nobody is in post there, and the person nowhere else where it would exclude this post; as the unique indexes say. */
async function isFree(em: SqlEntityManager, { role, gridCode, personId }: AppointmentEntity): Promise<boolean> {
  const held = { status: { $in: [...heldStatuses] } };
  if (role !== 'COMMITTEE_CONTACT' && (await em.count(AppointmentEntity, { ...held, role, gridCode })) > 0)
    return false;
  if (role !== 'MICRO_GRID_LEADER' && role !== 'GRID_WORKER') return true;
  const posts = await em.find(AppointmentEntity, {
    ...held,
    personId,
    role: { $in: ['MICRO_GRID_LEADER', 'GRID_WORKER'] },
  });
  const branch = gridCode.slice(0, 15);
  return !posts.some(
    (post) => post.gridCode.startsWith(branch) || (role === post.role && role === 'MICRO_GRID_LEADER'),
  );
}
