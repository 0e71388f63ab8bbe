import type { FactDefinition } from '../fact-definition.ts';
import { count, id, month, orNull } from '../fact-field.ts';

export const ratingsFacts = {
  'ratings.counted.v1': {
    emitters: ['community-services'],
    says: 'How the reporters rated in a month what was settled in a post or by a department（评价汇总）: once a month, from 5 ratings on, never which matters.',
    subject: 'the batch: a month of one post or department',
    grid: 'the general grid where the matters were; for those of several the smallest area that holds them all',
    data: { appointmentId: orNull(id), departmentId: orNull(id), month, points: count, rated: count },
  },
} as const satisfies Record<string, FactDefinition>;
