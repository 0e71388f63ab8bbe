import { subgraphOf } from '@microgrid/subgraph/subgraph';
import { activity } from './activity/activity.ts';
import { known } from './borrowed/known.ts';
import { matter } from './matter/matter.ts';
import { microWish } from './micro-wish/micro-wish.ts';
import { nameConsent } from './name-consent/name-consent.ts';
import { opinion } from './opinion/opinion.ts';
import { opinionDigest } from './opinion-digest/opinion-digest.ts';
import { post } from './post/post.ts';
import { readLog } from './read-log/read-log.ts';
import { registration } from './registration/registration.ts';
import { volunteer } from './volunteer/volunteer.ts';

/** Activities that neighbours join, and matters from report to closing. */
export const communityServices = subgraphOf('community-services', 'community_services', [
  // What comes first is erased first.
  activity,
  registration,
  matter,
  opinion,
  opinionDigest,
  microWish,
  readLog,
  post,
  nameConsent,
  volunteer,
  known,
]);
