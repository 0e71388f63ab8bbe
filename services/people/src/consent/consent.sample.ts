import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { plusDays } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { ConsentEntity } from './consent.entity.ts';
import type { ConsentPurpose } from './consent.terms.ts';
import { currentText } from './consent.texts.ts';

/** What those who serve agreed to: whoever lets the name be published lets those know it who are served. */
export function consentSample(community: SampleCommunity): SampleRows[] {
  return [sampleRows(ConsentEntity, sampleConsents(community))];
}

const together: readonly ConsentPurpose[] = ['PUBLISH_NAME', 'NAME_TO_SERVED'];

export function sampleConsents({ code, seed, asOf, persons, volunteers, office, isFirstOfStreet }: SampleCommunity) {
  const random = new Random(seed, code, 'consents');
  const agreeing = [...(isFirstOfStreet ? Object.values(office) : []), ...persons, ...volunteers].filter(
    (one) => one.agreesToName,
  );
  return agreeing.flatMap(({ id: personId }) => {
    const givenAt = plusDays(asOf, -random.int(1, 700));
    return together.map((purpose) => ({
      id: random.uuid(givenAt),
      personId,
      purpose,
      textVersion: currentText(purpose).version,
      givenAt,
      recordedById: null,
      witnessId: null,
      withdrawnAt: null,
      withdrawnById: null,
    }));
  });
}
