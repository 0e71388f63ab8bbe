import { renewalOf } from '@microgrid/subgraph/renewal';
import { OpinionEntity } from '../opinion.entity.ts';
import { opinionDueAt } from './opinion-due-at.ts';

/** What waits for an answer: what is answered, or was merged into one that is, keeps what it had. */
export const setOpinionDeadlines = renewalOf<OpinionEntity>({
  name: 'set-opinion-deadlines',
  what: 'opinions',
  find: (em, { where, options }) => em.find(OpinionEntity, { answeredAt: null, ...where }, options),
  isOutdated({ takenAt, dueAt }) {
    const now = opinionDueAt(takenAt);
    return now !== null && now.getTime() !== dueAt?.getTime();
  },
  renew: (em, opinion) => void em.assign(opinion, { dueAt: opinionDueAt(opinion.takenAt) }),
});
