import type { FactDefinition } from '../fact-definition.ts';
import { count, oneOf } from '../fact-field.ts';

export const networkFacts = {
  'network.told.v1': {
    emitters: ['organisation'],
    says: 'So many things of a kind stood or were brought in together, and each was told of in a fact of its own（已告知数量）: whoever keeps a copy of them knows by it whether the copy is whole.',
    subject: 'the telling',
    grid: 'the community of those that were brought in, or 000000000 for all that stood',
    data: { thing: oneOf('GRID', 'STATION', 'DEPARTMENT', 'ADMISSION'), count },
  },
} as const satisfies Record<string, FactDefinition>;
