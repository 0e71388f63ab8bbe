import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ReserveEntryEntity } from '../reserve-entry.entity.ts';
import { recordMoved } from '../reserve-entry.facts.ts';
import { reserveMoves } from '../reserve-entry.states.ts';

/** What follows from selections and appointments of the person. */
type Following = 'STAND' | 'STAND_BACK' | 'APPOINT';

/**
 * Moves the entries of these people, where there is one from which that is possible, in the write that it follows from. Past
 * row-level security: whoever appoints somebody need not see an entry for a grid elsewhere, and is told nothing of it.
 */
export async function followInReserve(
  em: SqlEntityManager,
  personIds: readonly string[],
  move: Following,
): Promise<void> {
  if (personIds.length === 0) return;
  const { from, to } = reserveMoves[move];
  const moved = await em.execute<Moved[]>(
    `select id, grid_code as "gridCode", mentor_id as "mentorId", person_id as "personId"
      from people.follow_in_reserve(array(select json_array_elements_text(?::json)::uuid),
        array(select json_array_elements_text(?::json)), ?)`,
    [JSON.stringify(personIds), JSON.stringify(from), to],
  );
  for (const entry of moved) recordMoved(em, { ...entry, status: to });
}

type Moved = Pick<ReserveEntryEntity, 'id' | 'gridCode' | 'mentorId'> & { personId: string };
