import type { Concept } from '@microgrid/subgraph/concept';
import { headPostConsumer } from './head-post.consumer.ts';
import { headPostPersonal } from './head-post.personal.ts';
import { headPostSample } from './head-post.sample.ts';
import { headPosts } from './migrations/20261130T021000-head-posts.ts';
import { streetsReviews } from './streets-reviews.job.ts';

/** Heads of communities（总网格长）, as the facts of their posts tell: who reviews the leaders. */
export const headPost: Concept = {
  stored: [headPostPersonal],
  migrations: [headPosts],
  consumers: [headPostConsumer],
  jobs: [streetsReviews],
  sample: headPostSample,
};
