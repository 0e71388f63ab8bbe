import { renewalOf } from '@microgrid/subgraph/renewal';
import { SelectionRoundEntity } from '../selection-round.entity.ts';
import { sayMoved } from '../selection.facts.ts';
import { noticeStatuses } from '../selection.states.ts';
import { noticeEnd } from './notice.ts';

const open = { status: { $in: [...noticeStatuses] } };

/** Open notices: the last day that they are up. */
export const setNotices = renewalOf<SelectionRoundEntity>({
  name: 'set-notices',
  what: 'selections',
  find: (em, { where, options }) => em.find(SelectionRoundEntity, { ...open, ...where }, options),
  isOutdated: (round) => dayToSet(round) !== undefined,
  async renew(em, round) {
    round.noticeUntil = dayToSet(round) ?? round.noticeUntil;
    await sayMoved(em, round);
  },
});

/** The last day that it has now, where that is known and is not the one that it was given. */
function dayToSet({ noticePostedAt, noticeUntil = null }: SelectionRoundEntity): string | undefined {
  const day = noticePostedAt == null ? null : noticeEnd(noticePostedAt);
  return day === null || day === noticeUntil ? undefined : day;
}
