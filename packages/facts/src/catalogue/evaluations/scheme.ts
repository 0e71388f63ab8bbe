import type { FactDefinition } from '../fact-definition.ts';
import { day, oneOf } from '../fact-field.ts';

export const schemeFacts = {
  'scheme.published.v1': {
    emitters: ['evaluations'],
    says: 'A scheme was published（公布考核方案）: by it those of its subject are evaluated from its first day on.',
    subject: 'the scheme',
    grid: 'the street that published it; it holds in the whole network',
    data: { subject: oneOf('MICRO_GRID_LEADER', 'GRID_WORKER', 'DEPARTMENT'), validFrom: day },
  },
} as const satisfies Record<string, FactDefinition>;
