import type { FactConsumer } from '@microgrid/facts/consumer';
import { handOverActivities } from '../activity/hand-over/hand-over-activities.ts';
import { giveCareBack } from '../care/give-back/give-care-back.ts';
import { giveWishesBack } from '../micro-wish/give-back/give-wishes-back.ts';
import { VolunteerEntity } from './volunteer.entity.ts';

/** In which states of its entry somebody volunteers. */
const volunteering: ReadonlySet<string> = new Set([
  'IN_POOL',
  'IN_TRAINING',
  'READY',
  'CANDIDATE',
  'APPOINTED',
  'SERVICE_LEADER',
]);

/** Keeps who volunteers where; what somebody took on goes to others once they leave the reserve. */
export const volunteers: FactConsumer = {
  name: 'volunteers',
  handlers: {
    async 'reserve_entry.moved.v1'({ subject: id, gridcode: gridCode, data: { personId, status } }, em) {
      if (volunteering.has(status)) await em.upsert(VolunteerEntity, { id, personId, gridCode });
      else await em.nativeDelete(VolunteerEntity, { id });
      await giveCareBack(em, { personId });
      await giveWishesBack(em, personId);
      await handOverActivities(em, { personId, gridCode });
    },
  },
};
