import { lockInTransaction } from '@microgrid/database/advisory-lock';
import { record } from '@microgrid/facts/record';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { AppointmentRole } from '../appointment/appointment.terms.ts';
import { plusDays } from '../dates.ts';
import { seatId } from './seat-id.ts';

/** An appointment, as far as it is about a seat. */
interface Holding {
  readonly id: string;
  readonly gridCode: string;
  readonly role: AppointmentRole;
  readonly startsOn: string;
  readonly endsOn: string;
}

/**
 * Somebody takes the seat of an appointment that begins, in the same write. A seat of which nobody has told yet is noted
 * as held, so that it is not vacant when its grid is told of.
 */
export async function takeSeat(em: SqlEntityManager, appointment: Holding): Promise<void> {
  const { id: appointmentId, gridCode, role, startsOn } = appointment;
  const id = await holdSeat(em, appointment);
  const schema = em.config.get('schema');
  const [before] = await em.execute<{ vacant: string | null }[]>(
    `select vacant_since::text as vacant from ${schema}.seat where id = ?`,
    [id],
  );
  await em.execute(`update ${schema}.seat set vacant_since = null where id = ? and vacant_since is not null`, [id]);
  if (before?.vacant === null) return;
  record(em, 'seat.filled.v1', { subject: gridCode, gridCode, data: { role, on: startsOn, appointmentId } });
}

/**
 * The seat of an appointment that ended is vacant from the day after its last, or from today where it ended today;
 * not while another holds it, as one of several contacts, and not where its grid closes then: such a seat is no vacancy.
 */
export async function leaveSeat(em: SqlEntityManager, appointment: Holding, today: string): Promise<void> {
  const { id: appointmentId, gridCode, role, endsOn } = appointment;
  const id = await holdSeat(em, appointment);
  const schema = em.config.get('schema');
  const dayAfter = plusDays(endsOn, 1);
  const since = dayAfter < today ? dayAfter : today;
  const left = await em.execute<{ id: string }[]>(
    `update ${schema}.seat set vacant_since = ?::date
      where id = ? and vacant_since is null and (closes_on is null or closes_on > ?::date) and not ${schema}.is_held_besides(?, ?, ?) returning id`,
    [since, id, since, gridCode, role, appointmentId],
  );
  if (left.length > 0) record(em, 'seat.vacated.v1', { subject: gridCode, gridCode, data: { role, since } });
}

/** The id of the seat, which is there from now on and this write's until it ends. */
async function holdSeat(em: SqlEntityManager, { gridCode, role }: Holding): Promise<string> {
  const id = seatId(gridCode, role);
  await lockInTransaction(em, id);
  const schema = em.config.get('schema');
  await em.execute(
    `insert into ${schema}.seat (id, grid_code, role, vacant_since, closes_on) values (?, ?, ?, null, null) on conflict (id) do nothing`,
    [id, gridCode, role],
  );
  return id;
}
