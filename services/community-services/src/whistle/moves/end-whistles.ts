import { record } from '@microgrid/facts/record';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { endedStatuses } from '../../matter/matter.states.ts';
import type { MatterKind, MatterStatus } from '../../matter/matter.terms.ts';
import { WhistleEntity } from '../whistle.entity.ts';
import { whistleFactOf } from '../whistle.facts.ts';
import { openWhistleStatuses } from '../whistle.states.ts';

interface Ended {
  readonly id: string;
  readonly kind: MatterKind;
  readonly status: MatterStatus;
}

/** Takes back what departments were whistled for and have not done, once nothing of the matter is left to do: they are told. */
export async function endWhistlesWithMatter(em: SqlEntityManager, { id, kind, status }: Ended): Promise<void> {
  if (!endedStatuses.some((ended) => ended === status)) return;
  const open = await em.find(
    WhistleEntity,
    { matterId: id, status: { $in: openWhistleStatuses } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  for (const whistle of open) {
    em.assign(whistle, { status: 'WITHDRAWN' });
    record(em, 'whistle.withdrawn.v1', whistleFactOf({ whistle, kind }, {}));
  }
  await em.flush();
}
