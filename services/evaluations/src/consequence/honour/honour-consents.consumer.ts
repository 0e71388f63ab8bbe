import type { FactConsumer } from '@microgrid/facts/consumer';
import { HonourConsentEntity } from './honour.entity.ts';

const PURPOSE = 'PUBLISH_HONOUR';

/** Keeps who agrees to be named with an honour; it is gone from the list with the fact of the withdrawal. */
export const honourConsents: FactConsumer = {
  name: 'honour-consents',
  handlers: {
    async 'consent.given.v1'({ subject: consentId, time, data: { personId, purpose } }, em) {
      if (purpose !== PURPOSE) return;
      const known = await em.findOne(HonourConsentEntity, personId);
      const givenAt = new Date(time);
      if (known?.givenAt != null && known.givenAt > givenAt) return;
      await em.upsert(HonourConsentEntity, { personId, consentId, givenAt });
    },
    async 'consent.withdrawn.v1'({ subject, data: { personId, purpose } }, em) {
      if (purpose !== PURPOSE) return;
      const known = await em.findOne(HonourConsentEntity, personId);
      if (known === null || (known.consentId ?? subject) !== subject) return;
      await em.nativeDelete(HonourConsentEntity, { personId });
    },
  },
};
