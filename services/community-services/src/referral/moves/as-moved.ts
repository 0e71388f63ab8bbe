import type { Context } from '../../context.ts';
import type { ReferralEntity } from '../referral.entity.ts';
import { referralsOf } from '../referral.list.ts';

/** How far a referral has come, which later moves change. */
type Progress = Pick<ReferralEntity, 'status' | 'version' | 'doneAt'>;

/** Moments that were kept for a retry are texts. */
export function progressOf({ status, version, doneAt }: Progress): Progress {
  return { status, version, doneAt: doneAt == null ? null : new Date(doneAt) };
}

/** The referral as the move left it, also for whoever sends the move again after it went on. */
export async function answerOf(context: Context, moved: ReferralEntity) {
  const [found] = await referralsOf([{ id: moved.id }], context);
  // Who sends a move again after the post that gave the right has ended is told what was told then, and reads no more.
  const referral = found ?? Object.assign({}, moved, { workGrid: null, isForMe: false });
  return Object.assign({}, referral, progressOf(moved));
}
