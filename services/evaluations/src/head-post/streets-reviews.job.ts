import type { Job } from '@microgrid/subgraph/job';
import { passToStreet } from './pass-to-street.ts';

/** Finds the evaluations that were made since the last post of a head changed. */
export const streetsReviews: Job = {
  name: 'streets-reviews',
  everyMs: 60_000,
  run: ({ database }) => database.transaction((em) => passToStreet(em)),
};
