import type { FactDefinition } from './fact-definition.ts';
import { count, id, instant, oneOf } from './fact-field.ts';

export const activityFacts = {
  'activity.published.v1': {
    emitters: ['community-services'],
    says: 'An activity was announced（发布活动）.',
    subject: 'the activity',
    grid: 'the grid that it is for',
    data: {
      type: oneOf('READING', 'TEA_TALK', 'DELIBERATION', 'TRAINING', 'VOLUNTEER', 'OTHER'),
      stationId: id,
      organiserId: id,
      startsAt: instant,
      endsAt: instant,
      capacity: count,
    },
  },
} as const satisfies Record<string, FactDefinition>;
