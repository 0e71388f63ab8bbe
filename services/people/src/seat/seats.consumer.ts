import type { FactConsumer } from '@microgrid/facts/consumer';
import type { Fact } from '@microgrid/facts/fact';
import type { FactData } from '@microgrid/facts/catalogue';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { AppointmentRole } from '../appointment/appointment.terms.ts';
import { closeSeats } from './close-seats.ts';
import { seatId } from './seat-id.ts';

/** Which posts a grid of each level has. */
const rolesOf: Readonly<Record<FactData<'grid.opened.v1'>['level'], readonly AppointmentRole[]>> = {
  TOTAL: ['TOTAL_GRID_HEAD'],
  GENERAL: ['GRID_WORKER', 'COMMITTEE_CONTACT'],
  EXCLUSIVE: ['GRID_WORKER'],
  MICRO: ['MICRO_GRID_LEADER'],
};

/** Keeps the seats of the map: there from the first day of their grid to its last. */
export const seatsConsumer: FactConsumer = {
  name: 'seats',
  handlers: {
    'grid.opened.v1': (fact, em) => keepSeats([fact], em),
    'grid.closed.v1': (fact, em) => keepSeats([fact], em),
  },
  handleMany: keepSeats,
};

async function keepSeats(facts: readonly Fact[], em: SqlEntityManager): Promise<void> {
  const opened = facts.filter((fact): fact is Fact<'grid.opened.v1'> => fact.type === 'grid.opened.v1');
  const closed = facts.filter((fact): fact is Fact<'grid.closed.v1'> => fact.type === 'grid.closed.v1');
  if (opened.length > 0) await open(opened, em);
  if (closed.length > 0) await closeSeats(closed, em);
}

/**
 * A seat that somebody holds, or held, before it was told of is vacant from the day after the last of them; one that is
 * there already was taken meanwhile.
 */
async function open(facts: readonly Fact<'grid.opened.v1'>[], em: SqlEntityManager): Promise<void> {
  const seats = facts.flatMap(({ subject: gridCode, data: { level, validFrom } }) =>
    rolesOf[level].map((role) => ({ id: seatId(gridCode, role), gridCode, role, validFrom })),
  );
  const schema = em.config.get('schema');
  await em.execute(
    `insert into ${schema}.seat (id, grid_code, role, vacant_since, closes_on)
      select seat.id, "gridCode", seat.role,
        case when coalesce(bool_or(status in ('ACTIVE', 'ON_LEAVE', 'SUSPENDED')), false) then null
        else greatest("validFrom", max(ends_on) filter (where status = 'ENDED') + 1) end, null
      from json_to_recordset(?::json) as seat(id text, "gridCode" text, role text, "validFrom" date)
      left join ${schema}.appointment on grid_code = "gridCode" and appointment.role = seat.role
      group by seat.id, "gridCode", seat.role, "validFrom"
      on conflict (id) do nothing`,
    [JSON.stringify(seats)],
  );
}
