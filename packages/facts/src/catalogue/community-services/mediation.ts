import type { FactDefinition } from '../fact-definition.ts';
import { boolean, day, ids } from '../fact-field.ts';

/** Never who the parties are, nor what the dispute is about. */
const mediation = {
  emitters: ['community-services'],
  subject: 'the mediation',
  grid: 'the general grid: a micro-grid would name a family',
} as const;

export const mediationFacts = {
  'mediation.agreed.v1': {
    ...mediation,
    says: 'The parties of a mediation agreed（达成协议）; on that day the agreement is to be followed up.',
    data: { mediatorIds: ids, followUpOn: day },
  },
  'mediation.followed_up.v1': {
    ...mediation,
    says: 'An agreement was followed up（回访）; whether it was kept is not told.',
    data: { mediatorIds: ids, isInTime: boolean },
  },
} as const satisfies Record<string, FactDefinition>;
