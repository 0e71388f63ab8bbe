import type { FactDefinition } from './fact-definition.ts';
import { id, oneOf } from './fact-field.ts';

export const registrationFacts = {
  'registration.made.v1': {
    emitters: ['community-services'],
    says: 'Somebody registered for an activity（报名）; who, is not said.',
    subject: 'the registration',
    grid: 'the grid of the activity',
    data: { activityId: id, status: oneOf('REGISTERED', 'WAITING') },
  },
} as const satisfies Record<string, FactDefinition>;
