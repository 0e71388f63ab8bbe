import { record } from '@microgrid/facts/record';
import type { MatterEntity } from '../matter.entity.ts';
import { matterFactOf, type ToldMatter } from '../matter.facts.ts';
import type { Deed } from '../moves/move-matter.ts';

/** What an answer to the reporter changes: a reply, a return, a settlement, or that it is not for the grid. */
export function answered({ matter, at }: Deed): Pick<MatterEntity, 'firstReplyAt'> {
  return { firstReplyAt: matter.firstReplyAt ?? at };
}

/** Tells that the reporter was answered, of a deed that `answered` changed the matter by. */
export function tellAnswer(
  { em, at }: Pick<Deed, 'em' | 'at'>,
  matter: ToldMatter & Pick<MatterEntity, 'firstReplyAt'>,
): void {
  const isFirst = matter.firstReplyAt?.getTime() === at.getTime();
  const isOnTime = matter.dueAt == null || at <= matter.dueAt;
  record(em, 'matter.replied.v1', matterFactOf(matter, { isFirst, isOnTime }));
}
