import { subgraphOf } from '@microgrid/subgraph/subgraph';
import { activity } from './activity/activity.ts';
import { known } from './borrowed/known.ts';
import { dutyShift } from './duty-shift/duty-shift.ts';
import { emergency } from './emergency/emergency.ts';
import { matter } from './matter/matter.ts';
import { post } from './post/post.ts';
import { readLog } from './read-log/read-log.ts';
import { registration } from './registration/registration.ts';

/** Activities that neighbours join, and matters from report to closing. */
export const communityServices = subgraphOf('community-services', 'community_services', [
  // What comes first is erased first.
  activity,
  registration,
  emergency,
  matter,
  readLog,
  post,
  dutyShift,
  known,
]);
