import type { Context } from '../../context.ts';
import type { WhistleEntity } from '../whistle.entity.ts';
import { whistlesOf } from '../whistle.list.ts';

const moments = ['reportedInAt', 'doneAt'] as const;

/** How far a whistle has come, which later moves change. */
type Progress = Pick<WhistleEntity, 'status' | 'version' | (typeof moments)[number]>;

/** Moments that were kept for a retry are texts. */
export function progressOf(whistle: Progress): Progress {
  const { status, version } = whistle;
  const moment = (kept: Date | null | undefined) => (kept == null ? null : new Date(kept));
  return { status, version, reportedInAt: moment(whistle.reportedInAt), doneAt: moment(whistle.doneAt) };
}

/** The whistle as the move left it, also for whoever sends the move again after it went on. */
export async function answerOf(context: Context, moved: WhistleEntity) {
  const [found] = await whistlesOf([{ id: moved.id }], context);
  // Who sends a move again after the post that gave the right has ended is told what was told then, and reads no more.
  const whistle = found ?? Object.assign({}, moved, { workGrid: moved.gridCode, isForMe: false });
  const progress = progressOf(moved);
  const isRated = progress.status === 'RATED';
  return Object.assign({}, whistle, progress, {
    result: progress.doneAt === null ? null : whistle.result,
    rating: isRated ? whistle.rating : null,
    ratingReason: isRated ? whistle.ratingReason : null,
  });
}
