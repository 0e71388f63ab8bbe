import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { MatterSeverity, MatterStatus } from '../matter/matter.terms.ts';
import { endWhistlesWithMatter } from '../whistle/moves/end-whistles.ts';
import { EmergencyEntity } from './emergency.entity.ts';
import { tellEnded, type OfMatter } from './emergency.facts.ts';

/** The states of a matter in which its emergency is over. */
const over: ReadonlySet<MatterStatus> = new Set<MatterStatus>([
  'RESOLVED',
  'VERIFIED',
  'CLOSED',
  'CANCELLED',
  'DUPLICATE',
  'OUT_OF_SCOPE',
]);

/** Whether the emergency of a matter in that state is over. */
export function isOver(status: MatterStatus): boolean {
  return over.has(status);
}

/**
 * Ends with a matter what was begun for it: its emergency once it is over, so that nobody is ever called to it again, and
 * its open whistles once it has ended.
 */
export async function endWithMatter(
  em: SqlEntityManager,
  matter: OfMatter & { readonly status: MatterStatus; readonly severity: MatterSeverity },
  at: Date,
): Promise<void> {
  if (matter.severity === 'EMERGENCY' && isOver(matter.status)) await endEmergency(em, matter, at);
  await endWhistlesWithMatter(em, matter);
}

/** Ends the emergency of the matter, if there is one that lasts. */
export async function endEmergency(em: SqlEntityManager, matter: OfMatter, at: Date): Promise<void> {
  const { id } = matter;
  const emergency = await em.findOne(EmergencyEntity, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (emergency === null || emergency.status === 'ENDED') return;
  em.assign(emergency, { status: 'ENDED', endedAt: at, nextCallAt: null });
  tellEnded(em, matter, at);
}
