import type { Concept } from '@microgrid/subgraph/concept';
import { departmentPostConsumer } from './department-post.consumer.ts';
import { departmentPostPersonal } from './department-post.personal.ts';
import { departmentPostSample } from './department-post.sample.ts';
import { departmentPosts } from './migrations/20261129T213000-department-posts.ts';

/** Who handles for which department（部门承办人）, as the facts of people tell it. */
export const departmentPost: Concept = {
  stored: [departmentPostPersonal],
  migrations: [departmentPosts],
  consumers: [departmentPostConsumer],
  sample: departmentPostSample,
};
