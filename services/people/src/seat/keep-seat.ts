import { plusDays } from '@microgrid/subgraph/shanghai-date';
import { lockAllInTransaction } from '@microgrid/database/advisory-lock';
import type { FactContent } from '@microgrid/facts/fact';
import { record } from '@microgrid/facts/record';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { AppointmentRole } from '../appointment/appointment.terms.ts';
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
 * Those whose appointments begin take their seats, in the same write and a constant number of statements. A seat of which nobody has told yet is noted as held, so that it is
 * not vacant when its grid is told of.
 * @returns what is to be told of those that were vacant.
 */
export async function takeSeats(
  em: SqlEntityManager,
  appointments: readonly Holding[],
): Promise<FactContent<'seat.filled.v1'>[]> {
  await holdSeats(em, appointments);
  const schema = em.config.get('schema');
  const filled = await em.execute<{ id: string }[]>(
    `update ${schema}.seat set vacant_since = null
      where id in (select json_array_elements_text(?::json)) and vacant_since is not null returning id`,
    [JSON.stringify(appointments.map(idOf))],
  );
  const vacant = new Set(filled.map(({ id }) => id));
  return firstOfEach(appointments.filter((taken) => vacant.has(idOf(taken)))).map((taken) => {
    const { id: appointmentId, gridCode, role, startsOn: on } = taken;
    return { subject: gridCode, gridCode, data: { role, on, appointmentId } };
  });
}

/** Whoever holds a seat leaves it, in the same write. */
export async function leaveSeat(em: SqlEntityManager, appointment: Holding, today: string): Promise<void> {
  for (const left of await leaveSeats(em, [{ ...appointment, today }])) record(em, 'seat.vacated.v1', left);
}

/**
 * The same for many, in a constant number of statements. The seat of an appointment that ended is vacant from the day after
 * its last, or from today where it ended today; not while another holds it, as one of several contacts, and not where its
 * grid closes then: such a seat is no vacancy. Of several who leave one seat, all but one have been stored as ended.
 * @returns what is to be told of those that are vacant now.
 */
export async function leaveSeats(
  em: SqlEntityManager,
  appointments: readonly (Holding & { readonly today: string })[],
): Promise<FactContent<'seat.vacated.v1'>[]> {
  await holdSeats(em, appointments);
  const last = new Map<string, object>();
  for (const { id: appointment, gridCode, role, endsOn, today } of appointments.toSorted(byLastDay)) {
    const dayAfter = plusDays(endsOn, 1);
    const id = seatId(gridCode, role);
    last.set(id, { id, appointment, since: dayAfter < today ? dayAfter : today });
  }
  const schema = em.config.get('schema');
  const left = await em.execute<{ gridCode: string; role: AppointmentRole; since: string }[]>(
    `update ${schema}.seat set vacant_since = since
      from json_to_recordset(?::json) as left_seat(id text, appointment uuid, since date)
      where seat.id = left_seat.id and vacant_since is null and (closes_on is null or closes_on > since)
        and not ${schema}.is_held_besides(grid_code, role, appointment)
      returning grid_code as "gridCode", role, since::text as since`,
    [JSON.stringify([...last.values()])],
  );
  return left.map(({ gridCode, ...data }) => ({ subject: gridCode, gridCode, data }));
}

/** The seats are there from now on, and this write's until it ends. */
async function holdSeats(em: SqlEntityManager, appointments: readonly Holding[]): Promise<void> {
  const seats = firstOfEach(appointments).map((holding) => ({ ...holding, id: idOf(holding) }));
  await lockAllInTransaction(
    em,
    seats.map(({ id }) => id),
  );
  await em.execute(
    `insert into ${em.config.get('schema')}.seat (id, grid_code, role, vacant_since, closes_on)
      select id, "gridCode", role, null, null from json_to_recordset(?::json) as held(id text, "gridCode" text, role text)
      on conflict (id) do nothing`,
    [JSON.stringify(seats)],
  );
}

function firstOfEach<T extends Holding>(appointments: readonly T[]): T[] {
  return [...new Map(appointments.toReversed().map((holding) => [idOf(holding), holding])).values()].toReversed();
}

function idOf({ gridCode, role }: Holding): string {
  return seatId(gridCode, role);
}

function byLastDay(one: Holding, other: Holding): number {
  return one.endsOn < other.endsOn ? -1 : Number(one.endsOn > other.endsOn);
}
