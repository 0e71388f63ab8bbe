import { record } from '@microgrid/facts/record';
import { newId } from '@microgrid/subgraph/ids';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { MatterEventEntity } from '../../matter/history/matter-event.entity.ts';
import type { Place } from '../../matter/history/next-step.ts';
import type { MatterEntity } from '../../matter/matter.entity.ts';
import { matterFactOf } from '../../matter/matter.facts.ts';
import { requireStillServes } from '../../post/still-serves.ts';

interface Taking {
  readonly matter: MatterEntity;
  readonly personId: string;
  readonly place: Place;
}

/**
 * Makes whoever comes first the handler of a matter that nobody has accepted; of any other it leaves who handles it.
 * @throws Conflict when the post that the person was called by has just ended.
 */
export async function takeMatter(em: SqlEntityManager, { matter, personId, place }: Taking): Promise<void> {
  if (matter.status !== 'REPORTED') return;
  await requireStillServes(em, personId, matter.gridCode);
  const { step, at } = place;
  em.assign(matter, { status: 'ACCEPTED', handlerId: personId, acceptedAt: at });
  const moved = { fromStatus: 'REPORTED', toStatus: 'ACCEPTED' } as const;
  em.create(MatterEventEntity, {
    id: newId(),
    matterId: matter.id,
    step,
    action: 'ACCEPT',
    ...moved,
    actorId: personId,
    at,
  });
  record(em, 'matter.accepted.v1', matterFactOf(matter));
  await em.flush();
}
