import type { FactConsumer } from '@microgrid/facts/consumer';
import { giveWishesBack } from '../micro-wish/give-back/give-wishes-back.ts';
import { NameConsentEntity } from './name-consent.entity.ts';

/** Keeps who may be named to the served; what somebody does for them goes to others once that is withdrawn. */
export const nameConsents: FactConsumer = {
  name: 'name-consents',
  handlers: {
    async 'consent.given.v1'({ data: { personId, purpose } }, em) {
      if (purpose === 'NAME_TO_SERVED') await em.upsert(NameConsentEntity, { personId });
    },
    async 'consent.withdrawn.v1'({ data: { personId, purpose } }, em) {
      if (purpose !== 'NAME_TO_SERVED') return;
      await em.nativeDelete(NameConsentEntity, { personId });
      await giveWishesBack(em, personId);
    },
  },
};
