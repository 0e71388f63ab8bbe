import type { Concept } from '@microgrid/subgraph/concept';
import { EndOfficePostResolver } from './end/end-office-post.ts';
import { endOfficePosts } from './end/end-office-posts.job.ts';
import { GiveOfficePostResolver } from './give-office-post.ts';
import { officePosts } from './migrations/20261125T011255-office-posts.ts';
import { officePostDeeds } from './migrations/20261129T100200-office-post-deeds.ts';
import { officePostImport } from './office-post.import.ts';
import { officePostPersonal } from './office-post.personal.ts';
import { OfficePostResolver, PersonOfficePostResolver } from './office-post.resolver.ts';
import { officePostSample } from './office-post.sample.ts';

/** Posts at the street office and at departments（机关岗位）. */
export const officePost: Concept = {
  stored: [officePostPersonal],
  resolvers: [OfficePostResolver, PersonOfficePostResolver, GiveOfficePostResolver, EndOfficePostResolver],
  migrations: [officePosts, officePostDeeds],
  jobs: [endOfficePosts],
  sample: officePostSample,
  imports: officePostImport,
};
