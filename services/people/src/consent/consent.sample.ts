import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { plusDays } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { sampleHours } from '../volunteer-hours/sample/volunteer-hours.sample.ts';
import { ConsentEntity } from './consent.entity.ts';
import type { ConsentPurpose } from './consent.terms.ts';
import { currentText } from './consent.texts.ts';

/**
 * What those who serve agreed to: whoever lets the name be published lets those know it who are served, and nobody has
 * hours from before the first consent.
 */
export function consentSample(community: SampleCommunity): SampleRows[] {
  return [sampleRows(ConsentEntity, sampleConsents(community))];
}

export function sampleConsents(community: SampleCommunity) {
  return [...ofNames(community), ...ofVolunteers(community)];
}

const together: readonly ConsentPurpose[] = ['PUBLISH_NAME', 'NAME_TO_SERVED'];

function ofNames({ code, seed, asOf, persons, volunteers, office, isFirstOfStreet }: SampleCommunity) {
  const random = new Random(seed, code, 'consents');
  const agreeing = [...(isFirstOfStreet ? Object.values(office) : []), ...persons, ...volunteers].filter(
    (one) => one.agreesToName,
  );
  return agreeing.flatMap(({ id: personId }) => {
    const givenAt = plusDays(asOf, -random.int(1, 700));
    return together.map((purpose) => consentRow({ id: random.uuid(givenAt), personId, purpose, givenAt }));
  });
}

/** Some days before the first hours. */
function ofVolunteers(community: SampleCommunity) {
  const random = new Random(community.seed, community.code, 'consents of volunteers');
  const hours = Map.groupBy(sampleHours(community), ({ personId }) => personId);
  return [...hours].map(([personId, own]) => {
    const first = new Date(Math.min(...own.map(({ startedAt }) => startedAt.getTime())));
    const givenAt = plusDays(first, -random.int(1, 30));
    return consentRow({ id: random.uuid(givenAt), personId, purpose: 'PUBLISH_HONOUR', givenAt });
  });
}

function consentRow(given: { id: string; personId: string; purpose: ConsentPurpose; givenAt: Date }) {
  const { version: textVersion } = currentText(given.purpose);
  return { ...given, textVersion, recordedById: null, witnessId: null, withdrawnAt: null, withdrawnById: null };
}
