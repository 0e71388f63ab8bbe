import type { Concept } from '@microgrid/subgraph/concept';
import { consequencePersonal } from './consequence.personal.ts';
import { ConsequenceResolver, EvaluationConsequencesResolver } from './consequence.resolver.ts';
import { DecideConsequenceResolver } from './decide-consequence.ts';
import { honourConsents } from './honour/honour-consents.consumer.ts';
import { honourConsentSample } from './honour/honour-consents.sample.ts';
import { honourConsentPersonal, honourPersonal } from './honour/honour.personal.ts';
import { HonourResolver, honoursOf } from './honour/honour.resolver.ts';
import { consequences } from './migrations/20261130T021400-consequences.ts';

/** What follows from results（结果运用）, and the honours（表彰） among it that their persons agree to. */
export const consequence: Concept = {
  stored: [consequencePersonal, honourPersonal, honourConsentPersonal],
  resolvers: [DecideConsequenceResolver, EvaluationConsequencesResolver, ConsequenceResolver, HonourResolver],
  references: { Honour: honoursOf },
  migrations: [consequences],
  consumers: [honourConsents],
  sampleHeard: honourConsentSample,
};
