import { record } from '@microgrid/facts/record';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ReserveEntryEntity } from './reserve-entry.entity.ts';

type Told = Pick<ReserveEntryEntity, 'id' | 'gridCode' | 'personId' | 'status' | 'mentorId'>;

/** Tells how an entry stands now; nobody is told of one whose person is erased. */
export function recordMoved(em: SqlEntityManager, { id: subject, gridCode, ...entry }: Told): void {
  const { personId, status, mentorId = null } = entry;
  if (personId == null) return;
  record(em, 'reserve_entry.moved.v1', { subject, gridCode, data: { personId, status, mentorId } });
}
