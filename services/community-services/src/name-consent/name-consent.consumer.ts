import type { FactConsumer } from '@microgrid/facts/consumer';
import { giveCareBack } from '../care/give-back/give-care-back.ts';
import { vacateMediators } from '../mediation/give-back/vacate-mediators.ts';
import { giveWishesBack } from '../micro-wish/give-back/give-wishes-back.ts';
import { NameConsentEntity } from './name-consent.entity.ts';

/** Keeps who may be named to the served; what somebody does for them goes to others once that is withdrawn. */
export const nameConsents: FactConsumer = {
  name: 'name-consents',
  handlers: {
    async 'consent.given.v1'({ subject: consentId, time, data: { personId, purpose } }, em) {
      if (purpose !== 'NAME_TO_SERVED') return;
      const known = await em.findOne(NameConsentEntity, personId);
      const givenAt = new Date(time);
      if (known?.givenAt != null && known.givenAt > givenAt) return;
      await em.upsert(NameConsentEntity, { personId, consentId, givenAt });
    },
    async 'consent.withdrawn.v1'({ subject, data: { personId, purpose } }, em) {
      if (purpose !== 'NAME_TO_SERVED') return;
      const known = await em.findOne(NameConsentEntity, personId);
      if (known === null || (known.consentId ?? subject) !== subject) return;
      await em.nativeDelete(NameConsentEntity, { personId });
      await giveCareBack(em, { personId });
      await giveWishesBack(em, personId);
      await vacateMediators(em, { personId });
    },
  },
};
