import type { SampleCommunity } from '@microgrid/sample-network/community';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { NameConsentEntity } from './name-consent.entity.ts';

/** Who may be named to the served, as the facts of the sample's consents would have told. */
export function nameConsentSample({ persons, volunteers, office, isFirstOfStreet }: SampleCommunity): SampleRows[] {
  const all = [...(isFirstOfStreet ? Object.values(office) : []), ...persons, ...volunteers];
  const agreeing = all.filter(({ agreesToName }) => agreesToName);
  return [
    sampleRows(
      NameConsentEntity,
      agreeing.map(({ id: personId }) => ({ personId })),
    ),
  ];
}
