import type { Fact } from '@microgrid/facts/fact';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { closeSeats } from '../../seat/close-seats.ts';
import { AppointmentEntity } from '../appointment.entity.ts';
import { appointmentMoves } from '../appointment.states.ts';
import { endMany } from './end-many.ts';

/** Ends the posts in exactly the grids that were closed, with the last day of each grid. */
export async function endPostsOfGrids(facts: readonly Fact<'grid.closed.v1'>[], em: SqlEntityManager): Promise<void> {
  // Before posts end in them, or the seats would be called vacant.
  await closeSeats(facts, em);
  const lastDays = new Map(facts.map(({ subject, data }) => [subject, data.validTo]));
  const appointments = await em.find(
    AppointmentEntity,
    { gridCode: { $in: [...lastDays.keys()] }, status: { $in: [...appointmentMoves.END.from] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  await endMany(
    em,
    appointments.map((appointment) => {
      const { gridCode, endsOn } = appointment;
      return { appointment, today: lastDays.get(gridCode) ?? endsOn };
    }),
    'OTHER',
  );
}
