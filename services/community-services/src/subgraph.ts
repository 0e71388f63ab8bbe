import { subgraphOf } from '@microgrid/subgraph/subgraph';
import { activity } from './activity/activity.ts';
import { change } from './change/change.ts';
import { known } from './borrowed/known.ts';
import { cited } from './cited/cited.ts';
import { departmentPost } from './department-post/department-post.ts';
import { care } from './care/care.ts';
import { dutyShift } from './duty-shift/duty-shift.ts';
import { emergency } from './emergency/emergency.ts';
import { mediation } from './mediation/mediation.ts';
import { matter } from './matter/matter.ts';
import { nameConsent } from './name-consent/name-consent.ts';
import { microWish } from './micro-wish/micro-wish.ts';
import { notification } from './notification/notification.ts';
import { opinion } from './opinion/opinion.ts';
import { opinionDigest } from './opinion-digest/opinion-digest.ts';
import { post } from './post/post.ts';
import { readLog } from './read-log/read-log.ts';
import { referral } from './referral/referral.ts';
import { registration } from './registration/registration.ts';
import { serviceConsent } from './service-consent/service-consent.ts';
import { today } from './today/today.ts';
import { whistle } from './whistle/whistle.ts';
import { volunteer } from './volunteer/volunteer.ts';

/** Activities that neighbours join, and matters from report to closing. */
export const communityServices = subgraphOf('community-services', 'community_services', [
  // What comes first is erased first.
  notification,
  activity,
  registration,
  whistle,
  referral,
  emergency,
  mediation,
  matter,
  serviceConsent,
  care,
  nameConsent,
  volunteer,
  opinion,
  opinionDigest,
  microWish,
  readLog,
  post,
  departmentPost,
  dutyShift,
  known,
  cited,
  today,
  change,
]);
