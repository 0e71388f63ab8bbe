import type { FactDefinition } from '../fact-definition.ts';
import { day, id, ids, instant, oneOf, orNull, topicAndRole, topicCode } from '../fact-field.ts';

const training = {
  emitters: ['people'],
  subject: 'the training',
  grid: 'the grid that it is for',
} as const;

const kind = oneOf('ONE_TO_ONE', 'GROUP');

export const trainingFacts = {
  'training.planned.v1': {
    ...training,
    says: 'A training was planned（安排培训）, who trains and who takes part; without a station it is at home.',
    data: {
      kind,
      topicCode,
      trainerId: id,
      personIds: ids,
      stationId: orNull(id),
      startsAt: instant,
      endsAt: instant,
    },
  },
  'training.cancelled.v1': {
    ...training,
    says: 'A training was called off（取消培训）; its station is free again.',
    data: { personIds: ids },
  },
  'competence.recorded.v1': {
    ...training,
    says: 'Somebody came from a training able to do the topic, or not yet（录入培训结果）. Whoever was not there is not told of: that says nothing. Of several of one topic the one that holds longest counts.',
    data: {
      personId: id,
      topicCode,
      kind,
      outcome: oneOf('COMPETENT', 'NEEDS_MORE'),
      validTo: orNull(day),
    },
  },
  'competence.required.v1': {
    emitters: ['people'],
    says: 'Those in a role must be able to do a topic（必备能力）, from a day on.',
    subject: 'the topic and the role',
    subjectIs: topicAndRole,
    grid: 'nowhere, 000000000: it holds wherever somebody has the role',
    data: {
      topicCode,
      role: oneOf('TOTAL_GRID_HEAD', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'MICRO_GRID_LEADER'),
      since: day,
      until: orNull(day),
    },
  },
} as const satisfies Record<string, FactDefinition>;
