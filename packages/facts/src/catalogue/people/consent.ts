import type { FactDefinition } from '../fact-definition.ts';
import { count, id, oneOf } from '../fact-field.ts';

const consent = {
  emitters: ['people'],
  subject: 'the consent',
  grid: 'nowhere, 000000000: it holds wherever the person serves',
} as const;

const purpose = oneOf('PUBLISH_NAME', 'NAME_TO_SERVED', 'PUBLISH_CANDIDACY', 'PUBLISH_HONOUR');

export const consentFacts = {
  'consent.given.v1': {
    ...consent,
    says: 'Somebody who serves agreed to something（给予同意）, by which version of its text.',
    data: { personId: id, purpose, version: count },
  },
  'consent.withdrawn.v1': {
    ...consent,
    says: 'Somebody who serves agrees to it no more（撤回同意）; what it allowed ends with it.',
    data: { personId: id, purpose },
  },
} as const satisfies Record<string, FactDefinition>;
