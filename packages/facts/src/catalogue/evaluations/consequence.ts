import type { FactDefinition } from '../fact-definition.ts';
import { id, oneOf } from '../fact-field.ts';

export const consequenceFacts = {
  'consequence.decided.v1': {
    emitters: ['evaluations'],
    says: 'What follows from an evaluation was decided（考核结果运用）; nobody is removed from a post without it.',
    subject: 'the evaluation',
    grid: 'the grid of the post',
    data: { appointmentId: id, kind: oneOf('HONOUR', 'REWARD', 'COACHING', 'NOT_RENEWED', 'REMOVED') },
  },
} as const satisfies Record<string, FactDefinition>;
