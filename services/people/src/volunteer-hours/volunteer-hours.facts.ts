import type { FactData } from '@microgrid/facts/catalogue';
import { record } from '@microgrid/facts/record';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { VolunteerHoursEntity } from './volunteer-hours.entity.ts';

/** Tells how a record stands now; nobody is told of hours whose volunteer is erased. */
export function recordMoved(
  em: SqlEntityManager,
  { id: subject, gridCode, personId, minutes = null, status }: VolunteerHoursEntity,
  as: FactData<'hours.moved.v1'>['status'] = status,
): void {
  if (personId == null) return;
  record(em, 'hours.moved.v1', { subject, gridCode, data: { personId, status: as, minutes } });
}
