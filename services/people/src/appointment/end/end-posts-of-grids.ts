import type { Fact } from '@microgrid/facts/fact';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AppointmentEntity } from '../appointment.entity.ts';
import { appointmentMoves } from '../appointment.states.ts';
import { endTerm } from './end-term.ts';

/** Ends the posts in exactly the grids that were closed, with the last day of each grid. */
export async function endPostsOfGrids(facts: readonly Fact<'grid.closed.v1'>[], em: SqlEntityManager): Promise<void> {
  const lastDays = new Map(facts.map(({ subject, data }) => [subject, data.validTo]));
  const appointments = await em.find(
    AppointmentEntity,
    { gridCode: { $in: [...lastDays.keys()] }, status: { $in: [...appointmentMoves.END.from] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  for (const appointment of appointments) {
    const { gridCode, endsOn } = appointment;
    endTerm(em, appointment, { reason: 'OTHER', today: lastDays.get(gridCode) ?? endsOn });
  }
}
