import type { Concept } from '@microgrid/subgraph/concept';
import { ServiceConsentResolver } from './service-consent.resolver.ts';

/** What somebody served agrees to（服务同意）: the words, and how consent is given. Kept with what it is for. */
export const serviceConsent: Concept = { stored: [], resolvers: [ServiceConsentResolver], migrations: [] };
