import { subgraphOf } from '@microgrid/subgraph/subgraph';
import { activity } from './activity/activity.ts';
import { appointment } from './appointment/appointment.ts';
import { known } from './borrowed/known.ts';
import { dutyShift } from './duty-shift/duty-shift.ts';
import { consent } from './consent/consent.ts';
import { competence } from './competence/competence.ts';
import { erasure } from './erasure/erasure.ts';
import { grant } from './grant/grant.ts';
import { officePost } from './office-post/office-post.ts';
import { rosterImport } from './roster-import/roster-import.ts';
import { seat } from './seat/seat.ts';
import { selection } from './selection/selection.ts';
import { person } from './person/person.ts';
import { trainingSession } from './training-session/training-session.ts';
import { trainingTopic } from './training-topic/training-topic.ts';
import { reserveEntry } from './reserve-entry/reserve-entry.ts';
import { volunteerHours } from './volunteer-hours/volunteer-hours.ts';

/** Those who serve, and what they may do. */
export const people = subgraphOf('people', 'people', [
  // What comes first is erased first.
  person,
  consent,
  appointment,
  seat,
  officePost,
  activity,
  volunteerHours,
  dutyShift,
  trainingTopic,
  trainingSession,
  competence,
  reserveEntry,
  selection,
  rosterImport,
  erasure,
  grant,
  known,
]);
