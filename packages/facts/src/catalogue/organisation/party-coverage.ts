import type { FactDefinition } from '../fact-definition.ts';
import { boolean, code, day } from '../fact-field.ts';

export const partyCoverageFacts = {
  'party_coverage.changed.v1': {
    emitters: ['organisation'],
    says: 'A general grid is covered by a Party organisation from a day on, or by none any more（党组织覆盖变化）.',
    subject: 'the general grid, its code',
    subjectIs: code,
    grid: 'the same',
    data: { isCovered: boolean, since: day },
  },
} as const satisfies Record<string, FactDefinition>;
