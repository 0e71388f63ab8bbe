import { record } from '@microgrid/facts/record';
import { newId } from '@microgrid/subgraph/ids';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { matterFactOf } from '../../matter/matter.facts.ts';
import type { MatterKind, MatterLevel, MatterSeverity } from '../../matter/matter.terms.ts';
import { tellAnswer } from '../../matter/replies/first-reply.ts';

interface SettledRow {
  readonly id: string;
  readonly kind: MatterKind;
  readonly severity: MatterSeverity;
  readonly level: MatterLevel;
  readonly grid_code: string;
  readonly due_at: string | null;
  readonly first_reply_at: string;
  readonly at: string;
}

/**
 * Settles a matter at L4 by what its departments did, unless one of them is still whistled for or somebody handles it by
 * now. Past row-level security, since a department sees neither the matter nor the whistles of others.
 */
export async function settleMatter(
  em: SqlEntityManager,
  { matterId, resolution }: { matterId: string; resolution: string },
): Promise<void> {
  const [settled] = await em.execute<SettledRow[]>('select * from community_services.settle_whistled_matter(?, ?, ?)', [
    matterId,
    resolution,
    newId(),
  ]);
  if (settled === undefined) return;
  const { id, kind, severity, level, grid_code: gridCode, due_at: due, first_reply_at: replied } = settled;
  const dueAt = due === null ? null : new Date(due);
  const matter = { id, kind, severity, level, gridCode, dueAt, handlerId: null, firstReplyAt: new Date(replied) };
  record(em, 'matter.resolved.v1', matterFactOf(matter));
  tellAnswer({ em, at: new Date(settled.at) }, matter);
}
