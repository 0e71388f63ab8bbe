import { record } from '@microgrid/facts/record';
import { newId } from '@microgrid/subgraph/ids';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { MatterEventEntity } from '../history/matter-event.entity.ts';
import type { MatterEntity } from '../matter.entity.ts';
import { matterFactOf } from '../matter.facts.ts';
import { movesAt, statusAfter, type MatterMoveName } from '../matter.states.ts';
import type { MatterStatus } from '../matter.terms.ts';

interface Beginning {
  readonly matter: MatterEntity;
  /** Who entered it for somebody else; null for the reporter, who is never named. */
  readonly by: string | null;
  /** Who settled it on the spot. */
  readonly settledBy: string;
}

/** Writes how a matter began into its history and tells it: reported, and merged or settled at once. */
export function writeFirstSteps(em: SqlEntityManager, { matter, by, settledBy }: Beginning): void {
  const { mergedIntoId, resolution = null } = matter;
  record(em, 'matter.reported.v1', matterFactOf(matter));
  const steps: Made[] = [{ action: 'REPORT', actorId: by }];
  if (mergedIntoId != null) {
    steps.push({ action: 'DECLARE_DUPLICATE', actorId: by });
    record(em, 'matter.merged.v1', matterFactOf(matter, { intoMatterId: mergedIntoId }));
  }
  if (matter.status === 'RESOLVED') {
    steps.push({ action: 'ACCEPT', actorId: settledBy }, { action: 'RESOLVE', actorId: settledBy, note: resolution });
    record(em, 'matter.accepted.v1', matterFactOf(matter));
    record(em, 'matter.resolved.v1', matterFactOf(matter));
  }
  writeEvents(em, matter, steps);
}

interface Made {
  readonly action: MatterMoveName;
  readonly actorId: string | null;
  readonly note?: string | null;
}

function writeEvents(em: SqlEntityManager, matter: MatterEntity, steps: readonly Made[]): void {
  const moves = movesAt(matter.level);
  let fromStatus: MatterStatus | null = null;
  for (const [index, { action, actorId, note = null }] of steps.entries()) {
    const toStatus = statusAfter(moves[action], fromStatus ?? 'DRAFT');
    const event = { id: newId(), matterId: matter.id, step: index + 1, action, fromStatus, toStatus };
    em.create(MatterEventEntity, { ...event, actorId, at: matter.recordedAt, note });
    fromStatus = toStatus;
  }
}
