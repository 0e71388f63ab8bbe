import { factOf } from '@microgrid/facts/fact';
import { recordAll } from '@microgrid/facts/record';
import type { Job } from '@microgrid/subgraph/job';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { followInReserve } from '../../reserve-entry/follow/follow-in-reserve.ts';
import { takeSeats } from '../../seat/keep-seat.ts';
import { AppointmentEntity } from '../appointment.entity.ts';
import { appointmentsStarted } from '../appointment.facts.ts';
import { heldStatuses } from '../appointment.states.ts';
import { BRANCH_ROLES, exclusionOf } from './exclusion.ts';

const FIVE_MINUTES_MS = 5 * 60 * 1000;
/** More than a street has: its new year is one. */
const APPOINTMENTS_A_TRANSACTION = 1000;

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
  const free = due.length === 0 ? [] : await freeOf(em, due);
  if (free.length > 0) await takeUpAll(em, free);
  return due.map(({ id }) => id);
}

/** Those whose post nobody holds, and who hold none that would exclude it, nor take one up before them. */
async function freeOf(em: SqlEntityManager, due: readonly AppointmentEntity[]): Promise<AppointmentEntity[]> {
  const held = await em.find(AppointmentEntity, {
    status: { $in: [...heldStatuses] },
    $or: [
      { gridCode: { $in: due.map(({ gridCode }) => gridCode) } },
      { personId: { $in: due.map(({ personId }) => personId) }, role: { $in: [...BRANCH_ROLES] } },
    ],
  });
  const free: AppointmentEntity[] = [];
  for (const appointment of due) {
    if (![...held, ...free].some((other) => exclusionOf(appointment, other) !== undefined)) free.push(appointment);
  }
  return free;
}

/** As `takeUp` does it for one, in a number of statements that does not grow with them. */
async function takeUpAll(em: SqlEntityManager, appointments: readonly AppointmentEntity[]): Promise<void> {
  await em.execute(
    `update ${em.config.get('schema')}.appointment set status = 'ACTIVE', version = version + 1
      where id in (select json_array_elements_text(?::json)::uuid)`,
    [JSON.stringify(appointments.map(({ id }) => id))],
  );
  const leaders = appointments.filter(({ role }) => role === 'MICRO_GRID_LEADER').map(({ personId }) => personId);
  await followInReserve(em, leaders, 'APPOINT');
  const filled = await takeSeats(em, appointments);
  const facts = filled.map((seat) => factOf('seat.filled.v1', seat, 'people'));
  await recordAll(em.getKysely<unknown>(), 'people', [...appointmentsStarted(appointments), ...facts]);
}
