import { renewalOf } from '@microgrid/subgraph/renewal';
import { WhistleEntity } from '../whistle.entity.ts';
import { openWhistleStatuses } from '../whistle.states.ts';
import { whistleDueAt } from './whistle-deadlines.ts';

const open = { status: { $in: [...openWhistleStatuses] } };

/** Open whistles. */
export const setWhistleDeadlines = renewalOf<WhistleEntity>({
  name: 'set-whistle-deadlines',
  what: 'whistles',
  find: (em, { where, options }) => em.find(WhistleEntity, { ...open, ...where }, options),
  isOutdated({ blownAt, dueAt }) {
    const now = whistleDueAt(blownAt);
    return now !== null && now.getTime() !== dueAt?.getTime();
  },
  renew: (em, whistle) => void em.assign(whistle, { dueAt: whistleDueAt(whistle.blownAt) }),
});
