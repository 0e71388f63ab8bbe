import type { MatterEntity } from '../matter.entity.ts';

const moments = ['acceptedAt', 'resolvedAt', 'verifiedAt', 'closedAt', 'dueAt', 'firstReplyAt'] as const;

/** How far a matter has come, which later moves change. */
type Progress = Pick<MatterEntity, 'status' | 'level' | 'dueStatus' | 'version'> &
  Partial<Pick<MatterEntity, (typeof moments)[number]>>;

/** Moments that were kept for a retry are texts. */
export function progressOf(matter: Progress): Progress {
  const { status, level, dueStatus, version } = matter;
  const moment = (kept: Date | null | undefined) => (kept == null ? null : new Date(kept));
  const kept = Object.fromEntries(moments.map((name) => [name, moment(matter[name])]));
  return { status, level, dueStatus, version, ...(kept as Pick<Progress, (typeof moments)[number]>) };
}

/** The matter as the move left it, for whoever sends the move again after it went on. */
export function asMoved<M extends Progress & Partial<Pick<MatterEntity, 'handlerId' | 'resolution'>>>(
  matter: M,
  { progress, handlerId = matter.handlerId }: { progress: Progress; handlerId: string | null | undefined },
): M {
  const resolution = progress.resolvedAt == null ? null : matter.resolution;
  return { ...matter, ...progress, handlerId, resolution };
}
