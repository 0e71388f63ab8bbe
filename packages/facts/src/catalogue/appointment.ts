import type { FactDefinition } from './fact-definition.ts';
import { day, id, oneOf, orNull } from './fact-field.ts';

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
  'appointment.renewed.v1': {
    ...post,
    says: 'A post was given for another term（续聘）.',
    data: { personId: id, role, endsOn: day },
  },
  'appointment.paused.v1': {
    ...post,
    says: 'Whoever holds a post is on leave or suspended（请假、暂停）, and has none of its rights; on leave the stand-in has them.',
    data: {
      personId: id,
      role,
      cause: oneOf('LEAVE', 'SUSPENSION'),
      from: day,
      to: orNull(day),
      standInId: orNull(id),
    },
  },
  'appointment.matters_passed.v1': {
    ...post,
    says: 'What is open goes to whoever stands in during a leave that has begun（在办事项交代理人）; told right after appointment.paused.v1.',
    data: { personId: id, role, standInId: id },
  },
  'appointment.resumed.v1': {
    ...post,
    says: 'The leave or the suspension is over（销假、恢复）, also where the post ends with it; whoever stood in has its rights no more.',
    data: { personId: id, role, on: day, standInId: orNull(id) },
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
