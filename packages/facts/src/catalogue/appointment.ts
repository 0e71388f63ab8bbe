import type { FactDefinition } from './fact-definition.ts';
import { day, id, oneOf } from './fact-field.ts';

const role = oneOf('TOTAL_GRID_HEAD', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'MICRO_GRID_LEADER');

const post = {
  emitters: ['people'],
  subject: 'the appointment',
  grid: 'the grid of the post',
} as const;

export const appointmentFacts = {
  'appointment.started.v1': {
    ...post,
    says: 'Somebody took up a post（任职开始）.',
    data: { personId: id, role, startsOn: day, endsOn: day },
  },
  'appointment.ended.v1': {
    ...post,
    says: 'Somebody left a post（任职结束）; what the post gave ends with it.',
    data: {
      personId: id,
      role,
      endsOn: day,
      reason: oneOf('TERM', 'RESIGNED', 'MOVED', 'REMOVED', 'OTHER'),
    },
  },
} as const satisfies Record<string, FactDefinition>;
