import type { Concept } from '@microgrid/subgraph/concept';
import { officePosts } from './migrations/20261125T011255-office-posts.ts';
import { officePostImport } from './office-post.import.ts';
import { officePostPersonal } from './office-post.personal.ts';
import { officePostSample } from './office-post.sample.ts';

/** Posts at the street office（街道岗位）. */
export const officePost: Concept = {
  stored: [officePostPersonal],
  migrations: [officePosts],
  sample: officePostSample,
  imports: officePostImport,
};
