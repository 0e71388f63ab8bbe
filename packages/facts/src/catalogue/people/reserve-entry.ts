import type { FactDefinition } from '../fact-definition.ts';
import { id, oneOf, orNull } from '../fact-field.ts';

export const reserveEntryFacts = {
  'reserve_entry.moved.v1': {
    emitters: ['people'],
    subject: 'the entry of the reserve',
    grid: 'the grid that the person would serve in',
    says: 'Somebody joined the reserve, or an entry of it moved on（储备变动）: to another state, mentor or grid. From IN_POOL until LEFT the person is a volunteer there.',
    data: {
      personId: id,
      status: oneOf(
        'APPLIED',
        'NOMINATED',
        'CONSENTED',
        'CHECKED',
        'IN_POOL',
        'IN_TRAINING',
        'READY',
        'CANDIDATE',
        'APPOINTED',
        'SERVICE_LEADER',
        'LEFT',
      ),
      mentorId: orNull(id),
    },
  },
} as const satisfies Record<string, FactDefinition>;
