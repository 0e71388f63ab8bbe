import type { Concept } from '@microgrid/subgraph/concept';
import { consentPersonal } from './consent.personal.ts';
import { ConsentResolver, PersonConsentResolver } from './consent.resolver.ts';
import { consentSample, consentsTold } from './consent.sample.ts';
import { endConsents } from './withdraw/end-consents.ts';
import { GiveConsentResolver } from './give/give-consent.ts';
import { consents } from './migrations/20261129T100100-consents.ts';
import { firstConsents } from './migrations/20261129T190200-first-consents.ts';
import { WithdrawConsentResolver } from './withdraw/withdraw-consent.ts';

/** What those who serve agreed to（同意）: nothing personal is public without it. */
export const consent: Concept = {
  stored: [consentPersonal],
  resolvers: [ConsentResolver, PersonConsentResolver, GiveConsentResolver, WithdrawConsentResolver],
  migrations: [consents, firstConsents],
  beforeErasure: endConsents,
  sample: consentSample,
  sampleTold: consentsTold,
};
