import { subgraphOf } from '@microgrid/subgraph/subgraph';
import { activity } from './activity/activity.ts';
import { known } from './borrowed/known.ts';
import { matter } from './matter/matter.ts';
import { post } from './post/post.ts';
import { readLog } from './read-log/read-log.ts';
import { registration } from './registration/registration.ts';
import { serviceConsent } from './service-consent/service-consent.ts';

/** Activities that neighbours join, and matters from report to closing. */
export const communityServices = subgraphOf('community-services', 'community_services', [
  // What comes first is erased first.
  activity,
  registration,
  matter,
  serviceConsent,
  readLog,
  post,
  known,
]);
