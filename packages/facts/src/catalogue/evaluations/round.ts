import type { FactDefinition } from '../fact-definition.ts';
import { day, id, oneOf, orNull } from '../fact-field.ts';

export const roundFacts = {
  'round.moved.v1': {
    emitters: ['evaluations'],
    says: 'A round was frozen, computed, told, made final, opened again or put away（考核轮次变更）; until when self-reviews or appeals are taken.',
    subject: 'the round',
    grid: 'nowhere, 000000000: it is for everybody of its scheme',
    data: {
      status: oneOf('OPEN', 'FROZEN', 'COMPUTED', 'NOTIFIED', 'FINAL', 'ARCHIVED'),
      until: orNull(day),
    },
  },
  'evaluation.moved.v1': {
    emitters: ['evaluations'],
    says: 'An evaluation went on（考核进展）; never with a result. Of a department without a post.',
    subject: 'the evaluation',
    grid: 'the grid of the post; of a department the unit that it serves, with zeros up to 9 digits',
    data: {
      appointmentId: orNull(id),
      status: oneOf('OPEN', 'SELF_REVIEW', 'COMPUTED', 'REVIEWED', 'NOTIFIED', 'APPEALED', 'FINAL', 'ARCHIVED'),
    },
  },
} as const satisfies Record<string, FactDefinition>;
