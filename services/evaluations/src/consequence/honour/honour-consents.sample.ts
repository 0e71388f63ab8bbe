import type { Fact } from '@microgrid/facts/fact';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { HonourConsentEntity } from './honour.entity.ts';

/** Who agrees to be named with an honour, as the facts of their consents told. */
export function honourConsentSample(_community: SampleCommunity, told: readonly Fact[]): SampleRows[] {
  const consents = [...agreeingToHonours(told)].map(([personId, given]) => ({ personId, ...given }));
  return [sampleRows(HonourConsentEntity, consents)];
}

/** The consents that were told of, by person. */
export function agreeingToHonours(told: readonly Fact[]): Map<string, { consentId: string; givenAt: Date }> {
  return new Map(
    told.flatMap((fact) => {
      if (!isGiven(fact) || fact.data.purpose !== 'PUBLISH_HONOUR') return [];
      return [[fact.data.personId, { consentId: fact.subject, givenAt: new Date(fact.time) }] as const];
    }),
  );
}

function isGiven(fact: Fact): fact is Fact<'consent.given.v1'> {
  return fact.type === 'consent.given.v1';
}
