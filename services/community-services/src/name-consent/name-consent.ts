import type { Concept } from '@microgrid/subgraph/concept';
import { nameConsentTable } from './migrations/20261129T214100-name-consents.ts';
import { nameConsents } from './name-consent.consumer.ts';
import { nameConsentPersonal } from './name-consent.personal.ts';
import { nameConsentSample } from './name-consent.sample.ts';

/** Who of those who serve may be named to the served（向居民告知姓名）: asked of whoever takes care, mediation or a wish on. */
export const nameConsent: Concept = {
  stored: [nameConsentPersonal],
  migrations: [nameConsentTable],
  consumers: [nameConsents],
  sample: nameConsentSample,
};
