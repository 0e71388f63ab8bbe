import type { Fact } from '@microgrid/facts/fact';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { plusDays } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, toldBefore, type SampleRows } from '@microgrid/subgraph/sample-rows';
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
  const ofHours = ofVolunteers(community);
  return [...ofNames(community), ...ofHours, ...ofHonours(community, new Set(ofHours.map(({ personId }) => personId)))];
}

/** What was told of those to be named with an honour. */
export function consentsTold(community: SampleCommunity): Fact[] {
  const random = new Random(community.seed, community.code, 'consents told');
  const gridCode = community.code;
  return sampleConsents(community)
    .filter(({ purpose }) => purpose === 'PUBLISH_HONOUR')
    .map(({ id: subject, personId, purpose, givenAt: at, textVersion: version }) => {
      const data = { personId, purpose, version };
      return toldBefore('consent.given.v1', { subject, gridCode, data }, { at, emitter: 'people', random });
    });
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

/** Of leaders and workers who let their names be published, every other one lets them stand beside an honour. */
function ofHonours({ code, seed, asOf, persons }: SampleCommunity, before: ReadonlySet<string>) {
  const random = new Random(seed, code, 'consents to honours');
  return persons
    .filter(({ id, post, agreesToName }) => (post === 'LEADER' || post === 'WORKER') && agreesToName && !before.has(id))
    .flatMap(({ id: personId }) => {
      const givenAt = plusDays(asOf, -random.int(1, 400));
      const id = random.uuid(givenAt);
      return random.chance(50) ? [consentRow({ id, personId, purpose: 'PUBLISH_HONOUR', givenAt })] : [];
    });
}

function consentRow(given: { id: string; personId: string; purpose: ConsentPurpose; givenAt: Date }) {
  const { version: textVersion } = currentText(given.purpose);
  return { ...given, textVersion, recordedById: null, witnessId: null, withdrawnAt: null, withdrawnById: null };
}
