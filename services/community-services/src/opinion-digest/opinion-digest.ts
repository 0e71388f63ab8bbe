import type { Concept } from '@microgrid/subgraph/concept';
import { opinionDigests } from './migrations/20261129T213100-opinion-digests.ts';
import { opinionDigestPersonal } from './opinion-digest.entity.ts';
import { digestsOf } from './opinion-digest.list.ts';
import { OpinionDigestResolver } from './opinion-digest.resolver.ts';
import { opinionDigestSample } from './opinion-digest.sample.ts';
import { PublishOpinionDigestResolver } from './publish-opinion-digest.ts';

/** What a community said and what was done（民意回音）, month by month. */
export const opinionDigest: Concept = {
  stored: [opinionDigestPersonal],
  resolvers: [OpinionDigestResolver, PublishOpinionDigestResolver],
  references: { OpinionDigest: digestsOf },
  migrations: [opinionDigests],
  sample: opinionDigestSample,
};
