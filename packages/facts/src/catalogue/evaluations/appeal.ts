import type { FactDefinition } from '../fact-definition.ts';
import { id, ids, oneOf, orNull } from '../fact-field.ts';

export const appealFacts = {
  'dispute.settled.v1': {
    emitters: ['evaluations'],
    says: 'A dispute on a piece of evidence was settled（处理质疑）.',
    subject: 'the evidence',
    grid: 'the grid of the post',
    data: { appointmentId: orNull(id), outcome: oneOf('CORRECTED', 'KEPT', 'EXCLUDED') },
  },
  'appeal.moved.v1': {
    emitters: ['evaluations'],
    says: 'An appeal was raised, decided or taken back（申诉）; while it is OPEN, the appeals reviewer may open what it cites.',
    subject: 'the appeal',
    grid: 'the grid of the post',
    data: {
      appointmentId: orNull(id),
      status: oneOf('OPEN', 'UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD', 'WITHDRAWN'),
      citedIds: ids,
    },
  },
} as const satisfies Record<string, FactDefinition>;
