import type { FactDefinition } from '../fact-definition.ts';
import { code, day, id, oneOf } from '../fact-field.ts';

const role = oneOf('TOTAL_GRID_HEAD', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'MICRO_GRID_LEADER');

const seat = {
  emitters: ['people'],
  subject: 'the grid of the post, its code',
  subjectIs: code,
  grid: 'the same',
} as const;

export const seatFacts = {
  'seat.vacated.v1': {
    ...seat,
    says: 'Nobody holds a post any more（岗位空缺）. That a new grid has nobody yet, grid.opened.v1 says.',
    data: { role, since: day },
  },
  'seat.filled.v1': {
    ...seat,
    says: 'Somebody took up a post that nobody held（岗位到岗）.',
    data: { role, on: day, appointmentId: id },
  },
} as const satisfies Record<string, FactDefinition>;
