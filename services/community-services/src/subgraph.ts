import { subgraphOf } from '@microgrid/subgraph/subgraph';
import { activity } from './activity/activity.ts';
import { known } from './borrowed/known.ts';
import { care } from './care/care.ts';
import { matter } from './matter/matter.ts';
import { nameConsent } from './name-consent/name-consent.ts';
import { post } from './post/post.ts';
import { readLog } from './read-log/read-log.ts';
import { registration } from './registration/registration.ts';
import { serviceConsent } from './service-consent/service-consent.ts';
import { volunteer } from './volunteer/volunteer.ts';

/** Activities that neighbours join, and matters from report to closing. */
export const communityServices = subgraphOf('community-services', 'community_services', [
  // What comes first is erased first.
  activity,
  registration,
  matter,
  serviceConsent,
  care,
  nameConsent,
  volunteer,
  readLog,
  post,
  known,
]);
